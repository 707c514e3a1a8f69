import { doubleQuoted } from './newYaml.ts';
import type { Span } from './span.ts';
import type { YamlScalar } from './yamlNode.ts';

/** The quotes that a value stands in, by what is written in the file: a mended value may be written without any. */
type Quotes = 'none' | 'single' | 'double';

/**
 * A value of the front matter as the author reads it, white space and line breaks as they are written, with the place of
 * each character in the text of the document.
 */
export interface ScalarText {
  readonly text: string;
  readonly quotes: Quotes;
  /** The place in the document of a stretch of `text`. */
  place(span: Span): Span;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', _: '\u00a0', N: '\u0085', e: '\u001b' };

/** Reads the characters of a value out of the text of its document. */
export function scalarText({ start, end, style }: YamlScalar, document: string): ScalarText {
  const raw = document.slice(start, end);
  const quotes = quotesOf(raw);
  if (quotes !== 'none') return inQuotes(raw, start, quotes);
  const header = style === 'block' ? (/^[|>][^\r\n]*/.exec(raw)?.[0].length ?? 0) : 0;
  const from = start + header;
  return { text: raw.slice(header), quotes, place: (span) => ({ start: from + span.start, end: from + span.end }) };
}

function quotesOf(raw: string): Quotes {
  const first = raw.charAt(0);
  if (first !== raw.charAt(raw.length - 1) || raw.length < 2) return 'none';
  if (first === '"') return 'double';
  return first === "'" ? 'single' : 'none';
}

function inQuotes(raw: string, start: number, quotes: 'single' | 'double'): ScalarText {
  const pattern =
    quotes === 'single'
      ? /''|[\s\S]/g
      : /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(\r?\n[ \t]*)|([\s\S]))|[\s\S]/gi;
  let text = '';
  const places: number[] = [];
  for (const match of raw.slice(1, -1).matchAll(pattern)) {
    const [written, x, u, long, lineBreak, sign] = match;
    const code = x ?? u ?? long;
    let character = written;
    if (quotes === 'single') character = written === "''" ? "'" : written;
    else if (code !== undefined) character = characterOf(Number.parseInt(code, 16));
    else if (lineBreak !== undefined) character = '';
    else if (sign !== undefined) character = ESCAPES[sign] ?? sign;
    for (let index = 0; index < character.length; index++) places.push(start + 1 + match.index);
    text += character;
  }
  const after = start + raw.length - 1;
  return {
    text,
    quotes,
    place: (span) => ({ start: places[span.start] ?? after, end: places[span.end] ?? after }),
  };
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** Text as it must be written inside these quotes, on one line. */
export function escapedFor(quotes: Quotes, text: string): string {
  if (quotes === 'double') return doubleQuoted(text).slice(1, -1);
  return quotes === 'single' ? text.replaceAll("'", "''") : text;
}
