import type * as vscode from 'vscode';
import { type Answer, askChoice, askChoices, askTyped } from '../steps.ts';
import { type ColumnRole, type Columns, columnRoles, type HeldChronology, type TableOutline } from './protocol.ts';

/** Where a question stands among the others. */
export interface StepPlace {
  readonly step: number;
  readonly totalSteps: number;
}

const NAMES: Readonly<Record<ColumnRole, string>> = {
  date: 'Date',
  time: 'Time',
  what: 'What happened',
  agency: 'Agency',
  source: 'Source of the information',
  significance: 'Marks what is significant',
  comment: 'Comment or analysis',
  practitioner: 'Practitioner',
};

export const TITLE = 'Import chronology';

type Wish = ColumnRole | 'use' | 'others' | 'order' | 'leave';
type Item = vscode.QuickPickItem & { readonly value: Wish };

/**
 * Shows what the columns of a table are taken for, and asks about each that the author wants to change. Null for a table
 * that is left out.
 */
export async function askColumns(table: TableOutline, place: StepPlace): Promise<Answer<Columns | null>> {
  let { columns } = table;
  let isTurned = false;
  let last: Wish | undefined;
  for (;;) {
    const needed = needs(columns);
    const items = overview(table, columns);
    const wish = await askChoice<Wish>({
      ...place,
      title: `${TITLE}: ${table.place}, ${table.rows === 1 ? '1 row' : `${table.rows} rows`}`,
      prompt: 'Are these the right columns? Choose a line to change it.',
      ...(needed === undefined ? {} : { problem: `The column "${NAMES[needed]}" was not found.` }),
      choices: items,
      chosen: needed ?? last ?? 'use',
    });
    if (wish === undefined || wish === 'back') return wish;
    last = undefined;
    const { value } = wish;
    // What nobody said is left to each file with these headings.
    const { monthFirst: _, ...said } = columns;
    if (value === 'use') return { value: isTurned ? columns : said };
    if (value === 'leave') return { value: null };
    if (value === 'order') {
      columns = { ...columns, monthFirst: columns.monthFirst !== true };
      isTurned = true;
    } else {
      const changed = await (value === 'others'
        ? askOthers(table, columns, place)
        : askRole(value, table, columns, place));
      if (changed === undefined) return undefined;
      if (changed !== 'back') columns = changed.value;
    }
    last = value;
  }
}

/** The column that a chronology cannot be read without and that is not known yet. */
function needs({ roles }: Columns): ColumnRole | undefined {
  return roles.date === undefined ? 'date' : roles.what === undefined ? 'what' : undefined;
}

function overview({ headings, samples }: TableOutline, columns: Columns): readonly Item[] {
  const { roles, others, monthFirst = false } = columns;
  const lines = columnRoles.map((value): Item => {
    const at = roles[value];
    const label = `${NAMES[value]}: ${at === undefined ? 'no column' : (headings[at] ?? '')}`;
    const sample = at === undefined ? '' : (samples[at] ?? '');
    return { value, label, description: sample === '' ? '' : `such as ${sample}` };
  });
  const kept = others.map((at) => headings[at] ?? '').join(', ');
  const isWhole = needs(columns) === undefined;
  return [
    ...(isWhole ? [{ value: 'use' as const, label: '$(check) Read the columns like this' }] : []),
    ...lines,
    { value: 'others', label: `Other columns that go along: ${kept || 'none'}` },
    {
      value: 'order',
      label: `Day and month: 03/04/2025 is ${monthFirst ? '4 March' : '3 April'}`,
      description: 'choose to turn it round',
    },
    { value: 'leave', label: '$(close) Leave this table out' },
  ];
}

const NO_COLUMN = -1;

async function askRole(
  role: ColumnRole,
  { headings, samples }: TableOutline,
  columns: Columns,
  place: StepPlace,
): Promise<Answer<Columns>> {
  const choices = headings.map((label, value) => ({ label, description: samples[value] ?? '', value }));
  const answer = await askChoice<number>({
    ...place,
    title: `${TITLE}: ${NAMES[role]}`,
    prompt: 'Which column tells this?',
    choices: [...choices, { label: 'No column', value: NO_COLUMN }],
    chosen: columns.roles[role] ?? NO_COLUMN,
    canGoBack: true,
  });
  return answer === undefined || answer === 'back' ? answer : { value: withRole(columns, role, answer.value) };
}

/** With a column, or none, in a role. A column that loses its role goes along with the others. */
function withRole(columns: Columns, role: ColumnRole, column: number): Columns {
  const roles = Object.entries(columns.roles).filter(([name, at]) => name !== role && at !== column);
  const before = columns.roles[role];
  const others = [...columns.others, ...(before === undefined ? [] : [before])].filter((at) => at !== column);
  const now = column === NO_COLUMN ? [] : [[role, column] as const];
  return { ...columns, roles: Object.fromEntries([...roles, ...now]), others: others.sort((a, b) => a - b) };
}

async function askOthers(
  { headings, samples }: TableOutline,
  columns: Columns,
  place: StepPlace,
): Promise<Answer<Columns>> {
  const taken = Object.values(columns.roles);
  const choices = headings.flatMap((label, at) =>
    taken.includes(at) ? [] : [{ label, description: samples[at] ?? '', value: String(at) }],
  );
  const answer = await askChoices({
    ...place,
    title: `${TITLE}: other columns`,
    prompt: 'Which columns go along, behind what happened? Leave out those that identify somebody.',
    choices,
    chosen: columns.others.map(String),
    optional: true,
    canGoBack: true,
  });
  return answer === undefined || answer === 'back'
    ? answer
    : { value: { ...columns, others: answer.value.map(Number) } };
}

/** Asks which agency wrote a table that has no column for it. May be empty. */
export function askAgency(
  { place }: TableOutline,
  before: string,
  { partners }: HeldChronology,
  at: StepPlace,
): Promise<Answer<string>> {
  const names = [...new Set(partners.map(({ name }) => name))];
  return askTyped({
    ...at,
    title: `${TITLE}: ${place}`,
    prompt: 'Which agency wrote this? Choose it, or type another name.',
    choices: [
      ...names.map((label) => ({ label, value: label })),
      { label: 'Leave it empty', description: 'the name of the file stands beside each row', value: '' },
    ],
    value: before,
  });
}
