import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { clientSupport } from '../../../server/src/features/clientSupport.ts';
import { plainEdits } from '../../../server/src/features/guided/plainEdits.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { Review } from '../../../server/src/review/review.ts';
import { validateFrontMatter } from '../../../server/src/schema/validate.ts';
import { workingCalendar } from '../../../server/src/time/calendar.ts';
import type { Occasion } from '../../../server/src/writing/guidedCommand.ts';
import { guidedCommands } from '../../../server/src/writing/guidedCommands.ts';
import { type NextStep, nextStep } from '../../../server/src/writing/nextStep.ts';
import { openedReview, TODAY } from '../features/openedReview.ts';

export type Eol = '\n' | '\r\n';

/** What an author answers, by the key of the question. A key that is left out is answered with nothing. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

export function occasionIn(review: Review, at?: number): Occasion {
  return {
    review,
    reviewType: review.frontMatter.data.reviewType === 'rapidReview' ? 'rapidReview' : 'lcspr',
    today: TODAY,
    calendar: workingCalendar({ region: 'englandAndWales', extra: [], removed: [] }),
    at,
  };
}

/** One step of a command in a document, by the answers so far. */
export function step(text: string, command: string, given: Given = {}, at?: number): NextStep {
  const found = guidedCommands.find(({ name }) => name === command);
  if (found === undefined) throw new Error(`There is no command ${command}.`);
  return nextStep(found, occasionIn(parseReview(text), at), new Map(Object.entries(given)));
}

/** A command run to its end: every question that may be left open is, where there is no answer to it. */
export function run(text: string, command: string, given: Given = {}, at?: number): NextStep {
  const answers: Record<string, string | readonly string[]> = {};
  for (;;) {
    const next = step(text, command, answers, at);
    if (next.kind !== 'question') return next;
    const { key, kind, optional } = next.question;
    assert.equal(next.problem, undefined, `the answer to ${key}`);
    const answer = given[key];
    assert.ok(answer !== undefined || optional, `there is no answer to ${key}`);
    answers[key] = answer ?? (kind === 'manyChoices' ? [] : '');
  }
}

/** The text after a command. Whatever it wrote can be read, breaks no schema, and keeps every comment. */
export function textAfter(text: string, command: string, given: Given = {}, at?: number): string {
  const next = run(text, command, given, at);
  assert.equal(next.kind, 'written', next.kind === 'refused' ? next.sentence : '');
  if (next.kind !== 'written') return text;
  const { open } = openedReview(text, text.includes('\r\n') ? '\r\n' : '\n');
  let result = text;
  for (const { range, newText } of plainEdits(next.edits, open).reverse()) {
    result =
      result.slice(0, open.document.offsetAt(range.start)) + newText + result.slice(open.document.offsetAt(range.end));
  }
  assertSound(text, result);
  return result;
}

/** The sentence with which a command is refused. */
export function refusal(text: string, command: string, given: Given = {}, at?: number): string {
  const next = run(text, command, given, at);
  assert.equal(next.kind, 'refused');
  return next.kind === 'refused' ? next.sentence : '';
}

/** The front matter as another reader of YAML sees it. */
export function dataOf(text: string): Record<string, unknown> {
  const yaml = /^\uFEFF?---\r?\n([\s\S]*?)^---/m.exec(text)?.[1];
  return yaml === undefined ? {} : (parse(yaml, { schema: 'core' }) ?? {});
}

export function assertSound(before: string, now: string): void {
  const [was, is] = [parseReview(before), parseReview(now)];
  assert.deepEqual(is.frontMatter.problems, was.frontMatter.problems);
  const wrong = (review: Review) => validateFrontMatter(review.frontMatter).map(({ message }) => message);
  const known = wrong(was);
  assert.deepEqual(
    wrong(is).filter((message) => !known.includes(message)),
    [],
  );
  const comments = (text: string) =>
    [...(/^\uFEFF?---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '').matchAll(/(?<=^|\s)#[^\r\n]*/gm)].map(([comment]) =>
      comment.trim(),
    );
  const kept = comments(now);
  for (const comment of comments(before)) assert.ok(kept.includes(comment), `the comment ${comment} is kept`);
  const endings = (text: string) => text.replaceAll('\r\n', '').includes('\n');
  assert.equal(before.includes('\r\n') && endings(now), false, 'the line endings are those of the document');
  assert.doesNotThrow(() => dataOf(now));
}

export const ourClient = clientSupport({
  processId: null,
  rootUri: null,
  capabilities: {},
  initializationOptions: { guided: true },
});
