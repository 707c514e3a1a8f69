import type * as vscode from 'vscode';
import { type Columns, columnRoles } from './protocol.ts';

const KEY = 'practiceReview.chronologyColumns';
/** Headings of more files than this are forgotten, the oldest first. */
const MOST = 40;

/** What authors said of the columns of tables, by the headings of these, for as long as the folder is used. */
export class ColumnMemory {
  constructor(private readonly memento: vscode.Memento) {}

  /** By the keys of tables. The order of day and month is no part of it: each file shows its own. */
  all(): Readonly<Record<string, Columns>> {
    const kept: unknown = this.memento.get(KEY);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([key, columns]): [string, Columns][] =>
        isColumns(columns) ? [[key, columns]] : [],
      ),
    );
  }

  async keep(chosen: Readonly<Record<string, Columns | null>>): Promise<void> {
    const now = Object.entries(chosen).flatMap(([key, columns]): [string, Columns][] =>
      columns === null ? [] : [[key, { roles: columns.roles, others: columns.others }]],
    );
    const before = Object.entries(this.all()).filter(([key]) => !(key in chosen));
    await this.memento.update(KEY, Object.fromEntries([...before, ...now].slice(-MOST)));
  }
}

function isColumns(value: unknown): value is Columns {
  if (typeof value !== 'object' || value === null || !('roles' in value) || !('others' in value)) return false;
  const { roles, others } = value;
  if (typeof roles !== 'object' || roles === null || !Array.isArray(others) || !others.every(Number.isInteger))
    return false;
  return Object.entries(roles).every(
    ([role, at]) => columnRoles.some((known) => known === role) && Number.isInteger(at),
  );
}
