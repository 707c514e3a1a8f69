import * as vscode from 'vscode';
import { type Answer, askChoice, askChoices, type StepButton } from '../steps.ts';
import { type StepPlace, TITLE } from './columnSteps.ts';
import type { ChronologyEditResult, ChronologyEntry, ComparedChronology } from './protocol.ts';

interface RowItem extends vscode.QuickPickItem {
  /** The place of the row; empty for a heading. */
  readonly value: string;
}

const LONGEST = 120;

/**
 * Shows the rows that are likely the same event told twice, one below the other, all of them ticked. Gives the rows that the
 * author leaves out.
 */
export async function askDoubles(
  { entries, match: { doubles } }: ComparedChronology,
  left: readonly number[],
  place: StepPlace,
  buttons: readonly StepButton[],
): Promise<Answer<readonly number[]>> {
  const shown = doubles.flatMap(({ rows }) => rows);
  const choices = doubles.flatMap(({ when, rows, inReview }): readonly RowItem[] => [
    { value: '', label: `Likely the same, ${when}`, kind: vscode.QuickPickItemKind.Separator },
    ...rows.flatMap((row) => itemOf(row, entries[row], inReview)),
  ]);
  const answer = await askChoices({
    ...place,
    title: `${TITLE}: ${doubles.length === 1 ? 'one event that is' : `${doubles.length} events that are`} likely told twice`,
    prompt: 'Untick a row to leave it out; what stays ticked is kept.',
    choices,
    chosen: shown.filter((row) => !left.includes(row)).map(String),
    optional: true,
    buttons,
  });
  if (answer === undefined || answer === 'back') return answer;
  return { value: shown.filter((row) => !answer.value.includes(String(row))) };
}

function itemOf(row: number, entry: ChronologyEntry | undefined, inReview: readonly string[]): readonly RowItem[] {
  if (entry === undefined) return [];
  const beside = inReview.map((what) => `In the review already: ${short(what)}`);
  return [
    {
      value: String(row),
      label: short(entry.what),
      description: entry.agency,
      detail: [entry.place, ...beside].join('  ·  '),
    },
  ];
}

/** Asks which rows become key events as well. Those that a key event tells already are not offered. */
export function askEvents(
  { entries, match: { inEvents } }: ComparedChronology,
  left: readonly number[],
  chosen: readonly number[],
  place: StepPlace,
  buttons: readonly StepButton[],
): Promise<Answer<readonly string[]>> {
  const told = new Set([...inEvents.map(([row]) => row), ...left]);
  const choices = entries.flatMap((entry, row): readonly RowItem[] => {
    const { what, agency, place: where, isMarked } = entry;
    if (told.has(row) || what === '') return [];
    const mark = isMarked ? 'marked as significant  ·  ' : '';
    return [
      { value: String(row), label: `${dateOf(entry)}  ${short(what)}`, description: agency, detail: `${mark}${where}` },
    ];
  });
  return askChoices({
    ...place,
    title: `${TITLE}: key events`,
    prompt: 'All rows go into the table. Tick the few that the analysis turns on; type to filter.',
    choices,
    chosen: chosen.map(String),
    optional: true,
    buttons,
  });
}

/** "03/04/2025 14:30" as it was read, else as it is written. */
function dateOf({ when, order, written }: ChronologyEntry): string {
  if (when === undefined) return written || 'no date';
  const [date = '', ...time] = order.split(' ');
  return [date.split('-').reverse().join('/'), ...time].join(' ');
}

/** The last question: nothing is changed before it. */
export function askToWrite(
  { rows, events }: ChronologyEditResult,
  place: StepPlace,
): Promise<Answer<'write' | 'compare'>> {
  const table = rows === 1 ? 'one row of the table' : `${rows} rows of the table`;
  const keys = events === 1 ? 'one key event' : `${events} key events`;
  return askChoice<'write' | 'compare'>({
    ...place,
    title: TITLE,
    prompt: 'Nothing has been changed yet.',
    choices: [
      { value: 'write', label: `$(check) Write ${table} and ${keys}`, description: 'one step to undo' },
      { value: 'compare', label: '$(diff) Show the comparison first' },
    ],
    chosen: 'write',
  });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
