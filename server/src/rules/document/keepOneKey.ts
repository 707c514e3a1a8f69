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
function pairAt(root: YamlNode, start: number): readonly [YamlEntry, YamlEntry] | undefined {
  const [pair] = mapsIn(root).flatMap(({ entries }) =>
    entries
      .filter(({ key }) => key.start === start)
      .flatMap((second) =>
        entries
          .filter(({ key }) => key.source === second.key.source && key.start < start)
          .map((first) => [first, second] as const),
      ),
  );
  return pair;
}

function mapsIn(node: YamlNode | undefined): YamlMap[] {
  if (node?.kind === 'map') return [node, ...node.entries.flatMap(({ value }) => mapsIn(value))];
  return node?.kind === 'list' ? node.items.flatMap(mapsIn) : [];
}

/** A `#` before each line of an entry; undefined where something else stands on its first line. */
function asNote({ key, end }: YamlEntry, { text }: Review): readonly Edit[] | undefined {
  const lineStart = text.lastIndexOf('\n', key.start - 1) + 1;
  if (text.slice(lineStart, key.start).trim() !== '') return undefined;
  const column = key.start - lineStart;
  const lines = text.slice(lineStart, Math.max(end, key.end)).matchAll(/(?<=^|\n)[ \t]*/g);
  return Array.from(lines, ({ 0: indent, index }): Edit => {
    const at = lineStart + index + Math.min(column, indent.length);
    return { start: at, end: at, newText: ['# '] };
  });
}
