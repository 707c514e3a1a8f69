import type { Line } from './lines.ts';
import type { Tag } from './tags.ts';

/** Something behind or under the text of a strip that says nothing: a tint, a bar or a rule. */
export type Mark =
  /** Over the height of the strip; `withGap` also over the gap above it. */
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly width: number;
      readonly colour: string;
      readonly withGap: boolean;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly width: number;
      readonly colour: string;
      readonly thickness: number;
      readonly edge: 'top' | 'bottom';
    };

export interface StripLine {
  readonly tag: Tag;
  /** From the left edge of the page. */
  readonly x: number;
  /** From the top of the strip. */
  readonly y: number;
  readonly line: Line;
}

/**
 * A piece of a page over its whole width that is never cut: a line of a paragraph, or one line of each cell of a row. A
 * report is a run of strips, and pages are made by cutting between them.
 */
export interface Strip {
  readonly height: number;
  /** Space above, which is dropped at the top of a page. */
  readonly gap: number;
  /** True where the page may not end below this strip. */
  readonly keepsNext: boolean;
  readonly startsPage: boolean;
  readonly lines: readonly StripLine[];
  readonly marks: readonly Mark[];
  /** Places in the report that are here. */
  readonly anchors: readonly string[];
  /** The header rows to repeat when this strip comes to the top of a page. */
  readonly head: readonly Strip[];
}

export interface Cell {
  readonly tag: Tag;
  readonly x: number;
  readonly lines: readonly Line[];
}

export interface RowShape {
  readonly gap: number;
  readonly above: number;
  readonly below: number;
  /** False for a row that should stay in one piece however long it is. */
  readonly mayBreak: boolean;
}

/** The lowest part of a page that a row of a table leaves empty before it is broken. */
const LONGEST_WHOLE_ROW = 150;

/**
 * Cells side by side, as strips of one line of each. A short row stays in one piece; a longer one may break, but not
 * behind its first line or before its last.
 */
export function rowStrips(cells: readonly Cell[], { gap, above, below, mayBreak }: RowShape): Strip[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const heights = Array.from({ length: count }, (_, at) =>
    cells.reduce((most, { lines }) => Math.max(most, lines[at]?.height ?? 0), 0),
  );
  const whole = heights.reduce((sum, height) => sum + height, above + below);
  const isWhole = !mayBreak || whole <= LONGEST_WHOLE_ROW;
  return heights.map((height, at) => {
    const top = at === 0 ? above : 0;
    return {
      height: top + height + (at === count - 1 ? below : 0),
      gap: at === 0 ? gap : 0,
      keepsNext: at < count - 1 && (isWhole || at === 0 || at === count - 2),
      startsPage: false,
      lines: cells.flatMap(({ tag, x, lines }) => {
        const line = lines[at];
        return line === undefined ? [] : [{ tag, x, y: top, line }];
      }),
      marks: [],
      anchors: [],
      head: [],
    };
  });
}

/** A paragraph: a row of one cell that may break anywhere but behind its first and before its last line. */
export function paragraphStrips(tag: Tag, x: number, lines: readonly Line[], gap: number): Strip[] {
  if (lines.length === 0) return [];
  const strips = rowStrips([{ tag, x, lines }], { gap, above: 0, below: 0, mayBreak: true });
  return strips.map((strip, at) => ({ ...strip, keepsNext: keepsParagraph(at, strips.length) }));
}

function keepsParagraph(at: number, count: number): boolean {
  return at < count - 1 && (count <= 3 || at === 0 || at === count - 2);
}

/** The same strips, no page ending inside them or right below them. */
export function keptWithNext(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, keepsNext: true }));
}

/** The height of strips that stand below each other, the gap above the first left out. */
export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height, gap }, at) => sum + height + (at === 0 ? 0 : gap), 0);
}

/** The same strips with marks added to each; those of the first may differ. */
export function marked(
  strips: readonly Strip[],
  marks: (isFirst: boolean, isLast: boolean) => readonly Mark[],
): Strip[] {
  return strips.map((strip, at) => ({
    ...strip,
    marks: [...strip.marks, ...marks(at === 0, at === strips.length - 1)],
  }));
}

/** The same strips, the first of them changed. */
export function withFirst(strips: readonly Strip[], change: Partial<Strip>): Strip[] {
  return strips.map((strip, at) => (at === 0 ? { ...strip, ...change } : strip));
}

/** Empty space that may hold marks. */
export function space(height: number, marks: readonly Mark[] = []): Strip {
  return { height, gap: 0, keepsNext: false, startsPage: false, lines: [], marks, anchors: [], head: [] };
}
