import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import { shortened } from '../rules/shortened.ts';
import type { ChronologyEdits } from './chronologyEdits.ts';
import type { HeldPartner } from './heldChronology.ts';
import type { ChronologyMatch } from './matchChronology.ts';
import { partnerFinder } from './partnerFinder.ts';
import { cellText } from './tableRows.ts';

/** Everything that is known of a chronology that was read for a review. */
export interface ChronologyOutcome {
  readonly partners: readonly HeldPartner[];
  readonly entries: readonly ChronologyEntry[];
  readonly match: ChronologyMatch;
  /** What was found while the files were read. */
  readonly problems: readonly string[];
  /** What is made of it. */
  readonly edits: ChronologyEdits;
  /** How many rows the author left out. */
  readonly left: number;
  readonly isWritten: boolean;
}

const NAMES =
  'The rows say what the agencies wrote, names too. Put pseudonyms or roles in place of the names of children, family members and practitioners. The checks point out what they can find; they do not find every name.';
const NO_EVENTS =
  'New key events: 0. Every row stands in the table; key events are those that you choose, or that a column of the file marks as significant.';
const LONGEST = 300;
/** Where a table gets longer, the review becomes hard to work in. */
const MANY_ROWS = 1_000;

/** A page in Markdown that says what became of every row. */
export function chronologyPage(outcome: ChronologyOutcome): string {
  const doubles = doubleRows(outcome);
  const parts = [
    '# Chronology',
    outcome.isWritten ? '## Written' : '## To be written',
    bullets(done(outcome)),
    '## Please look at',
    bullets([NAMES, ...toLookAt(outcome)]),
    '## Likely the same event, told twice',
    doubles.length === 0 ? 'None was found.' : sideBySide(doubles),
  ];
  return `${parts.join('\n\n')}\n`;
}

function done({ entries, match, edits, left }: ChronologyOutcome): readonly string[] {
  const undated = entries.filter(({ when }) => when === undefined).length;
  const { rows, events, known } = edits;
  return [
    `Rows read: ${entries.length}, of which ${undated} without a date that could be read.`,
    `New rows of the table: ${rows}.`,
    `Rows that the table of the review holds already: ${match.inTable.length}.`,
    ...(left === 0 ? [] : [`Rows left out because you said so: ${left}.`]),
    events.length === 0 ? NO_EVENTS : `New key events: ${events.length} (${idsOf(events)}).`,
    ...(known.length === 0 ? [] : [`Key events that the review has already: ${[...new Set(known)].join(', ')}.`]),
  ];
}

function idsOf(ids: readonly string[]): string {
  return ids.length > 20 ? `${ids[0]} to ${ids.at(-1)}` : ids.join(', ');
}

function toLookAt({ partners, entries, problems, edits }: ChronologyOutcome): readonly string[] {
  const partner = partnerFinder(partners);
  const others = [...new Set(entries.map(({ agency }) => agency))].filter(
    (agency) => agency !== '' && partner(agency) === undefined,
  );
  return [
    ...problems.map(plain),
    ...edits.problems,
    ...entries.flatMap(({ when, written, place }) => (when === undefined ? [plain(undatedWords(written, place))] : [])),
    ...entries.flatMap(({ what, place }) => (what === '' ? [plain(`${place}: the row says only when.`)] : [])),
    ...(others.length === 0
      ? []
      : [plain(`No partner of the review, so key events name them in words: ${others.join(', ')}.`)]),
    ...(entries.length <= MANY_ROWS
      ? []
      : [
          'This is a long table. Think about keeping the whole chronology in the working papers and the key events here.',
        ]),
  ];
}

function undatedWords(written: string, place: string): string {
  const date = written === '' ? 'there is no date' : `the date "${shortened(written, 80)}" could not be read`;
  return `${place}: ${date}. The row is kept below the one above it.`;
}

interface Pair {
  readonly when: string;
  readonly one: string;
  readonly other: string;
}

function doubleRows({ entries, match }: ChronologyOutcome): readonly Pair[] {
  return match.doubles.flatMap(({ when, rows, inReview }): readonly Pair[] => {
    const texts = [
      ...inReview.map((what) => `${plain(what)} (in the review)`),
      ...rows.flatMap((row) => {
        const { what, place, agency } = entries[row] ?? {};
        const by = agency === undefined || agency === '' ? '' : `${agency}, `;
        return what === undefined ? [] : [plain(`${what} (${by}${place})`)];
      }),
    ];
    const [one = '', ...others] = texts;
    return others.map((other) => ({ when: plain(when), one, other }));
  });
}

function sideBySide(pairs: readonly Pair[]): string {
  const rows = pairs.map(({ when, one, other }) => `| ${when} | ${one} | ${other} |`);
  return ['| When | One | The other |', '| --- | --- | --- |', ...rows].join('\n');
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Text of a file is shown as it is, never as Markdown. */
function plain(text: string): string {
  return cellText(shortened(text, LONGEST)).replace(/^(\d*)([#>+=.)-])/, '$1\\$2');
}
