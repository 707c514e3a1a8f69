import type { Mend, YamlProblem } from './review.ts';
import type { Span } from './span.ts';

/** A mistake as people make it, with what mends it. Positions are relative to the text looked at. */
export type Repair = YamlProblem & { readonly mend: readonly Mend[] };

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
}

/** `  - key: value`, taken apart. */
const KEY_LINE = /^([ \t]*(?:- +)*)([A-Za-z_][\w-]*):(?:[ \t]+(.*))?$/;
/** A word and a colon with no space after it; an address such as `https://` is not one. */
const KEY_WITHOUT_SPACE = /^([ \t]*(?:- +)*)([a-z][A-Za-z]*):(?!\/\/)([^\s:].*)$/;
const DASH_WITHOUT_SPACE = /^([ \t]*)-([a-z][A-Za-z]*: .*)$/;
/** A list item whose text stands in a block below it. */
const BLOCK_ITEM = /^([ \t]*(?:- +)+)[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;
const BLOCK_SCALAR = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/**
 * The mistakes in a piece of YAML that a parser has refused, as far as they can be told line by line: a colon in a
 * sentence, a tab, a stray space, a quote never closed, and the like.
 */
export function diagnose(text: string): Repair[] {
  const lines = splitLines(text);
  const repairs: Repair[] = [];
  /** Columns of the keys that are open, the innermost last. */
  const columns: number[] = [];
  let parentIsOpen = false;
  /** True in a list whose items begin with bullets. */
  let bulleted = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || /^\s*(?:#.*)?$/.test(line.text)) continue;
    const block = BLOCK_ITEM.exec(line.text)?.[1];
    if (block !== undefined) {
      // What stands below is text, whatever it looks like.
      index = lastLineOfValue(lines, index, block.lastIndexOf('-'), '>');
      continue;
    }
    const tab = tabIn(line, columns, parentIsOpen);
    if (tab !== undefined) repairs.push(tab);
    const bullet: Repair | undefined = parentIsOpen || bulleted ? pastedBullet(line) : undefined;
    bulleted = bullet !== undefined || (bulleted && isDeeper(line, columns));
    if (bullet !== undefined) repairs.push(bullet);
    const spaced = bullet ?? missingSpace(line);
    if (spaced !== undefined && bullet === undefined) repairs.push(spaced);
    const match = KEY_LINE.exec(mendedLine(line, spaced ?? tab));
    if (match === null) {
      if (spaced === undefined && tab === undefined) repairs.push(...plainItem(line));
      continue;
    }
    const [, lead = '', key = '', value = ''] = match;
    const column = lead.length;
    const stray = strayIndent(line, lead, key, columns, parentIsOpen);
    if (stray !== undefined) repairs.push(stray);
    else openColumn(columns, lead, column);
    parentIsOpen = value.trim() === '' || value.startsWith('#');
    if (spaced !== undefined && bullet === undefined) continue;
    const valueStart = line.start + line.text.length - value.length;
    const last = lastLineOfValue(lines, index, column, value);
    const repair = repairOfValue(text, lines, index, last, valueStart, value, column);
    if (repair !== undefined) repairs.push(repair);
    index = last;
  }
  return repairs;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (match[0] !== '') lines.push({ start: match.index, text: match[0].replace(/[\r\n]+$/, '') });
  }
  return lines;
}

function mendedLine(line: Line, repair: Repair | undefined): string {
  const edit = repair?.mend[0];
  if (edit === undefined) return line.text;
  return line.text.slice(0, edit.start - line.start) + edit.text + line.text.slice(edit.end - line.start);
}

function openColumn(columns: number[], lead: string, column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  const dash = lead.indexOf('-');
  for (const opened of dash >= 0 ? [dash, column] : [column]) if (!columns.includes(opened)) columns.push(opened);
}

