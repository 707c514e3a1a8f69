import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { withFreeIds } from '../../rules/freeIds.ts';
import { agenciesIn } from './agenciesIn.ts';
import { type Column, longestColumn, type Table, tableOf, withOthers } from './columns.ts';
import type { Pasted } from './pasted.ts';

const COLUMNS: readonly Column[] = [
  { name: 'text', heading: /\brecommend|what should change|\btext\b/i },
  { name: 'outcome', heading: /\boutcome|\bbenefit|better for children/i },
  { name: 'to', heading: /^to$|\bwho\b|\bagenc(?:y|ies)\b|\bpartners?\b|\baddressed/i },
];

/** An entry for each item of a list or row of a table, with the next free ids. */
export function pastedRecommendations(pasted: Pasted, review: Review): readonly NewNode[] {
  const table = tableOf(pasted, COLUMNS);
  const entries = table.rows.map((row) => entryOf(row, table, review)).filter(({ length }) => length > 0);
  return withFreeIds(review.ids, 'R', entries).map(([id, entry]): NewNode => ({ map: [['id', id], ...entry] }));
}

function entryOf(row: readonly string[], table: Table, review: Review): readonly NewEntry[] {
  const { places } = table;
  const outcome = places.get('outcome');
  const to = places.get('to');
  const aside = [outcome, to].filter((place) => place !== undefined);
  const at = places.get('text') ?? longestColumn(table, aside);
  const agencies = to === undefined ? [] : agenciesIn(row[to] ?? '', review);
  const used = [
    at,
    ...(outcome === undefined ? [] : [outcome]),
    ...(agencies.length > 0 && to !== undefined ? [to] : []),
  ];
  const text = withoutNumber(withOthers(row[at] ?? '', row, table, used));
  const better = outcome === undefined ? '' : (row[outcome] ?? '');
  if (text === '' && better === '') return [];
  return [
    ...(text === '' ? [] : [['text', { prose: text }] as const]),
    ...(agencies.length === 0 ? [] : [['to', { ids: agencies }] as const]),
    ...(better === '' ? [] : [['outcomeForChildren', { prose: better }] as const]),
  ];
}

/** A recommendation without the number that it had: it gets an id. */
function withoutNumber(text: string): string {
  const rest = text.replace(/^(?:recommendation\s+\d{1,3}|R\d{1,3}|\d{1,3}[.)])\s*[:.)–—-]?\s+(?=\S)/i, '');
  return rest === '' ? text : rest;
}
