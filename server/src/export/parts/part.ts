import type { Entity } from '../../review/entities.ts';
import type { Review, Role } from '../../review/review.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { Anchors } from '../anchors.ts';
import type { Entries } from '../entries.ts';
import type { Block, Column, Inline, ReportSection, Row, RowGroup, Table } from '../report.ts';
import { text } from '../words.ts';

/** What every part is made from. */
export interface Material {
  readonly review: Review;
  readonly entries: Entries;
  readonly anchors: Anchors;
  readonly context: RuleContext;
  /** The things that a heading of the body is bound to: what is known of them stands there. */
  readonly bound: ReadonlySet<Entity<unknown>>;
}

/** A part of the report that is made from the front matter. */
export interface Part {
  /** The author's section it is added to; `front` before the author's text and `back` after it. */
  readonly place: Role | 'front' | 'back';
  /** Its heading when it stands alone, because the author wrote no such section. */
  readonly heading: string;
  /** Its heading inside the author's section. */
  readonly within: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly ReportSection[];
}

/** A part, or none when there is nothing to say. */
export function part(
  place: Part['place'],
  [heading, within]: readonly [heading: string, within: string],
  blocks: readonly Block[],
  sections: readonly ReportSection[] = [],
): Part[] {
  return blocks.length + sections.length === 0 ? [] : [{ place, heading, within, blocks, sections }];
}

export function column(title: string, width: Column['width'] = 'normal'): Column {
  return { title: text(title), width };
}

/** A table, or none when there are no rows. A column that is empty in every row is left out. */
export function table(name: string, caption: string, columns: readonly Column[], groups: readonly RowGroup[]): Table[] {
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length === 0) return [];
  const used = columns.map((_, at) => at === 0 || rows.some((row) => (row.cells[at] ?? []).length > 0));
  const kept = (cells: readonly (readonly Inline[])[]) => cells.filter((_, at) => used[at]);
  return [
    {
      kind: 'table',
      name,
      caption,
      columns: columns.filter((_, at) => used[at]),
      groups: groups
        .filter((group) => group.rows.length > 0)
        .map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, cells: kept(row.cells) })) })),
    },
  ];
}

/** Rows without a heading of their own. */
export function ungrouped(rows: readonly Row[]): RowGroup[] {
  return [{ heading: undefined, rows }];
}
