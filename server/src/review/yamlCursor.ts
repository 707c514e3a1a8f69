import type { YamlLayout } from './newYaml.ts';
import type { Span } from './span.ts';
import { isFollowed, itemsBeside, keysBeside } from './yamlBeside.ts';
import { flowPlace } from './yamlFlowCursor.ts';
import {
  columnOf,
  firstOf,
  type LineParts,
  linesOf,
  partsOf,
  saysNothing,
  withoutComment,
  type YamlLine,
} from './yamlLine.ts';
import {
  type Frame,
  goesOn,
  itemPath,
  type Outline,
  openItems,
  openMapping,
  outlineAbove,
  type YamlPath,
} from './yamlOutline.ts';
import type { KeyPlace, YamlPlace } from './yamlPlace.ts';

/**
 * What could be written at `offset`, the likeliest first, by the indentation of the lines around it alone: what is being
 * typed is seldom valid YAML. Empty inside comments and inside text that goes over several lines.
 * @param content The YAML
 */
export function yamlPlacesAt(text: string, content: Span, offset: number, layout: YamlLayout): readonly YamlPlace[] {
  if (offset < content.start || offset > content.end) return [];
  const lines = linesOf(text, content);
  const row = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[row];
  if (line === undefined) return [];
  const cursor: Cursor = { document: text, lines, row, line, at: offset - line.start, layout };
  return placesOn(cursor, outlineAbove(lines, row));
}

interface Cursor {
  readonly document: string;
  readonly lines: readonly YamlLine[];
  readonly row: number;
  readonly line: YamlLine;
  /** In the line. */
  readonly at: number;
  readonly layout: YamlLayout;
}

function placesOn(cursor: Cursor, outline: Outline): readonly YamlPlace[] {
  const { document, line, at } = cursor;
  const { text } = line;
  const isBlank = text.trim() === '';
  const end = withoutComment(text);
  const comment = end < text.trimEnd().length ? text.indexOf('#', end) : text.length;
  if (!isBlank && (at < firstOf(text) || at > comment || end === 0)) return [];
  const column = columnOf(text, isBlank ? at : firstOf(text));
  const parts = partsOf(text);
  const { value } = outline;
  if (goesOn(outline, column, parts)) {
    const place = value?.kind === 'flow' ? flowPlace(document, value.start, line.start + at, value.path) : undefined;
    return place === undefined ? [] : [place];
  }
  if (isBlank && isInsideValue(cursor, outline)) return [];
  openItems(outline, text, parts);
  if (parts.key !== undefined && !isBlank) return besideColon(cursor, outline, parts, end);
  if (parts.dashes.length > 0) return afterDash(cursor, outline, parts, end);
  return onOwnLine(cursor, outline, column);
}

/** On a line with a key: on the key or in its value. */
function besideColon(cursor: Cursor, outline: Outline, parts: LineParts, end: number): readonly YamlPlace[] {
  const { line, at, lines, row } = cursor;
  const { key, at: first } = parts;
  if (key === undefined || at < first) return [];
  const column = columnOf(line.text, first);
  const map = openMapping(outline, line.text, parts);
  if (at <= key.end) {
    const span = { start: line.start + key.start, end: line.start + key.end };
    return [
      {
        kind: 'key',
        path: map.path,
        ...span,
        gap: '',
        taken: keysBeside(lines, row, column, parts.dashes.length > 0),
        column,
        form: 'name',
      },
    ];
  }
  if (at < key.afterColon) return [];
  return valueFrom(cursor, key.afterColon, end, [...map.path, key.name], column, false);
}

