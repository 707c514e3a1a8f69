import type { Entities, Entity } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Period, Source } from '../../review/generated/frontMatterTypes.ts';
import { addDays, readDate, type WrittenDate } from '../../time/isoDay.ts';

/** A stretch of time as an author writes it; a month stands for the whole of it. An end that is not given is open. */
export interface Stretch {
  readonly from: WrittenDate | undefined;
  readonly to: WrittenDate | undefined;
}

/** Records that came and whose dates leave out a part of the period. */
export interface ShortRecords {
  readonly source: Entity<Source>;
  readonly agency: string | undefined;
  readonly period: Stretch;
  readonly covers: Stretch;
  /** True where the period begins before the records do. */
  readonly lacksStart: boolean;
  /** True where the period goes on after the records end. */
  readonly lacksEnd: boolean;
}

function stretchOf(fields: Fields<Period> | undefined): Stretch {
  return {
    from: readDate(fields?.text('from')?.value ?? ''),
    to: readDate(fields?.text('to')?.value ?? ''),
  };
}

const known = new WeakMap<Entities, readonly ShortRecords[]>();

/**
 * The records received that do not cover the period of the review. Records of one agency that follow one another and
 * together cover it (those of an old computer system and of its successor) are in order. Kept while the front matter does
 * not change.
 */
export function shortRecords(entities: Entities): readonly ShortRecords[] {
  let records = known.get(entities);
  if (records === undefined) {
    records = findShortRecords(entities);
    known.set(entities, records);
  }
  return records;
}

function findShortRecords({ top, sources }: Entities): readonly ShortRecords[] {
  const period = stretchOf(top.map('period'));
  const short = sources
    .filter(isReceivedRecords)
    .map((source) => shortOf(source, period))
    .filter(({ lacksStart, lacksEnd }) => lacksStart || lacksEnd);
  return short.filter((records) => {
    const siblings = short.filter((other) => other.agency !== undefined && other.agency === records.agency);
    return siblings.length < 2 || !coverTogether(siblings, period);
  });
}

function isReceivedRecords({ fields }: Entity<Source>): boolean {
  const status = fields.text('status')?.value ?? (fields.has('received') ? 'received' : '');
  return fields.text('kind')?.value === 'records' && (status === 'received' || status === 'partial');
}

/** A month on either side is in order with any day in it: only what lies wholly outside is left out. */
function shortOf(source: Entity<Source>, period: Stretch): ShortRecords {
  const covers = stretchOf(source.fields.map('covers'));
  const isReversed = covers.from !== undefined && covers.to !== undefined && covers.from.first > covers.to.last;
  return {
    source,
    agency: source.fields.text('agency')?.value,
    period,
    covers,
    lacksStart: !isReversed && startsAfter(covers, period),
    lacksEnd: !isReversed && endsBefore(covers, period),
  };
}

function startsAfter(covers: Stretch, period: Stretch): boolean {
  return covers.from !== undefined && period.from !== undefined && covers.from.first > period.from.last;
}

function endsBefore(covers: Stretch, period: Stretch): boolean {
  return covers.to !== undefined && period.to !== undefined && covers.to.last < period.to.first;
}

function coverTogether(parts: readonly ShortRecords[], period: Stretch): boolean {
  const inOrder = parts
    .map(({ covers }) => covers)
    .sort((a, b) => ((a.from?.first ?? '') < (b.from?.first ?? '') ? -1 : 1));
  const [first, ...others] = inOrder;
  if (first === undefined || startsAfter(first, period)) return false;
  let reach = first;
  for (const next of others) {
    if (reach.to !== undefined && next.from !== undefined && next.from.first > addDays(reach.to.last, 1)) return false;
    if (reach.to !== undefined && (next.to === undefined || next.to.last > reach.to.last)) reach = next;
  }
  return !endsBefore(reach, period);
}
