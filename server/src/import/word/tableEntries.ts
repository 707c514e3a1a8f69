import type { Found, FoundAction, FoundRecommendation } from './entries.ts';
import { type ColumnName, dateOf, type HeadedTable, statusOf } from './wordTables.ts';

const REFERENCE = /^(?:recommendations?|recs?\.?|no\.?)?\s*R?(\d{1,3})[.:)]?$/i;

/**
 * Makes entries of a table. False where some row could not be placed, so that the table has to stay in the text.
 * @param isRapid A rapid review has actions of its own and no recommendations
 */
export function takeTable(table: HeadedTable, found: Found, isRapid: boolean): boolean {
  if (table.kind === 'events') return takeEvents(table, found);
  if (table.kind === 'recommendations' && isRapid) return false;
  let last: FoundRecommendation | undefined;
  let isWhole = true;
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    const cells = new Row(row, table);
    const title = filled.length === 1 ? (filled[0] ?? '') : cells.at('recommendation');
    const words = title.replace(/\s+/g, ' ').trim();
    const reference = REFERENCE.exec(words)?.[1];
    if (isRapid) {
      if (filled.length > 1) found.actions.push(actionOf(cells, found));
      else isWhole = false;
      continue;
    }
    if (words !== '') {
      const numbered = /^(?:recommendation\s+R?|R)?(\d{1,3})[.:)]?\s*[:–—-]?\s+(?=\S)/i.exec(words);
      const text = reference === undefined ? words.slice(numbered?.[0].length ?? 0) : '';
      const number = reference ?? numbered?.[1] ?? (table.kind === 'recommendations' ? cells.at('ref') : undefined);
      last = found.recommendation(number, text);
    }
    if (last === undefined) {
      isWhole = false;
      continue;
    }
    const outcome = cells.at('outcome');
    if (outcome !== '' && last.outcome === '') last.outcome = outcome;
    else if (outcome !== '' && last.outcome !== outcome) isWhole = false;
    if (filled.length === 1) continue;
    const action = actionOf(cells, found);
    const { id: _, ...said } = action;
    if (Object.values(said).some((value) => value !== '')) last.actions.push(action);
  }
  return isWhole;
}

function takeEvents(table: HeadedTable, found: Found): boolean {
  let isWhole = true;
  for (const row of table.rows) {
    const cells = new Row(row, table);
    const when = dateOf(cells.at('when'));
    const what = cells.withOthers(cells.at('what'), ['ref', 'what', 'when']);
    if (when !== undefined && what !== '') found.events.push({ id: found.newId('E', cells.at('ref')), when, what });
    else if (row.some((cell) => cell !== '')) isWhole = false;
  }
  return isWhole;
}

function actionOf(cells: Row, found: Found): FoundAction {
  const due = dateOf(cells.at('due')) ?? '';
  const status = statusOf(cells.at('status')) ?? '';
  const used: ColumnName[] = ['ref', 'recommendation', 'action', 'owner', 'impact', 'outcome'];
  if (due !== '') used.push('due');
  if (status !== '') used.push('status');
  const ref = /^A/i.test(cells.at('ref')) ? cells.at('ref') : undefined;
  return {
    id: found.newId('A', ref),
    action: cells.withOthers(cells.at('action'), used),
    role: cells.at('owner'),
    impact: cells.at('impact'),
    due,
    status,
  };
}

class Row {
  readonly #cells: readonly string[];
  readonly #table: HeadedTable;

  constructor(cells: readonly string[], table: HeadedTable) {
    this.#cells = cells;
    this.#table = table;
  }

  at(name: ColumnName): string {
    return this.#cells[this.#table.places.get(name) ?? -1] ?? '';
  }

  /** A text with what stands in columns that have no key of their own, so that nothing is lost. */
  withOthers(text: string, used: readonly ColumnName[]): string {
    const places = used.map((name) => this.#table.places.get(name));
    const others = this.#cells.flatMap((cell, at) => {
      const heading = this.#table.headings[at] ?? '';
      return cell === '' || places.includes(at) ? [] : [heading === '' ? cell : `${heading}: ${cell}`];
    });
    return [text, ...others]
      .filter((part) => part !== '')
      .map((part, at, parts) => (at === parts.length - 1 || /[.;:?!]$/.test(part) ? part : `${part}.`))
      .join(' ');
  }
}
