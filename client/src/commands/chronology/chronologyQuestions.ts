import * as vscode from 'vscode';
import type { Answer, StepButton } from '../steps.ts';
import { askAgency, askColumns, type StepPlace } from './columnSteps.ts';
import type {
  ChosenTables,
  ChronologyEditResult,
  Columns,
  ComparedChronology,
  HeldChronology,
  TableOutline,
} from './protocol.ts';
import { askDoubles, askEvents, askToWrite } from './rowSteps.ts';

/** What the author chose. Rows are named by their place in what was read. */
export interface Chosen {
  readonly read: ComparedChronology;
  readonly left: readonly number[];
  readonly events: readonly number[];
  /** What was said of the columns, by the keys of tables. */
  readonly columns: Readonly<Record<string, Columns | null>>;
}

export interface Questioning {
  /** What was read with the columns as they are guessed or remembered. */
  readonly read: ComparedChronology;
  readonly held: HeldChronology;
  /** Reads the files anew; undefined when the author stopped. */
  again(tables: ChosenTables): Thenable<ComparedChronology | undefined>;
  editOf(chosen: Chosen): Promise<ChronologyEditResult>;
  compare(text: string): Promise<void>;
  showPage(text: string): Promise<void>;
}

/** The author goes on, goes back, stops, or had nothing to answer. */
type Outcome = 'on' | 'back' | 'stop' | 'skip';

/** Asks everything step by step, with a way back to each. Undefined when the author stopped. */
export async function questionsOf(questioning: Questioning): Promise<Chosen | undefined> {
  const asking = new Asking(questioning);
  const steps = asking.steps();
  let forward = true;
  for (let at = 0; at < steps.length; at += forward ? 1 : -1) {
    const outcome = await steps[at]?.();
    if (at < 0 || outcome === undefined || outcome === 'stop') return undefined;
    if (outcome !== 'skip') forward = outcome === 'on';
  }
  return asking.chosen;
}

class Asking {
  readonly #questioning: Questioning;
  readonly #tables: readonly TableOutline[];
  readonly #columns: Record<string, Columns | null> = {};
  readonly #agencies: Record<string, string> = {};
  #read: ComparedChronology;
  /** What was said of the tables when they were read. */
  #readWith: string;
  #left: readonly number[] = [];
  /** Undefined until the author has chosen: then those that a column marks. */
  #events: readonly number[] | undefined;

  constructor(questioning: Questioning) {
    this.#questioning = questioning;
    this.#read = questioning.read;
    const byKey = new Map(questioning.read.tables.map((table) => [table.key, table]));
    this.#tables = [...byKey.values()];
    const columns = Object.fromEntries(
      this.#tables.map(({ key, columns: { roles, others } }) => [key, { roles, others }]),
    );
    this.#readWith = JSON.stringify({ columns, agencies: {} });
  }

  get chosen(): Chosen {
    return { read: this.#read, left: this.#left, events: this.#events ?? [], columns: this.#columns };
  }

  steps(): readonly (() => Promise<Outcome>)[] {
    const { tables } = this.#questioning.read;
    const asks = [
      ...this.#tables.map((table) => (at: StepPlace) => this.#askColumns(table, at)),
      ...tables.map((table) => (at: StepPlace) => this.#askAgency(table, at)),
      (at: StepPlace) => this.#askDoubles(at),
      (at: StepPlace) => this.#askEvents(at),
      (at: StepPlace) => this.#askToWrite(at),
    ];
    return asks.map((ask, at) => () => ask({ step: at + 1, totalSteps: asks.length }));
  }

  async #askColumns(table: TableOutline, at: StepPlace): Promise<Outcome> {
    const answer = await askColumns({ ...table, columns: this.#columns[table.key] ?? table.columns }, at);
    return outcomeOf(answer, (columns) => {
      this.#columns[table.key] = columns;
    });
  }

  async #askAgency(table: TableOutline, at: StepPlace): Promise<Outcome> {
    const columns = this.#columns[table.key];
    if (columns === null || columns?.roles.agency !== undefined) return 'skip';
    const answer = await askAgency(table, this.#agencies[table.place] ?? '', this.#questioning.held, at);
    return outcomeOf(answer, (agency) => {
      if (agency === '') delete this.#agencies[table.place];
      else this.#agencies[table.place] = agency;
    });
  }

  async #askDoubles(at: StepPlace): Promise<Outcome> {
    if (!(await this.#readAgain())) return 'stop';
    if (this.#read.match.doubles.length === 0) return 'skip';
    const show = async () => this.#questioning.showPage((await this.#edit()).page);
    const buttons = [button('open-preview', 'Show Side by Side', show)];
    return outcomeOf(await askDoubles(this.#read, this.#left, at, buttons), (left) => {
      this.#left = left;
    });
  }

  async #askEvents(at: StepPlace): Promise<Outcome> {
    const { entries } = this.#read;
    const marked = entries.flatMap(({ isMarked }, row) => (isMarked ? [row] : []));
    const buttons = [
      button('diff', 'Show Comparison', async () => this.#questioning.compare((await this.#edit()).text)),
    ];
    const answer = await askEvents(this.#read, this.#left, this.#events ?? marked, at, buttons);
    return outcomeOf(answer, (rows) => {
      this.#events = rows.map(Number);
    });
  }

  async #askToWrite(at: StepPlace): Promise<Outcome> {
    const edit = await this.#edit();
    // Where there is nothing to write there is nothing to ask; the page says why.
    if (edit.edit === undefined) return 'on';
    for (;;) {
      const answer = await askToWrite(edit, at);
      if (answer === undefined) return 'stop';
      if (answer === 'back') return 'back';
      if (answer.value === 'write') return 'on';
      await this.#questioning.compare(edit.text);
    }
  }

  #edit(): Promise<ChronologyEditResult> {
    return this.#questioning.editOf(this.chosen);
  }

  /** Reads the files with what was said of their tables. False when the author stopped. */
  async #readAgain(): Promise<boolean> {
    const tables = { columns: this.#columns, agencies: this.#agencies };
    const said = JSON.stringify(tables);
    if (said === this.#readWith) return true;
    const read = await this.#questioning.again(tables);
    if (read === undefined) return false;
    this.#read = read;
    this.#readWith = said;
    this.#left = [];
    this.#events = undefined;
    return true;
  }
}

function outcomeOf<T>(answer: Answer<T>, take: (value: T) => void): Outcome {
  if (answer === undefined) return 'stop';
  if (answer === 'back') return 'back';
  take(answer.value);
  return 'on';
}

/** A button of a question. What goes wrong with it is said, and the question stays. */
function button(icon: string, tooltip: string, run: () => Promise<void>): StepButton {
  return {
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    run: () => {
      run().catch((error: unknown) => {
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      });
    },
  };
}
