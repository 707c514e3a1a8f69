import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { type Inline, plainText, type Row, type RowGroup, type Table as TableModel } from '../report.ts';
import { CELL_SIDE, columnWidths, isCrowded } from './columnWidths.ts';
import type { InlineWriter } from './inlines.ts';
import { TEXT_WIDTH } from './page.ts';
import type { Palette } from './palette.ts';
import { textRun } from './text.ts';

/** Word opens no table of more than 63 columns, and nobody can read one of more than these. */
const MOST_COLUMNS = 12;
/** A row with more text than this may go on on the next page; no page would hold it. */
const LONGEST_ROW = 1500;

/** Writes tables: a caption, a header row that is repeated on each page, rows that stay whole. */
export class TableWriter {
  readonly #inlines: InlineWriter;
  readonly #palette: Palette;
  readonly #letters: number;

  /** `letters` is how much wider than in Arial the letters may be. */
  constructor(inlines: InlineWriter, palette: Palette, letters: number) {
    this.#inlines = inlines;
    this.#palette = palette;
    this.#letters = letters;
  }

  /** One table with its caption; several, one below the other, where there are too many columns for one. */
  write(table: TableModel): (Paragraph | Table)[] {
    const parts = inParts(table);
    return parts.flatMap((part, at) => {
      const caption = parts.length === 1 ? table.caption : captionOf(table.caption, at, parts.length);
      const written = this.#table(part);
      return caption === undefined
        ? [written]
        : [new Paragraph({ style: 'Caption', keepNext: true, children: [textRun(caption)] }), written];
    });
  }

  #table(table: TableModel): Table {
    const widths = columnWidths(table, this.#letters);
    const style = isCrowded(table) ? 'ReportSmallTableHead' : 'ReportTableHead';
    const { line, accent } = this.#palette;
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: table.columns.map(({ title }, at) =>
        this.#cell([new Paragraph({ style, children: this.#inlines.write(title) })], widths[at], {
          borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: accent } },
        }),
      ),
    });
    return new Table({
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: CELL_SIDE, right: CELL_SIDE, top: 60, bottom: 60, marginUnitType: WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: table.name !== 'body', noHBand: true, noVBand: true },
      borders: {
        top: none,
        left: none,
        right: none,
        insideVertical: none,
        bottom: { style: BorderStyle.SINGLE, size: 4, color: line },
        insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: line },
      },
      rows: [head, ...table.groups.flatMap((group) => this.#group(group, table, widths))],
    });
  }

  #group({ heading, rows }: RowGroup, table: TableModel, widths: readonly number[]): TableRow[] {
    const style = isCrowded(table) ? 'ReportSmallTableHead' : 'ReportTableHead';
    const written = rows.map((row) => this.#row(row, table, widths));
    if (heading === undefined) return written;
    const words = new Paragraph({ style, children: this.#inlines.write(heading) });
    const cell = this.#cell([words], sum(widths), {
      columnSpan: widths.length,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: this.#palette.soft },
    });
    return [new TableRow({ cantSplit: true, keepNext: true, children: [cell] }), ...written];
  }

  #row(row: Row, table: TableModel, widths: readonly number[]): TableRow {
    const length = row.cells.reduce((total, cell) => total + plainText(cell).length, 0);
    const style = isCrowded(table) ? 'ReportSmallTableText' : 'ReportTableText';
    return new TableRow({
      cantSplit: length <= LONGEST_ROW,
      children: table.columns.map((_, at) => {
        const content = row.cells[at] ?? [];
        const marks = at === 0 && table.name !== 'body' ? { bold: true } : {};
        const width = (((widths[at] ?? TEXT_WIDTH) - 2 * CELL_SIDE) * 96) / 1440;
        const passages = inPassages(content).map((passage, number) => {
          const isFirst = at === 0 && number === 0;
          const children = isFirst
            ? this.#inlines.writeAt(row.anchor, passage, marks)
            : this.#inlines.write(passage, marks, width);
          return new Paragraph({ style, children });
        });
        return this.#cell(passages, widths[at]);
      }),
    });
  }

  #cell(
    children: Paragraph[],
    width: number | undefined,
    options: Omit<ConstructorParameters<typeof TableCell>[0], 'children'> = {},
  ): TableCell {
    return new TableCell({ ...options, children, width: { size: width ?? 0, type: WidthType.DXA } });
  }
}

/** The text of a cell; a very long one in several paragraphs, since programs need minutes for one that fills many pages. */
function inPassages(content: readonly Inline[]): (readonly Inline[])[] {
  if (plainText(content).length <= LONGEST_ROW) return [content];
  const passages = content.flatMap((inline): (readonly Inline[])[] =>
    inline.kind === 'text' && inline.text.length > LONGEST_ROW
      ? (inline.text.match(PASSAGE) ?? []).map((text) => [{ kind: 'text', text }])
      : [[inline]],
  );
  const joined: Inline[][] = [];
  for (const [at, passage] of passages.entries()) {
    const isLong = plainText(passage).length > LONGEST_ROW / 2;
    if (at === 0 || isLong) joined.push([...passage]);
    else joined.at(-1)?.push(...passage);
  }
  return joined;
}

/** Up to so many signs, to the end of a word where there is one. */
const PASSAGE = /[\s\S]{1,1400}(?:\s|$)|[\s\S]{1,1400}/gu;

/** A table of too many columns as several, each of which begins with the first column. */
function inParts(table: TableModel): TableModel[] {
  const { columns, groups } = table;
  if (columns.length <= MOST_COLUMNS) return [table];
  const parts: TableModel[] = [];
  for (let from = 1; from < columns.length; from += MOST_COLUMNS - 1) {
    const pick = <T>(list: readonly T[]) => [...list.slice(0, 1), ...list.slice(from, from + MOST_COLUMNS - 1)];
    parts.push({
      ...table,
      columns: pick(columns),
      groups: groups.map(({ heading, rows }) => ({
        heading,
        rows: rows.map(({ anchor, cells }) => ({ anchor: from === 1 ? anchor : undefined, cells: pick(cells) })),
      })),
    });
  }
  return parts;
}

function captionOf(caption: string | undefined, at: number, parts: number): string {
  return `${caption === undefined ? 'Table' : `${caption},`} part ${at + 1} of ${parts}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
