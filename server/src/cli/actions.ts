import { actionPlan, type PlanAction, partnerName } from '../export/actionPlan.ts';
import { type CellValue, cellText, dateCell } from '../export/cell.ts';
import { csv } from '../export/csv.ts';
import { label } from '../review/labels.ts';
import { parseReview } from '../review/parseReview.ts';
import { shortened } from '../rules/shortened.ts';
import { formatWritten, readDate } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { findReviews, readText, sentenceFor, shown } from './files.ts';
import { oneOf, readOptions } from './options.ts';
import { say, textStyle, warn } from './terminal.ts';
import { todayBy } from './today.ts';

const FORMATS = ['text', 'csv', 'json'] as const;

export const actionsHelp = `Usage: practice-review actions [FILES, FOLDERS OR PATTERNS] [options]

Lists the actions of reviews, the most urgent first. Without a file or folder,
looks in the current folder.

  --format text|csv|json  How to write the list: text, unless you say otherwise.
  --today YYYY-MM-DD      Tell by this day which actions are overdue.
  --help                  Show this.

Exit code: 0, whatever the actions say; 2 when a review could not be read or the
command was not understood.
`;

/** An action with the review that it is of. */
interface ListedAction extends Omit<PlanAction, 'owner'> {
  readonly file: string;
  readonly reference: string | undefined;
  readonly role: string | undefined;
  /** The name of the agency. */
  readonly agency: string | undefined;
  /** Its day is past, and it is neither complete nor given up. */
  readonly isOverdue: boolean;
}

/** `practice-review actions`: the actions over many reviews. Returns the exit code. */
export async function runActions(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    format: { type: 'string' },
    today: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(actionsHelp);
    return 0;
  }
  const format = oneOf('--format', values.format ?? 'text', FORMATS);
  const today = todayBy(values.today);
  const { files, problems: missing } = await findReviews(operands.length === 0 ? ['.'] : operands);
  const problems = [...missing];
  const actions: ListedAction[] = [];
  for (const file of files) {
    try {
      actions.push(...actionsOf(shown(file), await readText(file), today));
    } catch (error) {
      problems.push(sentenceFor(error, file));
    }
  }
  actions.sort(byDue);
  if (format === 'json') say(`${JSON.stringify({ version: 1, today, actions }, null, 2)}\n`);
  else if (format === 'csv') say(csv([TITLES, ...actions.map(cellsOf)]));
  else say(textOf(actions));
  for (const problem of problems) warn(problem);
  return problems.length > 0 ? 2 : 0;
}

function actionsOf(file: string, text: string, today: IsoDay): ListedAction[] {
  const plan = actionPlan(parseReview(text), today);
  return plan.actions.map(({ owner, ...action }) => {
    const due = readDate(action.due ?? '');
    const isOpen = action.status !== 'complete' && action.status !== 'abandoned';
    return {
      file,
      reference: plan.reference,
      ...action,
      role: owner.role,
      agency: partnerName(plan, owner.agency),
      // A month is over when its last day is.
      isOverdue: isOpen && due !== undefined && due.last < today,
    };
  });
}

/** Those without a date come last. In one day, by review and as the review has them. */
function byDue(a: ListedAction, b: ListedAction): number {
  const day = ({ due }: ListedAction) => readDate(due ?? '')?.last ?? '9999-99-99';
  return day(a).localeCompare(day(b));
}

const TITLES = [
  'Review',
  'Ref.',
  'Due',
  'Overdue',
  'Status',
  'What will be done',
  'Owner',
  'Agency',
  'Evidence',
  'File',
];

function cellsOf(action: ListedAction): CellValue[] {
  const { reference, id, due, isOverdue, status, role, agency, evidence, file } = action;
  const words = status === undefined ? undefined : label('actionStatus', status);
  return [reference, id, dateCell(due), isOverdue ? 'Yes' : 'No', words, action.action, role, agency, evidence, file];
}

/** Two lines an action: when, which and how far; then what, who and where. */
function textOf(actions: readonly ListedAction[]): string {
  if (actions.length === 0) return 'There are no actions in these reviews.\n';
  const { width } = textStyle();
  const lines = actions.map(({ file, id, due, isOverdue, status, action, role, agency }) => {
    const written = readDate(due ?? '');
    const when = written === undefined ? (due ?? 'no date') : formatWritten(written);
    const state = status === undefined ? 'no status' : label('actionStatus', status);
    const who = [role, agency].filter((words) => words !== undefined).join(', ');
    const first = `${plain(when).padEnd(18)}${isOverdue ? 'OVERDUE  ' : ''}${plain(state)}  ${plain(id ?? 'no id')} of ${file}`;
    return `${first}\n  ${shortened(plain(action ?? 'Nothing is said of what will be done.'), width - 2)}\n  ${shortened(plain(who || 'no owner'), width - 2)}\n`;
  });
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  const sum = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  return `${lines.join('\n')}\n${sum}, ${overdue} overdue.\n`;
}

function plain(text: string): string {
  return cellText(text).replace(/\s+/g, ' ');
}
