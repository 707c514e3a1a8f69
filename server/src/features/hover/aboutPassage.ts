import type { Finding } from '../../check.ts';
import { explain, judgeText, type PassageLabel } from '../../prose/judgePassage.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { explainingPassages, type JudgedPassage, lastOf, textOf } from '../../rules/analysis/passages.ts';
import { listed } from '../../rules/listed.ts';
import type { Paragraph } from './said.ts';

const VERDICTS: Readonly<Record<PassageLabel, string>> = {
  chronology: 'This passage tells what happened.',
  analysis: 'This passage explains.',
  mixed: 'This passage tells what happened, and explains.',
  neither: 'This passage neither tells nor explains.',
};

const FOR_YOU = 'The check sees whether a reason is there. Whether it is the right one is for you to judge.';

const TELLS = 'analysis/chronology-without-why';
const GIVES_NO_WHY = 'analysis/finding-without-why';

/** A passage with what its judgement rests on. */
export interface ExplainedPassage extends Span {
  readonly said: readonly Paragraph[];
}

/**
 * Why a passage is judged as it is: anywhere in one that is pointed out, and at the first word of any other whose
 * judgement is sure, so that reading is not disturbed. Undefined where nothing is to be said.
 * @param findings What is shown of the review now
 */
export function passageAt(offset: number, review: Review, findings: readonly Finding[]): ExplainedPassage | undefined {
  const passage = explainingPassages(review).find(
    ({ blocks }) => blocks[0].start <= offset && offset <= lastOf(blocks).end,
  );
  if (passage === undefined || !passage.judgement.confident) return undefined;
  const isMarked = isPointedOut(passage, findings);
  const place = isMarked ? wholeOf(passage) : firstWordOf(passage, review);
  if (offset > place.end) return undefined;
  const { label } = passage.judgement;
  return { ...place, said: [...verdict(label, textOf(passage.blocks)), ...(isMarked ? [[FOR_YOU]] : [])] };
}

/** What the texts of a finding that gives no reason were found to do. */
export function textWithoutWhy({ rule, start, end }: Finding, review: Review): readonly Paragraph[] {
  if (rule.id !== GIVES_NO_WHY) return [];
  const text = review.text.slice(start, end);
  const isValue = /\s/.test(text);
  if (!isValue) return [];
  const { label } = judgeText(text);
  return label === 'analysis' || label === 'mixed' ? [] : reasons(text, label);
}

function isPointedOut({ blocks: [first] }: JudgedPassage, findings: readonly Finding[]): boolean {
  return findings.some(({ rule, start }) => rule.id === TELLS && start === first.start);
}

function wholeOf({ blocks }: JudgedPassage): Span {
  return { start: blocks[0].start, end: lastOf(blocks).end };
}

function firstWordOf({ blocks: [{ start }] }: JudgedPassage, { text }: Review): Span {
  const [word = ''] = /^\S+/.exec(text.slice(start, start + 60)) ?? [];
  return { start, end: start + word.length };
}

function verdict(label: PassageLabel, text: string): readonly Paragraph[] {
  return [[{ strong: VERDICTS[label] }], ...reasons(text, label)];
}

/** What was seen that speaks for the verdict and against it, in plain words and never as a figure of how sure it is. */
function reasons(text: string, label: PassageLabel): readonly Paragraph[] {
  const { seen, missing, against } = explain(text, label);
  const lines = [
    ...(seen.length === 0 ? [] : [[`Seen: ${listed(seen)}.`]]),
    ...(missing.length === 0 ? [] : [[`Not seen: ${listed(missing.map(withoutNo))}.`]]),
    ...(against.length === 0 ? [] : [[`What speaks against this: ${listed(against)}.`]]),
  ];
  return lines.length === 0 ? [] : [{ list: lines }];
}

/** "nothing on workload" as what is not there: "anything on workload". */
function withoutNo(absence: string): string {
  return absence
    .replace(/^nothing\b/, 'anything')
    .replace(/^nobody’s\b/, 'anybody’s')
    .replace(/^no /, 'any ');
}
