/** A paragraph or a row of a table, as it takes room on a page. Heights are in twentieths of a point. */
export interface Box {
  readonly lines: readonly number[];
  readonly bookmarks: readonly string[];
  readonly before: number;
  readonly after: number;
  /** It stands on the same page as what follows. */
  readonly keepNext: boolean;
  /** It is not broken over two pages. */
  readonly isWhole: boolean;
  /** The height of the header row that stands above it where it begins a page. */
  readonly header: number | undefined;
  /** The room that its footnotes take at the foot of the page. */
  readonly footnoteHeight: number;
}

/** Fills pages from the top, as a word processor does: headings stay with their text, no line of a paragraph alone. */
export class PageFlow {
  readonly #height: number;
  readonly #places = new Map<string, number>();
  /** Boxes that wait for the one they have to stand with. */
  #waiting: Box[] = [];
  #page = 1;
  #used = 0;
  #footnotes = 0;
  /** The space above a paragraph counts at the top of a page only where the page was begun on purpose. */
  #isBegun = true;
  /** The space below the last paragraph; of it and the space above the next, the greater counts. */
  #after = 0;

  constructor(height: number) {
    this.#height = height;
  }

  add(box: Box): void {
    this.#waiting.push(box);
    if (!box.keepNext) this.#placeWaiting();
  }

  newPage(): void {
    this.#placeWaiting();
    this.#turn();
    this.#isBegun = true;
  }

  finished(): { readonly places: ReadonlyMap<string, number>; readonly count: number } {
    this.#placeWaiting();
    return { places: this.#places, count: this.#page };
  }

  #placeWaiting(): void {
    const boxes = this.#waiting;
    this.#waiting = [];
    let needed = 0;
    let after = this.#after;
    for (const [at, box] of boxes.entries()) {
      const lines = at === boxes.length - 1 ? box.lines.slice(0, leastLines(box)) : box.lines;
      needed += Math.max(after, box.before) + sum(lines) + box.footnoteHeight;
      after = box.after;
    }
    if (this.#used > 0 && needed > this.#left() && needed <= this.#height) this.#turn();
    for (const box of boxes) this.#place(box);
  }

  #place(box: Box): void {
    const before = () => (this.#used === 0 && !this.#isBegun ? 0 : Math.max(this.#after, box.before));
    const least = leastLines(box);
    if (this.#used > 0 && before() + sum(box.lines.slice(0, least)) + box.footnoteHeight > this.#left()) this.#turn();
    if (this.#used === 0 && this.#page > 1 && !this.#isBegun) this.#used += box.header ?? 0;
    this.#used += before();
    this.#footnotes += box.footnoteHeight;
    for (const name of box.bookmarks) this.#places.set(name, this.#page);
    let lines = box.lines;
    while (sum(lines) > this.#left() && lines.length > 1) {
      const fit = this.#linesThatFit(lines);
      this.#used += sum(lines.slice(0, fit));
      lines = lines.slice(fit);
      this.#turn();
      this.#used += box.header ?? 0;
    }
    this.#used += sum(lines);
    this.#after = box.after;
    this.#isBegun = false;
  }

  /** As many as fit, with two left for the next page; at least one, or it would never end. */
  #linesThatFit(lines: readonly number[]): number {
    let fit = 0;
    for (let room = this.#left(); fit < lines.length; fit++) {
      room -= lines[fit] ?? 0;
      if (room < 0) break;
    }
    return Math.max(1, lines.length - fit === 1 && fit > 2 ? fit - 1 : fit);
  }

  #left(): number {
    return this.#height - this.#footnotes - this.#used;
  }

  #turn(): void {
    this.#page++;
    this.#used = 0;
    this.#after = 0;
    this.#footnotes = 0;
    this.#isBegun = false;
  }
}

/** The lines that have to stand together at the beginning: two, or all where leaving one over would be the rest. */
function leastLines({ lines, isWhole }: Box): number {
  return isWhole || lines.length <= 3 ? lines.length : 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
