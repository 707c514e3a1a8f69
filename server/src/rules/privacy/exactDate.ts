import { sentencesOf } from '../../prose/sentences.ts';
import { nameOf } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import type { Located, Span } from '../../review/span.ts';
import { isDay } from '../../time/isoDay.ts';
import { matched } from '../matched.ts';
import { allReviews, always, type Fix, type Report, type Rule } from '../rule.ts';
import { type FullDate, fullDatesIn, inPlaceOfDate, mayHoldDates, onBefore } from './fullDates.ts';
import { EVENT_HINT, type EventKind, eventNear, type NearbyEvent } from './identifyingEvents.ts';
import { LEAST_DETAIL } from './leastDetail.ts';
import { searchFor, type Written } from './search.ts';

interface Detail {
  readonly month: string;
  /** Undefined for a date that is the value of a key. */
  readonly event: NearbyEvent | undefined;
}

interface FoundDate extends FullDate {
  readonly event: NearbyEvent;
}

const ADVICE: Readonly<Record<EventKind, string>> = {
  birth: 'Give the month, or an age.',
  death: 'Give the month, or an age.',
  incident: 'Give the month, or an age.',
  hearing: 'Give the month.',
};

const dates = searchFor(datesIn);

export const exactDate: Rule<Detail> = {
  id: 'privacy/exact-date',
  title: 'No exact date of a birth, a death, an incident or a hearing is given.',
  why: 'A date to the day can be matched with a newspaper, a court list or a post about a birthday. The month, or an age, carries the same learning.',
  severity: always('information'),
  inPublic: 'error',
  basis: 'practice',
  restsOn: LEAST_DETAIL,
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: dates.prepare,
  *check(review, { audience }) {
    for (const { start, end, month, event } of dates.in(review)) {
      const written = review.text.slice(start, end).replace(/\s+/g, ' ');
      const message = `“${written}” stands near “${event.words}”, and an exact date like this can identify a family. ${ADVICE[event.kind]}`;
      yield { start, end, message, detail: { month, event } };
    }
    // Among themselves partners need the days; it is the public copy that gives them away.
    if (audience === 'public') yield* inKeys(review);
  },
  fixes({ start, end, detail: { month, event } }, { text }) {
    if (event === undefined) {
      const day = start + text.slice(start, end).indexOf(month) + month.length;
      const edits = [{ start: day, end: day + '-DD'.length, newText: [''] }];
      return [{ title: `Give the month alone: ${month}`, edits, preferred: true, mechanical: true }];
    }
    const place = { start, end };
    const fixes: Fix[] = [
      {
        title: `Give the month alone: ${month}`,
        edits: inPlaceOfDate(text, place, 'in', [month]),
        preferred: true,
        mechanical: true,
      },
    ];
    // "On 2 June a relative rang" would become "At the age of … a relative rang".
    const tellsOfChild = event.comesFirst && (event.kind === 'incident' || event.kind === 'death');
    if (tellsOfChild && onBefore(text, start) !== undefined) {
      const age = [{ stop: 1, placeholder: '[insert: age]' }];
      fixes.push({
        title: 'Give an age in place of the date',
        edits: inPlaceOfDate(text, place, 'at the age of', age),
      });
    }
    return fixes;
  },
};

function* inKeys({ entities }: Review): Iterable<Report<Detail>> {
  const incident = entities.top.map('dates')?.text('incident');
  if (incident !== undefined && isDay(incident.value)) {
    yield inKey(incident, 'The date of the incident is given to the day, which can identify a family.');
  }
  for (const event of entities.keyEvents) {
    const when = event.fields.text('when');
    const what = event.fields.text('what')?.value ?? '';
    if (when === undefined || !isDay(when.value)) continue;
    if (when.value !== incident?.value && eventNear(what, { start: 0, end: what.length }) === undefined) continue;
    yield inKey(when, `${nameOf(event)} gives the day on which it happened, which can identify a family.`);
  }
}

function inKey({ start, end, value }: Located<string>, sentence: string): Report<Detail> {
  const detail = { month: value.slice(0, 'YYYY-MM'.length), event: undefined };
  return { start, end, message: `${sentence} Give the month alone.`, detail };
}

function datesIn(written: Written): readonly FoundDate[] {
  if (!mayHoldDates(written.text) || !EVENT_HINT.test(written.text)) return [];
  const found: FoundDate[] = [];
  for (const date of fullDatesIn(written.text)) {
    if (written.kind === 'frontMatter' && isValue(written.text, date)) continue;
    const event = near(written, date);
    if (event !== undefined) found.push({ ...date, event });
  }
  return found;
}

/** True for a date that stands as a value of its own: the day of a step of the process, a review date of a list. */
function isValue(text: string, { start, end }: Span): boolean {
  return /[:[,-]\s*["']?$/.test(text.slice(0, start)) && /^["']?\s*(?:$|[\r\n\],}#])/.test(text.slice(end));
}

function near(written: Written, date: FullDate): NearbyEvent | undefined {
  const { text, kind } = written;
  const value = kind === 'frontMatter' ? valueAround(text, date) : { start: 0, end: text.length };
  const inside = { start: date.start - value.start, end: date.end - value.start };
  const whole = text.slice(value.start, value.end);
  const [event] = sentencesOf(whole)
    .filter(({ start, end }) => start <= inside.start && inside.start < end)
    .map(({ start, end }) =>
      eventNear(whole.slice(start, end), { start: inside.start - start, end: inside.end - start }),
    );
  return event ?? (kind === 'table' ? inHeader(text, date) : undefined);
}

/** The lines of the front matter that belong to the same key. */
function valueAround(text: string, { start, end }: Span): Span {
  const key = /^[ \t]*(?:-[ \t]+)?[A-Za-z]\w*:(?=\s)/gm;
  let from = 0;
  for (const match of text.matchAll(key)) {
    if (match.index >= end) return { start: from, end: match.index };
    from = match.index + match[0].length;
  }
  return { start: Math.min(from, start), end: text.length };
}

/** What the head of the column says, for a date in a cell of its own. */
function inHeader(table: string, date: FullDate): NearbyEvent | undefined {
  const above = table.slice(0, date.start);
  const row = above.slice(above.lastIndexOf('\n') + 1);
  const [head = ''] = matched(/^[^\n]*(?=\n[^\n]*\n)/, above)
    .split('|')
    .slice(row.split('|').length - 1);
  return eventNear(head, { start: 0, end: head.length });
}
