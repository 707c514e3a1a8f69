/** A place in a text: line and column count from 1 as people do, the offset from 0. Columns and offsets are UTF-16. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Turns the offsets of one text into lines and columns. */
export class Places {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  at(offset: number): Place {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
  }
}
