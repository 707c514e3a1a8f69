import type { ActionEntity } from '../review/entities.ts';
import { label } from '../review/labels.ts';
import { listed } from '../rules/listed.ts';
import { shortened } from '../rules/shortened.ts';
import type { ProgressRow } from './progressRows.ts';
import { isStepBack, statusOf } from './statusWords.ts';

/** One value of one action that partners say is another now. Plain data. */
export interface ProgressChange {
  readonly id: string;
  /** What the action is, on one line. */
  readonly action: string;
  readonly field: 'status' | 'evidence';
  /** What the review says; undefined where it says nothing. */
  readonly from: string | undefined;
  /** A status of the format, or the text of the evidence. */
  readonly to: string;
  /** Both as people call them: "In progress". */
  readonly fromWords: string | undefined;
  readonly toWords: string;
  /** The evidence stands beside what the review says already, and does not continue it. */
  readonly isBeside: boolean;
  /** Why it should be looked at before it is taken over. */
  readonly doubt: string | undefined;
  readonly place: string;
}

/** The status that the rows give, where it is another; a sentence in `problems` for each that cannot be used. */
export function statusChange(
  action: ActionEntity,
  id: string,
  rows: readonly ProgressRow[],
  problems: string[],
): ProgressChange[] {
  const from = action.fields.text('status')?.value;
  const known = from === undefined ? undefined : statusOf(from);
  const wanted = new Map<string, ProgressRow[]>();
  for (const row of rows) {
    const sent = row.sent === undefined ? undefined : statusOf(row.sent.status);
    if (row.status === undefined) {
      if (row.sent !== undefined && row.sent.status !== '') {
        problems.push(`${row.place}: the status of ${id} was emptied. The review keeps it.`);
      }
      continue;
    }
    const status = statusOf(row.status);
    if (status === undefined) {
      if (row.status === row.sent?.status) continue;
      problems.push(`${row.place}: "${shortened(row.status, 40)}" is no status that is known, so ${id} keeps its own.`);
    } else if (status !== sent && status !== from) add(wanted, status, row);
  }
  if (wanted.size > 1) {
    const said = [...wanted].map(([status, places]) => `"${label('actionStatus', status)}" (${placesOf(places)})`);
    problems.push(`${id} is given different states, ${listed(said)}. Nothing was changed for it.`);
    return [];
  }
  return [...wanted].map(([to, places]) => {
    const status = statusOf(to);
    const doubts: string[] = [];
    if (known !== undefined && status !== undefined && isStepBack(known, status)) {
      doubts.push(`It goes back: the review says "${label('actionStatus', known)}".`);
    } else if (places.some(({ sent }) => sent !== undefined && statusOf(sent.status) !== known)) {
      doubts.push('The review has changed since the table was sent out.');
    }
    return change(action, id, 'status', from, to, false, doubts[0], places);
  });
}

/** The same for the evidence. */
export function evidenceChange(
  action: ActionEntity,
  id: string,
  rows: readonly ProgressRow[],
  problems: string[],
): ProgressChange[] {
  const from = action.fields.text('evidence')?.value;
  const current = spaced(from ?? '');
  const wanted = new Map<string, ProgressRow[]>();
  for (const row of rows) {
    if (row.evidence === undefined) {
      if (row.sent !== undefined && row.sent.evidence !== '') {
        problems.push(`${row.place}: the evidence of ${id} was emptied. The review keeps it.`);
      }
      continue;
    }
    const text = spaced(row.evidence);
    if (text === current || text === spaced(row.sent?.evidence ?? '')) continue;
    add(wanted, text, row);
  }
  if (wanted.size > 1) {
    const places = [...wanted.values()].map(placesOf);
    problems.push(`${id} is given different evidence (${listed(places)}). Nothing was changed for it.`);
    return [];
  }
  return [...wanted].map(([text, places]) => {
    const isBeside = current !== '' && !text.startsWith(current);
    const to = places[0]?.evidence ?? text;
    const doubt = action.fields.has('evidence') && from === undefined ? 'The review has no text there.' : undefined;
    return change(action, id, 'evidence', from, to, isBeside, doubt, places);
  });
}

function change(
  action: ActionEntity,
  id: string,
  field: ProgressChange['field'],
  from: string | undefined,
  to: string,
  isBeside: boolean,
  doubt: string | undefined,
  rows: readonly ProgressRow[],
): ProgressChange {
  const words = shortened(action.fields.text('action')?.value ?? '', 120);
  const inWords = (value: string) => (field === 'status' ? label('actionStatus', value) : value);
  const fromWords = from === undefined ? undefined : inWords(from);
  return {
    id,
    action: words,
    field,
    from,
    to,
    fromWords,
    toWords: inWords(to),
    isBeside,
    doubt,
    place: placesOf(rows),
  };
}

/** Where rows stand, in words. */
export function placesOf(rows: readonly ProgressRow[]): string {
  return listed(rows.map(({ place }) => place));
}

/** Spreadsheet programs change line breaks and spaces, which says nothing. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Adds a row to those of its key. */
export function add(rows: Map<string, ProgressRow[]>, key: string, row: ProgressRow): void {
  const known = rows.get(key);
  if (known === undefined) rows.set(key, [row]);
  else known.push(row);
}
