import { type LabelSet, label } from '../review/labels.ts';
import { formatWritten, readDate } from '../time/isoDay.ts';
import type { Block, Fact, Inline } from './report.ts';

/** A front-matter value with its place; only the value matters here. */
interface Valued<T> {
  readonly value: T;
}

export function text(words: string): Inline[] {
  return words === '' ? [] : [{ kind: 'text', text: words }];
}

/** What an author wrote in the front matter: plain text, line breaks kept. Nothing where nothing was written. */
export function prose(value: Valued<string> | undefined): Inline[] {
  if (value === undefined) return [];
  return joined(
    value.value.split(/\s*\n\s*/).map((line) => text(line)),
    { kind: 'break' },
  );
}

/** The same as paragraphs, one for each line. */
export function paragraphs(value: Valued<string> | undefined): Block[] {
  if (value === undefined) return [];
  return value.value.split(/\s*\n\s*/).map((line) => ({ kind: 'paragraph', content: text(line) }));
}

/** A date in words that do not break over two lines; a text that is no date as it was written. */
export function date(value: Valued<string> | undefined): Inline[] {
  if (value === undefined) return [];
  const written = readDate(value.value);
  return written === undefined ? text(value.value) : [{ kind: 'date', iso: value.value, text: formatWritten(written) }];
}

/** "September 2024 to June 2026"; what is known of it where one end is missing. */
export function period(from: Valued<string> | undefined, to: Valued<string> | undefined): Inline[] {
  if (from === undefined) return to === undefined ? [] : [...text('To '), ...date(to)];
  return to === undefined ? [...text('From '), ...date(from)] : [...date(from), ...text(' to '), ...date(to)];
}

/** The words for a value of the format. */
export function labelled(set: LabelSet, value: Valued<string> | undefined): Inline[] {
  return value === undefined ? [] : text(label(set, value.value));
}

/** The words for several values of the format, with commas; all but the first begin with a small letter. */
export function labelledList(set: LabelSet, values: readonly Valued<string>[]): Inline[] {
  const words = values.map(({ value }) => label(set, value));
  return text(
    words.map((word, index) => (index === 0 ? word : `${word.charAt(0).toLowerCase()}${word.slice(1)}`)).join(', '),
  );
}

export function yesOrNo(value: Valued<boolean> | undefined): Inline[] {
  return value === undefined ? [] : text(value.value ? 'Yes' : 'No');
}

/** Runs of inlines with `between` set between them; empty runs are left out. */
export function joined(runs: readonly (readonly Inline[])[], between: Inline): Inline[] {
  return runs.filter((run) => run.length > 0).flatMap((run, index) => (index === 0 ? run : [between, ...run]));
}

export const comma: Inline = { kind: 'text', text: ', ' };
export const lineBreak: Inline = { kind: 'break' };

/** A list of facts without those that have nothing to say; no block at all when none is left. */
export function facts(...all: readonly (readonly [term: string, content: readonly Inline[]])[]): Block[] {
  const given: Fact[] = all.filter(([, content]) => content.length > 0).map(([term, content]) => ({ term, content }));
  return given.length === 0 ? [] : [{ kind: 'facts', facts: given }];
}
