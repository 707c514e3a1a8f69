import type { YamlEntry, YamlNode, YamlScalar } from './yamlNode.ts';
import { blockTextAt } from './yamlPlainBlock.ts';
import { keyAt, valueOnLine } from './yamlPlainValue.ts';

/**
 * Reads a piece of YAML that is written in the plain way nearly all front matter is written in, many times as fast as
 * the library. Gives what the library would give, or undefined: for anything unusual, and for whatever the library would
 * find a problem in.
 */
export function parsePlain(text: string): YamlNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  return new PlainReader(text).read();
}

/** Characters that are rare in writing and have a meaning to a parser, or count as space to some and not to others. */
const UNUSUAL = /[^\P{Cc}\r\n]|[\p{Zl}\p{Zp}\uFEFF]|(?! )\p{Zs}|\r(?!\n)/u;
/** Deeper than any front matter, and far from where a parser runs out of stack. */
const DEEPEST = 20;
const SPACE = 32;
const CARRIAGE_RETURN = 13;

/**
 * Reads maps and lists by their indentation. It stands at what comes next on a line, spaces and comments left behind. A
 * line that stands where nothing is open is taken by no map and no list, so the text is not read to its end.
 */
class PlainReader {
  readonly #text: string;
  /** Where the reader stands: an offset, and how far that is from the edge; -1 at the end of the text. */
  #at = 0;
  #column = -1;
  /** The end of the line without spaces, and where the line after it begins. */
  #end = 0;
  #next = 0;
  /** The column of the whole piece. */
  #edge = 0;
  #isAfterComment = false;
  /** There was a comment that may belong to something else than it seems to. */
  #hasStrayComment = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): YamlNode | undefined {
    this.#advance();
    if (this.#column < 0) return undefined;
    this.#edge = this.#column;
    const node = this.#block(0);
    return this.#column < 0 && !this.#hasStrayComment ? node : undefined;
  }

  #block(depth: number): YamlNode | undefined {
    if (depth > DEEPEST) return undefined;
    return this.#isAtDash() ? this.#list(depth) : this.#map(depth);
  }

  #list(depth: number): YamlNode | undefined {
    const column = this.#column;
    const start = this.#at;
    const items: YamlNode[] = [];
    let end = start;
    while (this.#column === column && this.#isAtDash()) {
      const from = this.#afterSpaces(this.#at + 1);
      if (from >= this.#end) return undefined;
      this.#column += from - this.#at;
      this.#at = from;
      const isBlock = this.#isAtDash() || keyAt(this.#text, from) !== undefined;
      const item = isBlock ? this.#block(depth + 1) : this.#value(from, column);
      if (item === undefined) return undefined;
      items.push(item);
      end = item.end;
    }
    return { kind: 'list', items, flow: false, start, end };
  }

  #map(depth: number): YamlNode | undefined {
    const column = this.#column;
    const start = this.#at;
    const entries: YamlEntry[] = [];
    const names = new Set<string>();
    let end = start;
    while (this.#column === column) {
      const key = keyAt(this.#text, this.#at);
      if (key === undefined || names.has(key.source)) return undefined;
      names.add(key.source);
      const entry = this.#entry(key, column, depth);
      if (entry === undefined) return undefined;
      entries.push(entry);
      // The colon belongs to the map even where nothing stands after it.
      end = entry.value?.end ?? key.end + 1;
    }
    return { kind: 'map', entries, flow: false, start, end };
  }

  #entry(key: YamlScalar, column: number, depth: number): YamlEntry | undefined {
    const from = this.#afterSpaces(key.end + 1);
    let value: YamlNode | undefined;
    if (from < this.#end) {
      value = this.#value(from, column);
      if (value === undefined) return undefined;
    } else {
      this.#advance();
      if (this.#column > column || (this.#column === column && this.#isAtDash())) {
        value = this.#block(depth + 1);
        if (value === undefined) return undefined;
      } else if (this.#isAfterComment) return undefined;
    }
    return { key, value, start: key.start, end: value?.end ?? key.end };
  }

  /** A value that begins on this line, below what stands at `column`. Steps to the line after it. */
  #value(from: number, column: number): YamlNode | undefined {
    const first = this.#text[from];
    if (first !== '|' && first !== '>') {
      const value = valueOnLine(this.#text, from, this.#end);
      this.#advance();
      return value;
    }
    const block = blockTextAt(this.#text, from, this.#end, this.#next, column);
    this.#next = block?.next ?? this.#next;
    this.#advance();
    return block?.scalar;
  }

  #isAtDash(): boolean {
    return this.#text[this.#at] === '-' && this.#text[this.#at + 1] === ' ';
  }

  #afterSpaces(at: number): number {
    let after = at;
    while (this.#text.charCodeAt(after) === SPACE) after++;
    return after;
  }

  /** Steps to the next line that holds something. A comment must stand just like the line that it is about. */
  #advance(): void {
    const text = this.#text;
    let comment = -1;
    while (this.#next < text.length) {
      const start = this.#next;
      const lineBreak = text.indexOf('\n', start);
      let end = lineBreak < 0 ? text.length : lineBreak;
      this.#next = lineBreak < 0 ? end : end + 1;
      const at = this.#afterSpaces(start);
      while (end > at && isSpaceOrReturn(text.charCodeAt(end - 1))) end--;
      if (end <= at) continue;
      const column = at - start;
      if (comment >= 0 && comment !== column) this.#hasStrayComment = true;
      if (text[at] === '#') {
        comment = column;
        continue;
      }
      this.#at = at;
      this.#end = end;
      this.#column = column;
      this.#isAfterComment = comment >= 0;
      return;
    }
    this.#column = -1;
    this.#isAfterComment = comment >= 0;
    if (comment > this.#edge) this.#hasStrayComment = true;
  }
}

function isSpaceOrReturn(code: number): boolean {
  return code === SPACE || code === CARRIAGE_RETURN;
}
