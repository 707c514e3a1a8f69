import type { Span } from './span.ts';

/** A stretch of the YAML that is parsed by itself. */
export interface Piece extends Span {
  readonly text: string;
  /** `items`: one or more items of the list that the entry before it opened. */
  readonly kind: 'entry' | 'item';
}

/** Cuts YAML at its top-level keys, and below a key at the items of its list. */
export function cutIntoPieces(yaml: string): Piece[] {
  const entries: number[] = [];
  // A line that begins with a pasted bullet belongs to the key above it, as one with a dash does.
  const topLevel = /^(?![ \t\r\n#•‣◦·▪●–—*-]|$)|^-(?=\S)(?!--)/gm;
  for (const match of yaml.matchAll(topLevel)) entries.push(match.index);
  if (entries[0] !== 0) entries.unshift(0);
  return entries.flatMap((start, index) => cutItems(yaml, start, entries[index + 1] ?? yaml.length));
}

function cutItems(yaml: string, start: number, end: number): Piece[] {
  const text = yaml.slice(start, end);
  const head = /^[^\s#:'"-][^\r\n:'"]*:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(
    text,
  )?.[0];
  const indent = head === undefined ? undefined : /^( *)-(?=[ \r\n])/.exec(text.slice(head.length))?.[1];
  if (head === undefined || indent === undefined) return [{ kind: 'entry', text, start, end }];
  const dash = new RegExp(`^ {${indent.length}}-(?=[ \\r\\n]|$)`, 'gm');
  dash.lastIndex = head.length;
  const starts: number[] = [];
  for (let match = dash.exec(text); match !== null; match = dash.exec(text)) starts.push(match.index);
  const pieces: Piece[] = [{ kind: 'entry', text: head, start, end: start + head.length }];
  for (const [index, at] of starts.entries()) {
    const to = starts[index + 1] ?? text.length;
    pieces.push({ kind: 'item', text: text.slice(at, to), start: start + at, end: start + to });
  }
  return pieces;
}
