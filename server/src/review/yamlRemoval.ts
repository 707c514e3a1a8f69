import type { Edit } from './edit.ts';
import type { Review } from './review.ts';
import type { Span } from './span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './yamlNode.ts';

/**
 * Takes an item out of the list that `entry` of `map` holds, and the entry too where nothing is left of the list.
 * No edit where other things stand on the same lines.
 */
export function removeItem(review: Review, map: YamlMap, entry: YamlEntry, item: YamlNode): readonly Edit[] {
  const list = entry.value;
  if (list?.kind !== 'list' || !list.items.includes(item)) return [];
  if (list.items.length === 1)
    return removed(map.flow ? undefined : wholeLines(review.text, entry.key.start, list.end));
  if (list.flow) return removed(withComma(review.text, list, item));
  const dash = review.text.lastIndexOf('-', item.start - 1);
  return removed(wholeLines(review.text, dash, item.end));
}

function removed(span: Span | undefined): readonly Edit[] {
  return span === undefined ? [] : [{ ...span, newText: [''] }];
}

/** From the start of the line of `from` to the end of the line of `to`, if nothing else but a comment stands there. */
function wholeLines(text: string, from: number, to: number): Span | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(to));
  if (text.slice(start, from).trim() !== '' || rest === null) return undefined;
  return { start, end: to + rest[0].length };
}

/** An item of a list in brackets with the comma after it, or before it where it is the last. */
function withComma(text: string, { items }: YamlList, item: YamlNode): Span {
  const at = items.indexOf(item);
  const next = items[at + 1];
  if (next !== undefined) return { start: item.start, end: next.start };
  return { start: items[at - 1]?.end ?? item.start, end: text.slice(0, item.end).length };
}
