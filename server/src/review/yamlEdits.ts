import type { Edit, NewText } from './edit.ts';
import {
  afterIndent,
  afterKey,
  entryText,
  flowEntry,
  flowText,
  type NewNode,
  quoted,
  type YamlLayout,
} from './newYaml.ts';
import type { Review } from './review.ts';
import type { Span } from './span.ts';
import { entryOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from './yamlNode.ts';

/**
 * Gives `map` the key `key`: after the last of the keys named in `after` that it has, else at its end. A key that stands
 * there with nothing after its colon (or with an empty list or mapping) is filled in. No edits where the key has a value.
 */
export function insertKey(
  review: Review,
  map: YamlMap,
  key: string,
  value: NewNode,
  after: readonly string[] = [],
): readonly Edit[] {
  const present = entryOf(map, key);
  if (present !== undefined) return isEmpty(present.value) ? [fill(review, map, present, value)] : [];
  const previous = lastOf(map, after) ?? map.entries.at(-1);
  if (map.flow) return [insertIntoFlow(review, map, previous, flowEntry([key, value]))];
  const layout = layoutOf(review);
  if (previous === undefined) {
    const at = review.frontMatter.content.start;
    return [insertion(at, [...entryText([key, value], 0, layout), '\n'])];
  }
  const column = columnOf(review.text, previous.key.start);
  return [
    insertion(withCommentsBelow(review.text, lineEnd(review.text, previous.end), column), [
      `\n${' '.repeat(column)}`,
      ...entryText([key, value], column, layout),
    ]),
  ];
}

/**
 * Adds `value` to the end of the list that `key` of `map` holds, in the style of that list; writes the key too (after
 * those named in `after`) where there is none. No edits where the key holds something that is no list.
 */
export function appendItem(
  review: Review,
  map: YamlMap,
  key: string,
  value: NewNode,
  after: readonly string[] = [],
): readonly Edit[] {
  return appendItems(review, map, key, [value], after);
}

/** Adds several values to the end of a list, as `appendItem` adds one. */
export function appendItems(
  review: Review,
  map: YamlMap,
  key: string,
  values: readonly NewNode[],
  after: readonly string[] = [],
): readonly Edit[] {
  if (values.length === 0) return [];
  const present = entryOf(map, key)?.value;
  if (isEmpty(present)) return insertKey(review, map, key, listOf(values), after);
  if (present?.kind === 'list') return [appendToList(review, present, values)];
  // One id where a list of ids belongs counts as a list of one.
  if (present?.kind === 'scalar' && present.style !== 'block' && values.every(isShort)) {
    return [
      insertion(present.start, ['[']),
      { start: present.end, end: present.end, newText: [...inOneLine(values), ']'] },
    ];
  }
  return [];
}

/**
 * Gives `map` the key `key` with `value`, whatever stood there before: a scalar is written over in its own quotes, so that
 * a comment behind it stays. Where there is no such key it comes after those named in `after`.
 */
export function setKey(
  review: Review,
  map: YamlMap,
  key: string,
  value: NewNode,
  after: readonly string[] = [],
): readonly Edit[] {
  const present = entryOf(map, key);
  if (present?.value === undefined || isEmpty(present.value)) return insertKey(review, map, key, value, after);
  if (typeof value === 'string' && present.value.kind === 'scalar' && present.value.style !== 'block') {
    return [replaceScalar(present.value, value)];
  }
  return [fill(review, map, present, value)];
}

/** Writes `value` in place of a scalar, in the scalar's own quotes where it has any. */
export function replaceScalar(scalar: YamlScalar, value: string): Edit {
  const newText =
    scalar.style === 'single' && !/[\p{Cc}]/u.test(value)
      ? `'${value.replaceAll("'", "''")}'`
      : scalar.style === 'double'
        ? JSON.stringify(value)
        : quoted(value);
  return { start: scalar.start, end: scalar.end, newText: [newText] };
}

function appendToList(review: Review, list: YamlList, values: readonly NewNode[]): Edit {
  if (list.flow) {
    const last = list.items.at(-1);
    const text = inOneLine(values);
    return insertion(last?.end ?? list.start + 1, last === undefined ? text.slice(1) : text);
  }
  const { text } = review;
  const column = dashColumn(text, list);
  const items = values.flatMap((value) => [`\n${' '.repeat(column)}`, ...afterIndent(value, column, layoutOf(review))]);
  const unwritten = unwrittenItem(text, list);
  if (unwritten !== undefined) return { ...unwritten, newText: items.slice(1) };
  const end = Math.max(list.end, list.items.at(-1)?.end ?? list.end);
  return insertion(withCommentsBelow(text, lineEnd(text, end), column), items);
}

/** A last dash with nothing behind it, which an author has begun to write at. */
function unwrittenItem(text: string, { items }: YamlList): Span | undefined {
  const last = items.at(-1);
  if (last?.kind !== 'scalar' || last.source !== '' || last.style !== 'plain') return undefined;
  // The place of nothing is behind its dash, or at the first dash of the list: it depends on who read it.
  const above = items.at(-2)?.end ?? 0;
  const from = Math.max(above, lineStart(text, last.start));
  const dash = /^[ \t]*(-)[ \t]*(?=[\r\n]|$)/m.exec(text.slice(from));
  if (dash === null || text.slice(from, from + dash.index).trim() !== '') return undefined;
  const start = from + dash.index + dash[0].indexOf('-');
  return { start, end: from + dash.index + dash[0].length };
}

/** The end of the comments below a line that are indented further than `column`: they belong to what stands above. */
function withCommentsBelow(text: string, at: number, column: number): number {
  const comments = new RegExp(`(?:\\r?\\n {${column + 1},}#[^\\r\\n]*)+`, 'y');
  comments.lastIndex = at;
  return at + (comments.exec(text)?.[0].length ?? 0);
}

/** Values to go on behind others in brackets, the first with its comma. */
function inOneLine(values: readonly NewNode[]): NewText {
  return values.flatMap((value) => [', ', ...flowText(value)]);
}

/** Writes `value` after the colon of a key, in place of whatever value it has. A comment behind that stays. */
function fill(review: Review, map: YamlMap, entry: YamlEntry, value: NewNode): Edit {
  const { text } = review;
  const colon = afterColon(text, entry);
  const end = Math.max(colon, entry.value?.end ?? colon);
  const rest = text.slice(end, lineEnd(text, end));
  if (map.flow) {
    const missing = text.charAt(colon - 1) === ':' ? ' ' : ': ';
    const padding = /^[ \t]*(?=[,}])/.exec(rest)?.[0].length ?? 0;
    return { start: colon, end: end + padding, newText: [missing, ...flowText(value)] };
  }
  const newText = afterKey(value, columnOf(text, entry.key.start), layoutOf(review));
  if (rest.trim() === '') return { start: colon, end: end + rest.length, newText };
  const [first, ...others] = newText;
  const lineBreak = typeof first === 'string' ? first.indexOf('\n') : -1;
  if (typeof first !== 'string' || lineBreak === -1) return { start: colon, end, newText };
  // A comment follows on the line: it stays there, and the lines of the value go below it.
  const comment = `${first.slice(0, lineBreak)} ${rest.trim()}${first.slice(lineBreak)}`;
  return { start: colon, end: end + rest.length, newText: [comment, ...others] };
}

