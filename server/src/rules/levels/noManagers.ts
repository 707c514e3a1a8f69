import { levelMentionsOf, levelsIn } from '../../prose/levels.ts';
import type { Entity } from '../../review/entities.ts';
import type { Finding, Level } from '../../review/generated/frontMatterTypes.ts';
import type { Review, Section } from '../../review/review.ts';
import { mustExplain } from '../analysis/passages.ts';
import { placeAtTop } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { consideredInBlock, consideredInText, goesBeyondTelling, ownWords } from './considered.ts';
import { type Management, managements } from './managements.ts';
import { managerFixes } from './managerFixes.ts';

interface Detail {
  readonly management: Management;
}

/** Fewer words of analysis than this are a note that the text will follow. */
const ENOUGH_TO_JUDGE = 20;

/** Fewer words below a heading than this do not yet discuss what the heading announces. */
const ENOUGH_TO_DISCUSS = 12;

/**
 * Says, for first-line and middle managers and for senior managers and executives, that the review has not considered
 * them: no finding lists them in `levels`, and neither a finding's title or `why` nor a passage of the analysis goes
 * beyond telling what they did (see `considered.ts`).
 *
 * Nothing is said before the author has begun: with no finding and no analysis there is nothing that could consider
 * anybody, and other rules say that these are missing. Where something is, both reports start at `findings`, where the
 * levels are to be listed, or at `reviewType` where the review has no such key.
 */
export const noManagers: Rule<Detail> = {
  id: 'levels/no-managers',
  title: 'The review considers first-line and middle managers, and senior managers and executives.',
  why: 'Those who work with families work within what managers see, decide and make room for. A review that stops at practitioners leaves the conditions as they were, and the next child meets the same ones.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: many reviews address practitioners and have little on the role and accountability of middle and senior managers.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  prepare: ({ content, section }) => {
    if (mustExplain(section.role)) consideredInBlock(content);
  },
  *check(review) {
    const missing = new Set(managements);
    for (const level of considered(review)) {
      for (const management of missing) if (management.levels.includes(level)) missing.delete(management);
      if (missing.size === 0) return;
    }
    if (!hasBegun(review)) return;
    const { start, end } = review.entities.top.key('findings') ?? placeAtTop(review, 'findings');
    for (const management of missing) yield { start, end, message: management.message, detail: { management } };
  },
  fixes: ({ detail: { management } }, review) => managerFixes(management, review),
};

/** True once there is a finding, or some analysis, that could consider somebody. */
function hasBegun(review: Review): boolean {
  if (review.entities.findings.some(isBegun)) return true;
  let words = 0;
  for (const { blocks } of analysisOf(review)) {
    for (const { content } of blocks) words += consideredInBlock(content).words;
    if (words >= ENOUGH_TO_JUDGE) return true;
  }
  return false;
}

/** True where a finding holds more than its id and prompts that are still to be answered. */
function isBegun({ fields }: Entity<Finding>): boolean {
  if (fields.has('levels') || fields.has('evidence') || fields.has('confidence')) return true;
  return (['title', 'why'] as const).some((key) => ownWords(fields.text(key)?.value ?? '') > 0);
}

/** The levels that the review considers, those first that cost least to find. */
function* considered(review: Review): Iterable<Level> {
  const { findings } = review.entities;
  for (const { fields } of findings) {
    // A level in other words ("team manager") is an error of the format, and that is said already.
    for (const { value } of fields.texts('levels')) yield* levelsIn(spelledOut(value));
  }
  const sections = analysisOf(review);
  for (const { blocks } of sections) for (const { content } of blocks) yield* consideredInBlock(content).levels;
  for (const section of sections) yield* announced(section);
  for (const { fields } of findings) {
    for (const key of ['title', 'why'] as const) yield* consideredInText(fields.text(key)?.value ?? '');
  }
}

/** The levels that a heading names, where the text below it goes beyond telling: there "they" may be all that names them. */
function announced({ heading, blocks }: Section): readonly Level[] {
  const levels = [heading]
    .filter((block) => block !== undefined)
    .flatMap(({ content }) => levelMentionsOf(content))
    .flatMap((mention) => mention.levels);
  if (levels.length === 0) return levels;
  const isDiscussed = blocks.some(
    ({ content }) => consideredInBlock(content).words >= ENOUGH_TO_DISCUSS && goesBeyondTelling(content),
  );
  return isDiscussed ? levels : [];
}

/** The sections of the review's own analysis, those bound to findings and lines of enquiry among them. */
function analysisOf({ body }: Review): readonly Section[] {
  return body.sections.filter(({ role }) => role === 'analysis' || role === 'findings' || role === 'conclusion');
}

/** `firstLineManager` as words. */
function spelledOut(level: string): string {
  return level.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
