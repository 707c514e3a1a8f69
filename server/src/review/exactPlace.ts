import type { Located } from './span.ts';

/** A value with the place of its words alone, without the quotes or the line breaks that its place takes in. */
export function exactPlace({ value, start, end }: Located<string>, document: string): Located<string> {
  const before = document.slice(start, end).indexOf(value);
  return before === -1 ? { value, start, end } : { value, start: start + before, end: start + before + value.length };
}
