import { contentHeight, page } from './design.ts';
import { heightOf, type Strip } from './strips.ts';

export interface PlacedStrip {
  readonly strip: Strip;
  /** The strip's top, from the top of the page. */
  readonly y: number;
  /** The space above it that was kept. */
  readonly gap: number;
  /** True for the header of a table that comes again on the next page: it was read already. */
  readonly isRepeated: boolean;
}

export interface Spot {
  /** Counted from 0. */
  readonly page: number;
  readonly y: number;
}

export interface Layout {
  readonly pages: readonly (readonly PlacedStrip[])[];
  /** Where each anchor of the report is. */
  readonly places: ReadonlyMap<string, Spot>;
}

/** The lowest part of a page that stays empty so that what belongs together stays together. */
const MOST_LEFT_EMPTY = contentHeight * 0.4;

/** Cuts a run of strips into pages. What is too long for a page is cut between any two of its strips. */
export function paginate(strips: readonly Strip[]): Layout {
  const maker = new PageMaker();
  for (let from = 0; from < strips.length; ) {
    let to = from + 1;
    while (strips[to - 1]?.keepsNext === true && to < strips.length) to++;
    maker.place(strips.slice(from, to));
    from = to;
  }
  return maker.layout();
}

class PageMaker {
  readonly #pages: PlacedStrip[][] = [[]];
  readonly #places = new Map<string, Spot>();
  #y: number = page.top;

  /** Places strips that should not be parted. */
  place(chain: readonly Strip[]): void {
    const [first] = chain;
    if (first === undefined) return;
    if (first.startsPage && this.#y > page.top) this.#turn([]);
    const height = heightOf(chain) + this.#gap(first);
    const room = this.#room();
    const fitsOnNext = height <= contentHeight - headHeight(first.head);
    if (height > room && (fitsOnNext || room < MOST_LEFT_EMPTY)) this.#turn(first.head);
    for (const strip of chain) this.#put(strip);
  }

  layout(): Layout {
    return { pages: this.#pages, places: this.#places };
  }

  #room(): number {
    return page.top + contentHeight - this.#y;
  }

  #gap(strip: Strip): number {
    return this.#y === page.top ? 0 : strip.gap;
  }

  #put(strip: Strip): void {
    if (this.#gap(strip) + strip.height > this.#room() && this.#y > page.top) this.#turn(strip.head);
    this.#add(strip, false);
    for (const anchor of strip.anchors) this.#places.set(anchor, { page: this.#pages.length - 1, y: this.#top(strip) });
  }

  #top(strip: Strip): number {
    return this.#y - strip.height;
  }

  #add(strip: Strip, isRepeated: boolean): void {
    const gap = this.#gap(strip);
    this.#y += gap;
    this.#pages.at(-1)?.push({ strip, y: this.#y, gap, isRepeated });
    this.#y += strip.height;
  }

  #turn(head: readonly Strip[]): void {
    this.#pages.push([]);
    this.#y = page.top;
    if (headHeight(head) > 0) for (const strip of head) this.#add(strip, true);
  }
}

/** The height of a header that is repeated; none of one that would take a third of the page. */
function headHeight(head: readonly Strip[]): number {
  const height = heightOf(head);
  return height > contentHeight / 3 ? 0 : height;
}