/** Tabs where the indentation should be spaces. */
function tabIn(line: Line, columns: readonly number[], parentIsOpen: boolean): Repair | undefined {
  const lead = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  if (!lead.includes('\t')) return undefined;
  const innermost = columns.at(-1) ?? 0;
  const width = parentIsOpen ? innermost + 2 : innermost;
  const start = line.start + lead.indexOf('\t');
  const target = { start: line.start, end: line.start + lead.length };
  return { kind: 'tab', start, end: target.end, target, mend: [{ ...target, text: ' '.repeat(width) }] };
}

/** What word processors put before the items of a list. */
const BULLET = /^([ \t]*)[•‣◦·▪●–—*][ \t]+(?=\S)/;

/** A list item that begins with a bullet in place of a dash. */
function pastedBullet(line: Line): Repair | undefined {
  const [lead, indent = ''] = BULLET.exec(line.text) ?? [];
  if (lead === undefined) return undefined;
  const start = line.start + indent.length;
  const target = { start: line.start, end: line.start + lead.length };
  const dash = `${indent.replaceAll('\t', '  ')}- `;
  return { kind: 'pastedBullet', start, end: start + 1, target, mend: [{ ...target, text: dash }] };
}

function isDeeper(line: Line, columns: readonly number[]): boolean {
  return line.text.length - line.text.trimStart().length > Math.min(...columns, Number.POSITIVE_INFINITY);
}

/** True where a text that a parser takes may still hold a list with bullets. */
export function mayHaveBullets(text: string): boolean {
  return /^[ \t]*[•‣◦·▪●–—][ \t]+\S/m.test(text);
}

function missingSpace(line: Line): Repair | undefined {
  const key = KEY_WITHOUT_SPACE.exec(line.text);
  if (key !== null) {
    const [, lead = '', name = ''] = key;
    const at = line.start + lead.length + name.length + 1;
    const start = line.start + lead.length;
    return { kind: 'missingSpace', start, end: at, subject: name, mend: [{ start: at, end: at, text: ' ' }] };
  }
  const dash = DASH_WITHOUT_SPACE.exec(line.text);
  if (dash !== null) {
    const start = line.start + (dash[1]?.length ?? 0);
    const mend = [{ start: start + 1, end: start + 1, text: ' ' }];
    return { kind: 'missingSpace', start, end: start + 1, subject: '-', mend };
  }
  return undefined;
}

/** A key that stands a space or so beside the keys it belongs with. */
function strayIndent(
  line: Line,
  lead: string,
  key: string,
  columns: readonly number[],
  parentIsOpen: boolean,
): Repair | undefined {
  const first = lead.includes('-') ? lead.indexOf('-') : lead.length;
  const innermost = columns.at(-1);
  if (innermost === undefined || columns.includes(first)) return undefined;
  if (parentIsOpen && first > innermost) return undefined;
  const expected = [...columns].sort((a, b) => Math.abs(a - first) - Math.abs(b - first) || b - a)[0] ?? 0;
  const target = { start: line.start, end: line.start + first };
  return {
    kind: 'strayIndent',
    start: line.start + (first === 0 ? 0 : Math.min(first - 1, expected)),
    end: line.start + lead.length + key.length,
    subject: key,
    target,
    mend: [{ ...target, text: ' '.repeat(expected) }],
  };
}

/** The last line that belongs to the value of a key at `column`: deeper lines, and lines of a list below it. */
function lastLineOfValue(lines: readonly Line[], index: number, column: number, value: string): number {
  const scalar = BLOCK_SCALAR.test(value);
  if (!scalar && (value.trim() === '' || value.startsWith('#'))) return index;
  let last = index;
  for (let next = index + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (text.trim() === '') continue;
    const indent = text.length - text.trimStart().length;
    if (indent <= column) break;
    if (!scalar && KEY_LINE.test(text) && /^[a-z]/.test(text.trimStart().replace(/^(?:- +)+/, ''))) break;
    last = next;
  }
  return last;
}