function insertIntoFlow(review: Review, map: YamlMap, previous: YamlEntry | undefined, newText: NewText): Edit {
  if (previous === undefined) return insertion(map.start + 1, newText);
  const end = previous.value?.end ?? afterColon(review.text, previous);
  return insertion(end, [', ', ...newText]);
}

function insertion(at: number, newText: NewText): Edit {
  return { start: at, end: at, newText };
}

/** A list to begin with: ids on one line, everything else one dash a line. */
export function listOf(values: readonly NewNode[]): NewNode {
  return values.every(isShort) ? { ids: values } : { items: values };
}

function isShort(value: NewNode): value is Extract<NewNode, string | { stop: number }> {
  return typeof value === 'string' || 'stop' in value;
}

/** True where nothing is written yet: no value, `null`, or a list or mapping without anything in it. */
export function isEmpty(value: YamlNode | undefined): boolean {
  if (value === undefined) return true;
  if (value.kind === 'scalar') return value.value === null || value.source.trim() === '';
  return value.kind === 'list' ? value.items.length === 0 : value.entries.length === 0;
}

function lastOf(map: YamlMap, names: readonly string[]): YamlEntry | undefined {
  return map.entries.findLast((entry) => names.includes(entry.key.source));
}

/** Just after the colon of an entry; the end of its key where it has no colon. */
function afterColon(text: string, entry: YamlEntry): number {
  const between = /^[ \t]*:/.exec(text.slice(entry.key.end, entry.key.end + 100));
  return entry.key.end + (between?.[0].length ?? 0);
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length === -1 ? text.length : offset + length;
}

/** The column of a place in its line, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The column of the dashes of a block list. */
function dashColumn(text: string, list: YamlList): number {
  const first = list.items[0]?.start ?? list.start;
  const isBare = list.items[0]?.kind === 'scalar' && list.items[0].source === '' && text.charAt(first) === '-';
  return columnOf(text, isBare ? first : text.lastIndexOf('-', first - 1));
}

const layouts = new WeakMap<YamlMap, YamlLayout>();

/** The layout that the front matter already uses, by the first place that shows it; two columns where nothing does. */
export function layoutOf(review: Review): YamlLayout {
  const { root } = review.frontMatter;
  let layout = layouts.get(root);
  if (layout === undefined) {
    const seen: Partial<Record<keyof YamlLayout, number>> = {};
    observe(review.text, root, seen);
    const step = seen.step ?? (seen.toDash === 4 ? 4 : 2);
    layout = { step, toDash: seen.toDash ?? step, afterDash: seen.afterDash ?? 2 };
    layouts.set(root, layout);
  }
  return layout;
}

function observe(text: string, node: YamlNode, seen: Partial<Record<keyof YamlLayout, number>>): void {
  if (node.kind === 'scalar' || node.flow) return;
  if (node.kind === 'list') {
    for (const item of node.items) {
      if (item.kind === 'map' && !item.flow) seen.afterDash ??= columnOf(text, item.start) - dashColumn(text, node);
      observe(text, item, seen);
    }
    return;
  }
  for (const { key, value } of node.entries) {
    if (value === undefined || value.kind === 'scalar' || value.flow) continue;
    const column = columnOf(text, key.start);
    if (value.kind === 'map') seen.step = seen.step ?? positive(columnOf(text, value.start) - column);
    else if (value.items.length > 0) seen.toDash ??= Math.max(0, dashColumn(text, value) - column);
    observe(text, value, seen);
  }
}

function positive(count: number): number {
  return count > 0 ? count : 2;
}
