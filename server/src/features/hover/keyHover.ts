import { contextOf } from '../../check.ts';
import { yamlAt } from '../../review/yamlAt.ts';
import { describeKey, type KeyDescription, keysAt } from '../../schema/describe.ts';
import type { HoverAt } from './hoverPart.ts';
import { item, type Line, line } from './hoverText.ts';

/** Longest list of values that is shown. */
const MOST_VALUES = 14;

/** What a key means and whether it is needed; or what a value of a fixed set means. */
export const keyHover: HoverAt = ({ review, configuration }, offset) => {
  const at = yamlAt(review.frontMatter.root, offset);
  if (at === undefined) return undefined;
  const kind = contextOf(review, configuration).reviewType;
  const { path, start, end } = at;
  if (at.on === 'key') {
    const description = describeKey(kind, path);
    const key = path.at(-1);
    if (description === undefined || typeof key !== 'string') return undefined;
    const required = keysAt(kind, path.slice(0, -1)).find((allowed) => allowed.key === key)?.required === true;
    return { start, end, lines: keyLines(key, description, required) };
  }
  const keyed = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const value = at.value?.kind === 'scalar' ? at.value.source : '';
  const meanings = describeKey(kind, keyed)?.meanings ?? {};
  const meaning = Object.hasOwn(meanings, value) ? meanings[value] : undefined;
  return meaning === undefined ? undefined : { start, end, lines: [line({ strong: value }, ': ', meaning)] };
};

function keyLines(key: string, { title, description, examples, meanings }: KeyDescription, required: boolean): Line[] {
  const name = title === '' ? key : title;
  const lines = [line({ strong: name }, required ? ' (always needed)' : '')];
  if (description !== '') lines.push(line(description));
  const values = Object.entries(meanings ?? {});
  for (const [value, meaning] of values.slice(0, MOST_VALUES)) lines.push(item({ code: value }, ': ', meaning));
  if (values.length > MOST_VALUES) lines.push(item(`and ${values.length - MOST_VALUES} more`));
  const example = values.length > 0 ? undefined : exampleOf(examples);
  if (example !== undefined) lines.push(line('For example: ', { code: `${key}: ${example}` }));
  return lines;
}

/** Only what can be written on one line. */
function exampleOf(examples: readonly unknown[]): string | undefined {
  const [first] = examples;
  if (typeof first === 'string' && !first.includes('\n')) return first;
  return typeof first === 'number' || typeof first === 'boolean' ? String(first) : undefined;
}