function repairOfValue(
  text: string,
  lines: readonly Line[],
  index: number,
  last: number,
  start: number,
  value: string,
  column: number,
): Repair | undefined {
  const written = value.trimEnd();
  if (written === '' || written.startsWith('#') || BLOCK_SCALAR.test(written)) return undefined;
  const lastLine = lines[last];
  const end = lastLine === undefined ? start : lastLine.start + lastLine.text.trimEnd().length;
  const target = { start, end };
  const whole = text.slice(start, end);
  const quoted = { ...target, text: inQuotes(whole) };
  const head = written.charAt(0);
  if (head === '"' || head === "'") return quoteRepair(text, target, lines[index], head);
  if (head === '-' && /^-\s/.test(written)) {
    const mend = [{ start, end: start, text: `\n${' '.repeat(column + 2)}` }];
    return { kind: 'misplacedDash', start, end: start + 1, target, mend };
  }
  if (head === '[' || head === '{') {
    const close = head === '[' ? ']' : '}';
    const after = whole.lastIndexOf(close);
    if (after === whole.length - 1) return undefined;
    if (after >= 0) return { kind: 'textAfterQuote', start, end, subject: close, target, mend: [quoted] };
    return {
      kind: 'unclosedBracket',
      start,
      end: start + 1,
      subject: head,
      target,
      mend: [{ start: end, end, text: close }],
    };
  }
  if (/^(?:[@`%!&*,\]}]|\? |[|>])/.test(written)) {
    return { kind: 'reservedCharacter', start, end: start + 1, subject: head, target, mend: [quoted] };
  }
  const colon = /:(?=\s|$)/.exec(whole);
  if (colon !== null) return { kind: 'unquotedColon', start, end: start + written.length, target, mend: [quoted] };
  return undefined;
}

/** A value that opens with a quotation mark: never closed, or closed before the end. */
function quoteRepair(text: string, target: Span, line: Line | undefined, mark: '"' | "'"): Repair | undefined {
  const { start } = target;
  const whole = text.slice(start, target.end);
  const inside = mark === '"' ? /^"(?:[^"\\]|\\.)*"/s : /^'(?:[^']|'')*'/s;
  const closed = inside.exec(whole);
  const lineEnd = line === undefined ? target.end : line.start + line.text.trimEnd().length;
  if (closed === null) {
    const value = { start, end: target.end };
    const mend = [{ start: target.end, end: target.end, text: mark }];
    return {
      kind: 'unclosedQuote',
      start,
      end: Math.max(start + 1, Math.min(lineEnd, target.end)),
      subject: mark,
      target: value,
      mend,
    };
  }
  const after = whole.slice(closed[0].length);
  if (/^\s*(?:#.*)?$/.test(after)) return undefined;
  const mend = [{ ...target, text: inQuotes(endsWithMark(whole, mark) ? whole.slice(1, -1) : whole) }];
  return { kind: 'textAfterQuote', start, end: Math.min(lineEnd, target.end), subject: mark, target, mend };
}

/** `'it's fine'`: the author's quotation marks stand around the whole value, one inside closed it early. */
function endsWithMark(whole: string, mark: string): boolean {
  return whole.length > 2 && whole.endsWith(mark);
}

/** A list item of one sentence with a colon in it, or one that opens with a character YAML keeps for itself. */
function plainItem(line: Line): Repair[] {
  const item = /^([ \t]*(?:- +)+)(.*\S)\s*$/.exec(line.text);
  const value = item?.[2];
  if (item === null || value === undefined || /^["'[{#|>-]/.test(value)) return [];
  const start = line.start + (item[1]?.length ?? 0);
  const target = { start, end: start + value.length };
  const mend = [{ ...target, text: inQuotes(value) }];
  if (/^[@`%!&*]/.test(value)) {
    return [{ kind: 'reservedCharacter', start, end: start + 1, subject: value.charAt(0), target, mend }];
  }
  if (/\s.*:(?=\s|$)/.test(value)) return [{ kind: 'unquotedColon', ...target, target, mend }];
  return [];
}

/** `value` as a quoted YAML string. Lines are kept: a quoted string may run over several. */
export function inQuotes(value: string): string {
  if (!value.includes('"') && !value.includes('\\')) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}
