import { type Entity, idOf } from '../../review/entities.ts';
import type { Source } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';

/** What an id cited in the text leads to: a source itself, the sources of an event, the source that has a gap. */
export function sourcesBehind(ids: readonly string[], { entities }: Review): readonly Entity<Source>[] {
  const wanted = new Set(ids);
  for (const event of entities.keyEvents) {
    if (!wanted.has(idOf(event))) continue;
    for (const { value } of event.fields.texts('sources')) wanted.add(value);
  }
  const withGap = new Set(entities.gaps.filter((gap) => wanted.has(idOf(gap))).map(({ source }) => source.id));
  return entities.sources.filter(({ id }) => id !== undefined && (wanted.has(id.value) || withGap.has(id)));
}

const NOT_HERE: ReadonlySet<string | undefined> = new Set([
  'notRequested',
  'requested',
  'refused',
  'noResponse',
  'withheld',
]);

/** True where a source reached the review and may show what happened in the months named; any time where none is. */
export function covers({ fields }: Entity<Source>, months: readonly string[]): boolean {
  if (NOT_HERE.has(fields.text('status')?.value)) return false;
  const from = fields.map('covers')?.text('from')?.value.slice(0, 7) ?? '';
  const to = fields.map('covers')?.text('to')?.value.slice(0, 7) ?? '9999-12';
  return months.every((month) => from <= month && month <= to);
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = new RegExp(`\\b(${MONTHS.join('|')})\\s+((?:19|20)\\d\\d)\\b`, 'gi');

/** The months that a text names together with their year, as `2025-03`. */
export function monthsIn(text: string): readonly string[] {
  return [...text.matchAll(MONTH)].map(([, month = '', year = '']) => {
    const number = MONTHS.indexOf(month.toLowerCase()) + 1;
    return `${year}-${String(number).padStart(2, '0')}`;
  });
}
