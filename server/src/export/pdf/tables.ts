import type { Inline, Row, Table } from '../report.ts';
import { columnWidths, NARROWEST } from './columns.ts';
import { colours, type Scale, scales } from './design.ts';
import type { FactSetter, Place } from './facts.ts';
import type { LineBreaker } from './lines.ts';
import { type PieceMaker, type Style, styleOf } from './pieces.ts';
import { keptWithNext, type Mark, marked, paragraphStrips, rowStrips, type Strip, space, withFirst } from './strips.ts';
import type { Tag } from './tags.ts';

const BETWEEN = 9;

/** Sets tables. */
export class TableSetter {
  readonly #maker: PieceMaker;
  readonly #breaker: LineBreaker;
  readonly #facts: FactSetter;
  readonly #accent: string;

  constructor(maker: PieceMaker, breaker: LineBreaker, facts: FactSetter, accent: string) {
    this.#maker = maker;
    this.#breaker = breaker;
    this.#facts = facts;
    this.#accent = accent;
  }

  table(table: Table, place: Place, parent: Tag): Strip[] {
    if (table.columns.length === 0) return [];
    if (table.columns.length * (NARROWEST + BETWEEN) > place.width) return this.#asFacts(table, place, parent);
    const tag = parent.add('Table');
    const widths = this.#widths(table, place.width);
    const xs = widths.map((_, at) => place.x + widths.slice(0, at).reduce((sum, width) => sum + width + BETWEEN, 0));
    const caption = this.#caption(table, place, tag);
    const bold = styleOf('bold', scales.table.size, colours.ink);
    const titles = tag.add('THead').add('TR');
    const titleCells = table.columns.map(({ title }, at) => ({
      tag: titles.add('TH', { scope: 'Column' }),
      x: xs[at] ?? place.x,
      lines: this.#lines(title, bold, widths[at] ?? 0, scales.table),
    }));
    const headShape = { gap: caption.length > 0 ? 3 : 10, above: 3, below: 4, mayBreak: false };
    const rule: Mark = { kind: 'rule', ...place, colour: this.#accent, thickness: 1.2, edge: 'bottom' };
    const head = marked(keptWithNext(rowStrips(titleCells, headShape)), (_, isLast) => (isLast ? [rule] : []));
    const body = table.groups.flatMap(({ heading, rows }) => {
      const section = tag.add('TBody');
      const over = heading === undefined ? [] : this.#groupHeading(heading, place, section, table.columns.length);
      return [...over, ...rows.flatMap((row) => this.#row(row, table, section.add('TR'), xs, widths, place))];
    });
    return [...caption, ...head, ...body.map((strip) => ({ ...strip, head })), space(8)];
  }

  #caption(table: Table, place: Place, tag: Tag): Strip[] {
    if (table.caption === undefined) return [];
    const style = styleOf('bold', scales.facts.size, colours.ink);
    const lines = this.#lines([{ kind: 'text', text: table.caption }], style, place.width, scales.facts);
    return keptWithNext(paragraphStrips(tag.add('Caption'), place.x, lines, 12));
  }

  #groupHeading(heading: readonly Inline[], place: Place, section: Tag, columns: number): Strip[] {
    const style = styleOf('bold', scales.table.size, colours.ink);
    const lines = this.#lines(heading, style, place.width - 12, scales.table);
    const tag = section.add('TR').add('TH', { scope: 'Column', columns });
    const shape = { gap: 0, above: 3, below: 3, mayBreak: false };
    const tint: Mark = { kind: 'fill', ...place, colour: colours.soft, withGap: false };
    return marked(keptWithNext(rowStrips([{ tag, x: place.x + 6, lines }], shape)), () => [tint]);
  }

  #row(row: Row, table: Table, tag: Tag, xs: readonly number[], widths: readonly number[], place: Place): Strip[] {
    const cells = table.columns.map((_, at) => {
      const content = row.cells[at] ?? [];
      const isHeader = at === 0 && table.name !== 'body' && content.length > 0;
      const style = styleOf(isHeader ? 'bold' : 'regular', scales.table.size, colours.ink);
      return {
        tag: isHeader ? tag.add('TH', { scope: 'Row' }) : tag.add('TD'),
        x: xs[at] ?? 0,
        lines: this.#lines(content, style, widths[at] ?? 0, scales.table),
      };
    });
    const strips = rowStrips(cells, { gap: 0, above: 3.5, below: 4, mayBreak: true });
    const rule: Mark = { kind: 'rule', ...place, colour: colours.line, thickness: 0.6, edge: 'bottom' };
    const ruled = marked(strips, (_, isLast) => (isLast ? [rule] : []));
    return row.anchor === undefined ? ruled : withFirst(ruled, { anchors: [row.anchor] });
  }

  /** A table with more columns than a page has room for: each row as a list of facts under the titles of the columns. */
  #asFacts(table: Table, place: Place, parent: Tag): Strip[] {
    const caption = this.#caption(table, place, parent);
    const rows = table.groups.flatMap(({ heading, rows: own }) => {
      const lines =
        heading === undefined
          ? []
          : this.#lines(heading, styleOf('bold', scales.body.size, colours.ink), place.width, scales.body);
      const over = lines.length === 0 ? [] : keptWithNext(paragraphStrips(parent.add('P'), place.x, lines, 10));
      return [...over, ...own.flatMap((row) => this.#rowAsFacts(row, table, place, parent))];
    });
    return [...caption, ...rows];
  }

  #rowAsFacts(row: Row, table: Table, place: Place, parent: Tag): Strip[] {
    const entries = table.columns
      .map(({ title }, at) => ({ term: title, content: row.cells[at] ?? [] }))
      .filter(({ content }) => content.length > 0);
    const rule: Mark = { kind: 'rule', ...place, colour: colours.line, thickness: 0.6, edge: 'bottom' };
    const strips = marked(this.#facts.entries(entries, place, parent, scales.facts), (_, isLast) =>
      isLast ? [rule] : [],
    );
    return withFirst(strips, { gap: 8, anchors: row.anchor === undefined ? [] : [row.anchor] });
  }

  #widths(table: Table, width: number): number[] {
    const style = styleOf('bold', scales.table.size, colours.ink);
    const rows = table.groups.flatMap((group) => group.rows);
    const needs = table.columns.map(({ title, width: size }, at) => {
      let { least, whole } = this.#breaker.extent(this.#maker.pieces(title, style));
      for (const row of rows) {
        const own = this.#breaker.extent(this.#maker.pieces(row.cells[at] ?? [], style));
        least = Math.max(least, own.least);
        whole = Math.max(whole, own.whole);
      }
      return { least: least + 0.5, whole: whole + 0.5, size };
    });
    return columnWidths(needs, width - BETWEEN * (table.columns.length - 1));
  }

  #lines(content: readonly Inline[], style: Style, width: number, scale: Scale) {
    return this.#breaker.lines(this.#maker.pieces(content, style), width, scale);
  }
}
