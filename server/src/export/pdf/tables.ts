import type { Inline, Row, RowGroup, Table } from '../report.ts';
import { columnWidths, NARROWEST } from './columns.ts';
import { colours, type Scale, scales } from './design.ts';
import type { FactSetter, Place } from './facts.ts';
import type { Line, LineBreaker } from './lines.ts';
import { type PieceMaker, type Style, styleOf } from './pieces.ts';
import { keptWithNext, type Mark, marked, paragraphStrips, rowStrips, type Strip, space, withFirst } from './strips.ts';
import type { Tag } from './tags.ts';

/** From this many columns on, letters are a little smaller and stand closer. */
const MANY_COLUMNS = 6;

/** A table with the room that it has. */
interface Grid {
  readonly table: Table;
  readonly place: Place;
  readonly scale: Scale;
  readonly between: number;
  readonly xs: readonly number[];
  readonly widths: readonly number[];
}

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
    const isDense = table.columns.length >= MANY_COLUMNS;
    const scale = isDense ? scales.denseTable : scales.table;
    const between = isDense ? 7 : 9;
    if (table.columns.length * (NARROWEST + between) > place.width) return this.#asFacts(table, place, parent);
    const widths = columnWidths(this.#needs(table, scale), place.width - between * (table.columns.length - 1));
    let x = place.x - between;
    const xs = widths.map((_, at) => {
      x += between + (widths[at - 1] ?? 0);
      return x;
    });
    const tag = parent.add('Table');
    const caption = this.#caption(table, place, tag);
    const grid: Grid = { table, place, scale, between, xs, widths };
    const head = this.#head(grid, caption.length > 0 ? 3 : 10, tag);
    const rows = keptAtEnds(table.groups.flatMap((group) => this.#group(group, grid, tag.add('TBody'))));
    return [...caption, ...head, ...rows.map((strip) => ({ ...strip, head })), space(8)];
  }

  #head(grid: Grid, gap: number, tag: Tag): Strip[] {
    const titles = tag.add('THead').add('TR');
    const bold = styleOf('bold', grid.scale.size, colours.ink);
    const cells = grid.table.columns.map(({ title }, at) => ({
      tag: titles.add('TH', { scope: 'Column' }),
      x: grid.xs[at] ?? 0,
      lines: this.#lines(title, bold, grid.widths[at] ?? 0, grid.scale),
    }));
    const strips = rowStrips(cells, { gap, above: 3, below: 4, mayBreak: false });
    const rule: Mark = { kind: 'rule', ...grid.place, colour: this.#accent, thickness: 1.2, edge: 'bottom' };
    return marked(keptWithNext(strips), (_, isLast) => (isLast ? [rule] : []));
  }

  /** The strips of each row; the heading of the group is part of its first. */
  #group({ heading, rows }: RowGroup, grid: Grid, section: Tag): Strip[][] {
    const over = heading === undefined ? [] : this.#groupHeading(heading, grid, section);
    const set = rows.map((row) => this.#row(row, grid, section.add('TR')));
    const [first, ...others] = set;
    return first === undefined ? [over] : [[...over, ...first], ...others];
  }

  #groupHeading(heading: readonly Inline[], { table, place, scale }: Grid, section: Tag): Strip[] {
    const lines = this.#lines(heading, styleOf('bold', scale.size, colours.ink), place.width - 12, scale);
    const tag = section.add('TR').add('TH', { scope: 'Column', columns: table.columns.length });
    const shape = { gap: 0, above: 3, below: 3, mayBreak: false };
    const tint: Mark = { kind: 'fill', ...place, colour: colours.soft, withGap: false };
    return marked(keptWithNext(rowStrips([{ tag, x: place.x + 6, lines }], shape)), () => [tint]);
  }

  #row(row: Row, { table, place, scale, xs, widths }: Grid, tag: Tag): Strip[] {
    const cells = table.columns.map((_, at) => {
      const content = row.cells[at] ?? [];
      const isHeader = at === 0 && table.name !== 'body' && content.length > 0;
      const style = styleOf(isHeader ? 'bold' : 'regular', scale.size, colours.ink);
      return {
        tag: isHeader ? tag.add('TH', { scope: 'Row' }) : tag.add('TD'),
        x: xs[at] ?? 0,
        lines: this.#lines(content, style, widths[at] ?? 0, scale),
      };
    });
    return this.#ruled(rowStrips(cells, { gap: 0, above: 3.5, below: 4, mayBreak: true }), row, place);
  }

  /** The strips of a row with a rule under them and the place that links lead to. */
  #ruled(strips: readonly Strip[], { anchor }: Row, place: Place): Strip[] {
    const rule: Mark = { kind: 'rule', ...place, colour: colours.line, thickness: 0.6, edge: 'bottom' };
    const ruled = marked(strips, (_, isLast) => (isLast ? [rule] : []));
    return anchor === undefined ? ruled : withFirst(ruled, { anchors: [anchor] });
  }

  #caption(table: Table, place: Place, tag: Tag, role = 'Caption'): Strip[] {
    if (table.caption === undefined) return [];
    return this.#line([{ kind: 'text', text: table.caption }], place, tag.add(role), scales.facts);
  }

  /** A bold line that stays with what follows. */
  #line(content: readonly Inline[], place: Place, tag: Tag, scale: Scale): Strip[] {
    const lines = this.#lines(content, styleOf('bold', scale.size, colours.ink), place.width, scale);
    return keptWithNext(paragraphStrips(tag, place.x, lines, 12));
  }

  /** A table with more columns than a page has room for: each row as a list of facts under the titles of the columns. */
  #asFacts(table: Table, place: Place, parent: Tag): Strip[] {
    const { columns, groups } = table;
    const caption = this.#caption(table, place, parent, 'P');
    const list = (row: Row) => {
      const entries = columns.map(({ title }, at) => ({ term: title, content: row.cells[at] ?? [] }));
      return withFirst(this.#ruled(this.#facts.entries(entries, place, parent, scales.facts), row, place), { gap: 8 });
    };
    if (groups.every(({ rows }) => rows.length === 0)) return [...caption, ...list({ anchor: undefined, cells: [] })];
    const set = groups.flatMap(({ heading, rows }) => [
      ...(heading === undefined ? [] : this.#line(heading, place, parent.add('P'), scales.facts)),
      ...rows.flatMap(list),
    ]);
    return [...caption, ...set];
  }

  #needs(table: Table, { size }: Scale) {
    const bold = styleOf('bold', size, colours.ink);
    const regular = styleOf('regular', size, colours.ink);
    const rows = table.groups.flatMap((group) => group.rows);
    return table.columns.map(({ title, width }, at) => {
      const style = at === 0 && table.name !== 'body' ? bold : regular;
      let { least, whole } = this.#breaker.extent(this.#maker.pieces(title, bold));
      for (const row of rows) {
        const own = this.#breaker.extent(this.#maker.pieces(row.cells[at] ?? [], style));
        least = Math.max(least, own.least);
        whole = Math.max(whole, own.whole);
      }
      // A hair more, so that rounding does not break a word that just fits.
      return { least: least + 0.5, whole: whole + 0.5, size: width };
    });
  }

  #lines(content: readonly Inline[], style: Style, width: number, scale: Scale): Line[] {
    return this.#breaker.lines(this.#maker.pieces(content, style), width, scale);
  }
}

/** No page holds only the first row of a table or only its last. */
function keptAtEnds(rows: readonly Strip[][]): Strip[] {
  return rows.flatMap((strips, at) =>
    at === rows.length - 2 || (at === 0 && rows.length > 1)
      ? strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keepsNext: true } : strip))
      : strips,
  );
}
