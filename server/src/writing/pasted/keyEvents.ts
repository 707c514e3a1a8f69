import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { withFreeIds } from '../../rules/freeIds.ts';
import { isoDate } from '../../schema/dates.ts';
import { agenciesIn } from './agenciesIn.ts';
import { type Column, longestColumn, type Table, tableOf, withOthers } from './columns.ts';
import type { Pasted } from './pasted.ts';

const COLUMNS: readonly Column[] = [
  { name: 'when', heading: /\bdates?\b|\bwhen\b|\btime\b/i },
  { name: 'what', heading: /\bevents?\b|\bwhat\b|\bdescription\b|\bsummary\b|\bdetails?\b/i },
  { name: 'agencies', heading: /\bagenc(?:y|ies)\b|\bpartners?\b|\bwho\b/i },
];

/** An entry for each row or item, with the next free ids. A date that cannot be read stays in the text, to be filled in. */
export function pastedKeyEvents(pasted: Pasted, review: Review): readonly NewNode[] {
  const table = tableOf(pasted, COLUMNS);
  const dates = table.places.get('when') ?? dateColumn(table);
  const entries = table.rows.map((row) => entryOf(row, dates, table, review));
  return withFreeIds(review.ids, 'E', entries).map(([id, entry]): NewNode => ({ map: [['id', id], ...entry] }));
}

function entryOf(row: readonly string[], dates: number | undefined, table: Table, review: Review): readonly NewEntry[] {
  const agencyColumn = table.places.get('agencies');
  const aside = [dates, agencyColumn].filter((place) => place !== undefined);
  const at = table.places.get('what') ?? longestColumn(table, aside);
  const cell = row[at] ?? '';
  const ownDate = dates === undefined ? undefined : dateOf(row[dates] ?? '');
  const leading = ownDate === undefined ? leadingDate(cell) : undefined;
  const agencies = agencyColumn === undefined ? [] : agenciesIn(row[agencyColumn] ?? '', review);
  const used = [
    at,
    ...(ownDate !== undefined && dates !== undefined ? [dates] : []),
    ...(agencies.length > 0 && agencyColumn !== undefined ? [agencyColumn] : []),
  ];
  const what = withOthers(leading?.rest ?? cell, row, table, used);
  const when = ownDate ?? leading?.date;
  return [
    ['when', when ?? { stop: 1, placeholder: '' }],
    ...(what === '' ? [] : [['what', { prose: what }] as const]),
    ...(agencies.length === 0 ? [] : [['agencies', { ids: agencies }] as const]),
  ];
}

/** The column in which most cells are dates. */
function dateColumn({ rows }: Table): number | undefined {
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  for (let place = 0; place < widest && widest > 1; place++) {
    const count = rows.filter((row) => dateOf(row[place] ?? '') !== undefined).length;
    if (count * 2 > rows.length) return place;
  }
  return undefined;
}

/** A date as people write it, with a year of two digits too: `3/4/25`. */
function dateOf(text: string): string | undefined {
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(text.trim());
  return isoDate(short === null ? text : `${short[1]}/${short[2]}/20${short[3]}`);
}

/** The date that a text begins with, and the rest. */
function leadingDate(text: string): { readonly date: string; readonly rest: string } | undefined {
  const forms = [
    /^(?:[a-z]{3,9},?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9},?\s+\d{4}/i,
    /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/,
    /^\d{4}-\d{2}(?:-\d{2})?(?!\d)/,
    /^\d{1,2}[/]\d{4}(?!\d)/,
    /^[a-z]{3,9}\s+\d{4}(?!\d)/i,
  ];
  for (const form of forms) {
    const written = form.exec(text)?.[0];
    const date = written === undefined ? undefined : dateOf(written);
    if (written === undefined || date === undefined) continue;
    const rest = text.slice(written.length).replace(/^\s*[:–—,-]?\s*/, '');
    return rest === '' ? undefined : { date, rest: rest.charAt(0).toUpperCase() + rest.slice(1) };
  }
  return undefined;
}
