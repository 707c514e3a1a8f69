import { check, type Finding } from '../../check.ts';
import type { Configuration } from '../../configuration.ts';
import { explain } from '../../prose/judgePassage.ts';
import type { Review } from '../../review/review.ts';
import type { OpenReview } from '../languageFeature.ts';
import type { HoverPart } from './hoverPart.ts';
import { item, type Line, line } from './hoverText.ts';

/** Rules that rest on the judgement of a passage. */
const JUDGED: ReadonlySet<string> = new Set(['analysis/chronology-without-why', 'analysis/finding-without-why']);

/** Why what was found at an offset matters, one part a check; for a passage, what spoke for the judgement and against it. */
export function findingHovers(open: OpenReview, offset: number): readonly HoverPart[] {
  const seen = new Set<string>();
  return findingsOf(open)
    .filter((finding) => finding.start <= offset && offset <= finding.end && !('failure' in finding))
    .filter(({ rule }) => !seen.has(rule.id) && seen.add(rule.id))
    .map((finding) => ({ start: finding.start, end: finding.end, lines: linesFor(open.review, finding) }));
}

const known = new WeakMap<Review, { readonly configuration: Configuration; readonly findings: readonly Finding[] }>();

/** Worked out once for a version of the text, however often the pointer rests on it. */
function findingsOf({ review, configuration }: OpenReview): readonly Finding[] {
  const kept = known.get(review);
  if (kept?.configuration === configuration) return kept.findings;
  const findings = check(review, configuration);
  known.set(review, { configuration, findings });
  return findings;
}

function linesFor(review: Review, { rule, start }: Finding): Line[] {
  const lines = [line({ strong: rule.title }), line(rule.why), line(rule.restsOn)];
  return JUDGED.has(rule.id) ? [...lines, ...reasonsAt(review, start)] : lines;
}

function reasonsAt({ body }: Review, offset: number): Line[] {
  const block = body.blocks.find(({ start, end }) => start <= offset && offset <= end);
  if (block === undefined) return [];
  const { seen, missing, against } = explain(block.content.text, 'chronology');
  if (seen.length + missing.length === 0) return [];
  return [
    line('What speaks for it:'),
    ...[...seen, ...missing].map((words) => item(words)),
    ...(against.length === 0 ? [] : [line('What speaks against it:'), ...against.map((words) => item(words))]),
    line('The check sees whether a reason is there. Whether it is the right one is for you to judge.'),
  ];
}
