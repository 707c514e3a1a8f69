import { columnOf, firstOf, type LineParts, partsOf, saysNothing, withoutComment, type YamlLine } from './yamlLine.ts';

/** The keys and list positions that lead to a place. */
export type YamlPath = readonly (string | number)[];

/** A mapping or list that a line could go on with. */
export interface Frame {
  readonly kind: 'map' | 'list';
  readonly path: YamlPath;
  /** Of its keys, or of its dashes. */
  readonly column: number;
  /** Of a mapping: the last key, where nothing stands behind its colon yet. */
  open: string | undefined;
  /** Of a mapping: the last key. */
  last: string | undefined;
  /** Of a list: how many items it has so far. */
  count: number;
}

/** A value that deeper lines go on with. */
export interface RunningValue {
  readonly kind: 'block' | 'quoted' | 'text' | 'flow';
  /** Of the key or dash that it belongs to. */
  readonly column: number;
  readonly path: YamlPath;
  /** Where it starts in the document. */
  readonly start: number;
}

/** What is open where a line begins. */
export interface Outline {
  /** The outermost first. There is always the mapping of the top. */
  readonly frames: Frame[];
  value: RunningValue | undefined;
}

/**
 * Reads the lines above `row` by their indentation alone, so that it does not matter whether they are valid YAML. Begins
 * at the top-level key above: nothing before it can be open.
 */
export function outlineAbove(lines: readonly YamlLine[], row: number): Outline {
  let from = row - 1;
  while (from > 0 && !/^[^\s#-]/.test(lines[from]?.text ?? '')) from--;
  const outline: Outline = { frames: [frame('map', [], 0)], value: undefined };
  for (const line of lines.slice(Math.max(0, from), row)) readLine(outline, line);
  return outline;
}

function readLine(outline: Outline, line: YamlLine): void {
  const { text } = line;
  if (saysNothing(text)) return;
  const parts = partsOf(text);
  if (goesOn(outline, columnOf(text, firstOf(text)), parts)) return;
  outline.value = undefined;
  openItems(outline, text, parts);
  const end = withoutComment(text);
  if (parts.key !== undefined) {
    const map = openMapping(outline, text, parts);
    const { name, afterColon } = parts.key;
    const at = afterColon + firstOf(text.slice(afterColon));
    map.last = name;
    map.open = at >= end ? name : undefined;
    if (at < end)
      outline.value = running(text.slice(at, end), columnOf(text, parts.at), [...map.path, name], line.start + at);
    return;
  }
  const dash = parts.dashes.at(-1);
  const list = outline.frames.at(-1);
  if (dash === undefined || list === undefined || parts.at >= end) return;
  outline.value = running(text.slice(parts.at, end), columnOf(text, dash), itemPath(list), line.start + parts.at);
}

/** True where a line belongs to the value above it. A line with a key below plain text is a key with a stray indentation. */
export function goesOn({ value }: Outline, column: number, parts: LineParts): boolean {
  if (value === undefined || column <= value.column) return false;
  return value.kind !== 'text' || (parts.key === undefined && parts.dashes.length === 0);
}

/** Opens the items whose dashes a line begins with. */
export function openItems({ frames }: Outline, text: string, { dashes }: LineParts): void {
  for (const dash of dashes) {
    const column = columnOf(text, dash);
    closeDeeper(frames, column);
    const top = frames.at(-1);
    if (top === undefined) return;
    const enclosing = frames.findLastIndex(({ kind }) => kind === 'list');
    if (top.kind === 'map' && top.open === undefined && enclosing !== -1) {
      // The key above has its value: a dash that stands too far to the right.
      frames.length = enclosing + 1;
    } else if (top.kind === 'map') {
      const key = top.open ?? top.last;
      top.open = undefined;
      frames.push(frame('list', key === undefined ? top.path : [...top.path, key], column));
    } else if (top.column < column && dash !== dashes[0]) {
      frames.push(frame('list', itemPath(top), column));
    }
    const list = frames.at(-1);
    if (list !== undefined) list.count++;
  }
}

/** The mapping that the key of a line belongs to, opened where the line is its first. */
export function openMapping({ frames }: Outline, text: string, { dashes, at }: LineParts): Frame {
  const column = columnOf(text, at);
  if (dashes.length === 0) {
    closeDeeper(frames, column);
    // A list whose dashes stand below its key ends where the next key does.
    if (frames.at(-1)?.kind === 'list' && frames.at(-1)?.column === column) frames.pop();
  }
  const top = frames.at(-1) ?? frame('map', [], 0);
  if (top.kind === 'map') {
    if (top.column === column || top.open === undefined) return top;
    const child = frame('map', [...top.path, top.open], column);
    top.open = undefined;
    frames.push(child);
    return child;
  }
  const item = frame('map', itemPath(top), column);
  frames.push(item);
  return item;
}

/** The path of the item of a list that was opened last. */
export function itemPath({ path, count }: Frame): YamlPath {
  return [...path, Math.max(0, count - 1)];
}

function closeDeeper(frames: Frame[], column: number): void {
  while (frames.length > 1 && (frames.at(-1)?.column ?? 0) > column) frames.pop();
}

function frame(kind: Frame['kind'], path: YamlPath, column: number): Frame {
  return { kind, path, column, open: undefined, last: undefined, count: 0 };
}

/** A value, if the lines below it can belong to it. */
function running(text: string, column: number, path: YamlPath, start: number): RunningValue | undefined {
  const kindOf = (): RunningValue['kind'] | undefined => {
    if (/^[|>][-+0-9]*$/.test(text)) return 'block';
    if (/^[[{]/.test(text)) return isBalanced(text) ? undefined : 'flow';
    if (/^["']/.test(text)) return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.test(text) ? undefined : 'quoted';
    return 'text';
  };
  const kind = kindOf();
  return kind === undefined ? undefined : { kind, column, path, start };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) depth += /[[{]/.test(sign) ? 1 : -1;
  return depth <= 0;
}
