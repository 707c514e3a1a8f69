import type { Edit, NewText } from '../../review/edit.ts';
import { idOf } from '../../review/entities.ts';
import type { Review, Section } from '../../review/review.ts';
import { insertAt, insertSection, paragraphs } from '../newSection.ts';
import { boundSections } from './boundText.ts';

const PROMPTS = [
  'What did people see and do, and why did it make sense to them at the time?',
  'Which conditions made it likely, and which managers and leaders could have changed them?',
  'How is this known: from this case, from the area and from research? Cite each source by its id.',
];

/** The questions that the text on a finding answers, each as a paragraph to be written over. */
export function promptsOnFinding(): NewText {
  return paragraphs(PROMPTS);
}

/**
 * A new section on a finding: after that of the finding before it in the front matter, else before that of the next,
 * else at the end of the findings. Where there is no section for findings, it is written too.
 */
export function sectionForFinding(review: Review, id: string, title: string, content: NewText): Edit {
  const heading = (level: number) => `${'#'.repeat(Math.min(6, level))} ${`${id} ${title}`.trimEnd()}\n\n`;
  const before = neighbour(review, id, 'before');
  if (before !== undefined) return insertAt(review, before.end, heading(before.level), content);
  const after = neighbour(review, id, 'after');
  if (after !== undefined) return insertAt(review, after.start, heading(after.level), content);
  const { sections } = review.body;
  const findings = sections.find(({ role, boundTo }) => role === 'findings' && boundTo === undefined);
  if (findings !== undefined) return insertAt(review, findings.end, heading(findings.level + 1), content);
  const usual = sections.find(({ role }) => role !== undefined)?.level ?? 2;
  return insertSection(review, 'findings', [heading(usual + 1), ...content]);
}

/** The section on the nearest finding before or after this one that has a section of its own. */
function neighbour(review: Review, id: string, side: 'before' | 'after'): Section | undefined {
  const ids = review.entities.findings.map(idOf);
  const at = ids.indexOf(id);
  const candidates = side === 'before' ? ids.slice(0, at).reverse() : ids.slice(at + 1);
  const bound = boundSections(review);
  return candidates.flatMap((each) => bound.get(each)?.at(side === 'before' ? -1 : 0) ?? []).at(0);
}