/** Behind a dash: the first key of an item, or the item itself. */
function afterDash(
  cursor: Cursor,
  { frames }: Outline,
  { dashes, at: first }: LineParts,
  end: number,
): readonly YamlPlace[] {
  const { line, at, lines, row } = cursor;
  const dash = dashes.at(-1);
  const list = frames.at(-1);
  if (dash === undefined || list === undefined || at <= dash) return [];
  const path = itemPath(list);
  const value = valueFrom(cursor, dash + 1, end, path, columnOf(line.text, dash), true);
  if (/^["'[{|>]/.test(line.text.slice(first))) return value;
  const begin = Math.min(first, at);
  const gap = begin === dash + 1 ? ' ' : '';
  const column = columnOf(line.text, begin) + gap.length;
  return [...value, keyOnLine(cursor, begin, path, column, gap, keysBeside(lines, row, column, true))];
}

/** The value that begins behind a colon or dash. */
function valueFrom(
  cursor: Cursor,
  from: number,
  end: number,
  path: YamlPath,
  column: number,
  isItem: boolean,
): readonly YamlPlace[] {
  const { document, line, at, lines, row } = cursor;
  const { text } = line;
  const first = Math.min(from + firstOf(text.slice(from)), text.length);
  const taken = isItem ? itemsBeside(lines, row, column) : new Set<string>();
  const opening = text.charAt(first);
  if (at > first && /[[{]/.test(opening)) {
    const place = flowPlace(document, line.start + first, line.start + at, path);
    return place === undefined ? [] : [place];
  }
  if (at > first && /[|>]/.test(opening)) return [];
  const common = { kind: 'value', path, column, isItem } as const;
  if (at > first && /["']/.test(opening)) {
    const close = text.indexOf(opening, first + 1);
    if (close !== -1 && at > close) return [];
    const span = { start: line.start + first + 1, end: line.start + (close === -1 ? Math.max(at, end) : close) };
    return [{ ...common, ...span, gap: '', taken, form: 'quoted' }];
  }
  const start = Math.min(first, at);
  const stop = Math.max(at, first < end && at >= first ? end : at);
  const nothingElse = text.slice(stop, Math.max(stop, end)).trim() === '';
  const form = nothingElse && !isFollowed(lines, row, column, isItem) ? 'line' : 'scalar';
  return [
    { ...common, start: line.start + start, end: line.start + stop, gap: start === from ? ' ' : '', taken, form },
  ];
}

/** On a line without colon or dash: whatever the lines above can be gone on with. */
function onOwnLine(cursor: Cursor, { frames }: Outline, column: number): readonly YamlPlace[] {
  const { lines, row, line, layout } = cursor;
  const begin = Math.min(firstOf(line.text), cursor.at);
  const above = lines[row - 1];
  const isRightBelow =
    above !== undefined && !saysNothing(above.text) && columnOf(above.text, firstOf(above.text)) === column;
  const places: YamlPlace[] = [];
  const key = (path: YamlPath, to: number) =>
    places.push(keyOnLine(cursor, begin, path, to, ' '.repeat(to - column), keysBeside(lines, row, to)));
  const item = (path: YamlPath, to: number) => {
    const { start, end } = wordFrom(cursor, begin);
    const taken = itemsBeside(lines, row, to);
    places.push({ kind: 'item', path, start, end, gap: ' '.repeat(to - column), taken, column: to });
  };
  const frameOf = (frame: Frame) => (frame.kind === 'map' ? key : item)(frame.path, frame.column);
  const top = frames.at(-1);
  const child = top?.kind === 'map' && top.open !== undefined ? [...top.path, top.open] : undefined;
  if (top?.kind === 'list' && column > top.column) key(itemPath(top), column);
  if (top !== undefined && child !== undefined && (column > top.column || isRightBelow)) {
    key(child, column > top.column ? column : top.column + layout.step);
    item(child, column > top.column ? column : top.column + layout.toDash);
  } else if (top?.kind === 'map' && top.column > column && isRightBelow) frameOf(top);
  const exact = frames.filter((frame) => frame.column === column);
  for (const frame of exact.reverse()) frameOf(frame);
  const deeper = frames.find((frame) => frame.column > column);
  if (places.length === 0 && deeper !== undefined) frameOf(deeper);
  const harmless = places.filter((place) => !wouldTakeOver(cursor, place));
  return harmless.length === 0 ? places : harmless;
}

/** True on a blank line where the text above goes on below. */
function isInsideValue({ lines, row }: Cursor, outline: Outline): boolean {
  const next = lines.slice(row + 1).find(({ text }) => !saysNothing(text));
  return next !== undefined && goesOn(outline, columnOf(next.text, firstOf(next.text)), partsOf(next.text));
}

/** True where the lines below belong to the line above and would belong to what is written here. */
function wouldTakeOver({ lines, row }: Cursor, { kind, column }: YamlPlace): boolean {
  const next = lines.slice(row + 1).find(({ text }) => !saysNothing(text));
  if (next === undefined) return false;
  const indent = columnOf(next.text, firstOf(next.text));
  return indent > column || (kind === 'key' && indent === column && partsOf(next.text).dashes.length > 0);
}

function keyOnLine(
  cursor: Cursor,
  begin: number,
  path: YamlPath,
  column: number,
  gap: string,
  taken: ReadonlySet<string>,
): KeyPlace {
  const { start, end, isLast } = wordFrom(cursor, begin);
  return { kind: 'key', path, start, end, gap, taken, column, form: isLast ? 'line' : 'head' };
}

/** The word that begins at `begin` and that the cursor stands in or behind. */
function wordFrom({ line, at }: Cursor, begin: number): Span & { readonly isLast: boolean } {
  const rest = /^[^\s:#]*/.exec(line.text.slice(at))?.[0] ?? '';
  const end = at + rest.length;
  return {
    start: line.start + begin,
    end: line.start + end,
    isLast: line.text.slice(end, withoutComment(line.text)).trim() === '',
  };
}
