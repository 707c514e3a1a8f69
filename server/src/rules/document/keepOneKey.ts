import type { Edit } from '../../review/edit.ts';
import type { Review } from '../../review/review.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../review/yamlNode.ts';
import type { Fix } from '../rule.ts';

/** For a key that is written twice: one of the two becomes a note, so that nothing is lost. `start`: of the second one. */
export function keepOneKey(start: number, review: Review): Fix[] {
  const pair = pairAt(review.frontMatter.root, start);
  if (pair === undefined) return [];
  const [first, second] = pair;
  const keepFirst = asNote(second, review);
  const keepSecond = asNote(first, review);
  return [
    ...(keepFirst === undefined ? [] : [{ title: 'Keep the first: make this one a note', edits: keepFirst }]),
    ...(keepSecond === undefined ? [] : [{ title: 'Keep this one: make the first a note', edits: keepSecond }]),
  ];
}

/** The entry whose key starts at `start`, after the one before it with the same key. */
function pairAt(node: YamlNode, start: number): readonly [YamlEntry, YamlEntry] | undefined {
  if (node.kind === 'scalar') return undefined;
  const inside = (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).find(
    (child) => child !== undefined && child.start <= start && start < child.end,
  );
  return (node.kind === 'map' ? pairIn(node, start) : undefined) ?? (inside && pairAt(inside, start));
}

function pairIn({ entries }: YamlMap, start: number): readonly [YamlEntry, YamlEntry] | undefined {
  const second = entries.find(({ key }) => key.start === start);
  const first = entries.find(({ key }) => key.source === second?.key.source);
  return first === undefined || second === undefined || first === second ? undefined : [first, second];
}

/** A `#` before each line of an entry; undefined where something else stands on its first line. */
function asNote({ key, end }: YamlEntry, { text }: Review): readonly Edit[] | undefined {
  const lineStart = text.lastIndexOf('\n', key.start - 1) + 1;
  if (text.slice(lineStart, key.start).trim() !== '') return undefined;
  const column = key.start - lineStart;
  const edits: Edit[] = [];
  for (
    let line = lineStart;
    line >= 0 && line < Math.max(end, key.end);
    line = text.indexOf('\n', line) + 1 || text.length
  ) {
    const at = line + Math.min(column, /^[ \t]*/.exec(text.slice(line, line + column))?.[0].length ?? 0);
    edits.push({ start: at, end: at, newText: ['# '] });
  }
  return edits;
}
