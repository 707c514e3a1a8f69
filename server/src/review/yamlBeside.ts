import { columnOf, firstOf, partsOf, saysNothing, withoutComment, type YamlLine } from './yamlLine.ts';

/**
 * The keys that stand in the same column above and below a line, as far as the mapping reaches.
 * @param isFirst True for a line that opens its mapping: then what stands above it belongs to another
 */
export function keysBeside(
  lines: readonly YamlLine[],
  row: number,
  column: number,
  isFirst = false,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const look = (at: number, above: boolean): boolean => {
    const { text = '' } = lines[at] ?? {};
    if (saysNothing(text)) return true;
    const indent = columnOf(text, firstOf(text));
    if (indent > column) return true;
    const { key, dashes, at: first } = partsOf(text);
    if (columnOf(text, first) === column && key !== undefined && (dashes.length === 0 || above)) keys.add(key.name);
    // A dash in the column of the keys belongs to a list below one of them.
    return indent === column;
  };
  if (!isFirst) for (let at = row - 1; at >= 0 && look(at, true); at--);
  for (let at = row + 1; at < lines.length && look(at, false); at++);
  return keys;
}

/** The values that stand behind the other dashes of the same list. */
export function itemsBeside(lines: readonly YamlLine[], row: number, column: number): ReadonlySet<string> {
  const items = new Set<string>();
  const look = (at: number): boolean => {
    const { text = '' } = lines[at] ?? {};
    if (saysNothing(text)) return true;
    const indent = columnOf(text, firstOf(text));
    if (indent !== column) return indent > column;
    const { dashes, at: first } = partsOf(text);
    if (dashes.length > 0) items.add(text.slice(first, withoutComment(text)).replace(/^(["'])(.*)\1$/, '$2'));
    return dashes.length > 0;
  };
  for (let at = row - 1; at >= 0 && look(at); at--);
  for (let at = row + 1; at < lines.length && look(at); at++);
  return items;
}

/** True where lines below belong to the value of a key or dash in `column`. */
export function isFollowed(lines: readonly YamlLine[], row: number, column: number, isItem: boolean): boolean {
  const next = lines.slice(row + 1).find(({ text }) => !saysNothing(text));
  if (next === undefined) return false;
  const indent = columnOf(next.text, firstOf(next.text));
  return indent > column || (!isItem && indent === column && partsOf(next.text).dashes.length > 0);
}
