import type { Span } from './span.ts';

/** One line of YAML, as far as it can be read by itself. Places are offsets in the line. */
export interface YamlLine {
  /** Its text, without the line break. */
  readonly text: string;
  /** Where the line starts in the document. */
  readonly start: number;
}

/** The parts that a line begins with. */
export interface LineParts {
  /** The dashes that open list items. */
  readonly dashes: readonly number[];
  /** Where the key or the value starts; the end of the line where it has neither. */
  readonly at: number;
  readonly key: LineKey | undefined;
}

/** A key with its colon. `start` and `end` enclose the key as it is written, in its quotes where it has any. */
export interface LineKey extends Span {
  readonly name: string;
  /** Just behind the colon. */
  readonly afterColon: number;
}

/** The lines of a stretch of the document. */
export function linesOf(text: string, { start, end }: Span): readonly YamlLine[] {
  let at = start;
  return text
    .slice(start, end)
    .split(/(\r\n|\r|\n)/)
    .flatMap((part, index) => {
      const line = { text: part, start: at };
      at += part.length;
      return index % 2 === 0 ? [line] : [];
    });
}

/** A tab stands for two columns: YAML allows none, and authors mean one step by it. */
export function columnOf(text: string, index: number): number {
  let column = index;
  for (let at = 0; at < index; at++) if (text.charCodeAt(at) === 9) column++;
  return column;
}

/** Where something other than white space starts; the line's length where nothing does. */
export function firstOf(text: string): number {
  const first = text.search(/[^ \t]/);
  return first === -1 ? text.length : first;
}

/** True where a line says nothing: it is blank or a comment. */
export function saysNothing(text: string): boolean {
  return /^[ \t]*(?:#|$)/.test(text);
}

const KEY = /(?:"([^"]*)"|'([^']*)'|(\p{L}[^:#"'[\]{},]*?))([ \t]*):(?=[ \t]|$)|(\p{L}[\w/-]*):(?!\/\/)(?=[^\s:])/uy;

/** The dashes and the key that a line begins with. */
export function partsOf(text: string): LineParts {
  const dashes: number[] = [];
  let at = firstOf(text);
  while (text.charAt(at) === '-' && (at + 1 === text.length || /[ \t]/.test(text.charAt(at + 1)))) {
    dashes.push(at);
    at += 1 + firstOf(text.slice(at + 1));
  }
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  if (match === null) return { dashes, at, key: undefined };
  const [whole, double, single, plain, space = '', tight] = match;
  const afterColon = at + whole.length;
  const key = {
    name: double ?? single ?? plain ?? tight ?? '',
    start: at,
    end: afterColon - 1 - space.length,
    afterColon,
  };
  return { dashes, at, key };
}

/** The length of what stands before a comment, the white space in front of it left out. */
export function withoutComment(text: string): number {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /(?:^|[\s[{,:-])$/.test(text.slice(Math.max(0, at - 1), at)))
      quote = sign;
    else if (sign === '#' && (at === 0 || /[ \t]/.test(text.charAt(at - 1)))) return text.slice(0, at).trimEnd().length;
  }
  return text.trimEnd().length;
}
