import type { YamlEntry, YamlNode, YamlScalar } from './yamlNode.ts';

const KEY = /[A-Za-z_][\w-]*:(?=[ \r\n]|$)/y;
/** The library refuses a key that is longer than about this. */
const LONGEST_KEY = 1000;

/** The key at `at`, if one stands there with its colon. */
export function keyAt(text: string, at: number): YamlScalar | undefined {
  KEY.lastIndex = at;
  if (!KEY.test(text)) return undefined;
  const end = KEY.lastIndex - 1;
  const source = text.slice(at, end);
  // A word that is no text as a value, such as `true`, is none as a key.
  if (source.length > LONGEST_KEY || resolved(source) !== source) return undefined;
  return { kind: 'scalar', value: source, source, style: 'plain', start: at, end };
}

/** The value that fills the rest of a line, from `start` to `end`, with no space at either. */
export function valueOnLine(text: string, start: number, end: number): YamlNode | undefined {
  const node = valueAt(text, start, end);
  return node?.end === end ? node : undefined;
}

function valueAt(text: string, start: number, end: number): YamlNode | undefined {
  const first = text[start];
  if (first === '[' || first === '{') return new FlowReader(text, start).collection(0);
  if (first === '"' || first === "'") return quotedAt(text, start, first);
  const source = text.slice(start, end);
  return NOT_ONLY_TEXT.test(source) ? undefined : plainScalar(source, start);
}

/** Characters with a meaning at the start, a colon or a comment within. */
const NOT_ONLY_TEXT = /^[-?:,[\]{}#&*!|>'"%@`]|:(?: |$)| #/;

/** A quoted text without anything that stands for something else. */
function quotedAt(text: string, start: number, quote: '"' | "'"): YamlScalar | undefined {
  const closing = text.indexOf(quote, start + 1);
  const value = text.slice(start + 1, closing);
  if (closing < 0 || value.includes('\\')) return undefined;
  return { kind: 'scalar', value, source: value, style: quote === '"' ? 'double' : 'single', start, end: closing + 1 };
}

function plainScalar(source: string, start: number): YamlScalar | undefined {
  const value = resolved(source);
  if (value === undefined) return undefined;
  return { kind: 'scalar', value, source, style: 'plain', start, end: start + source.length };
}

/** How a word begins that is, or may be, something else than text. */
const MAY_BE_OTHER = /^[~NnTtFf\d.+]/;
const NUMBER = /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/;
const RARE_NUMBER = /^(?:0[ox][\da-f]+|\+?[\d.]+e[-+]?\d+|\+?\.(?:inf|nan))$/i;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** The value of a plain scalar by the core schema; undefined for numbers that nobody writes in a review. */
function resolved(source: string): YamlScalar['value'] | undefined {
  if (!MAY_BE_OTHER.test(source)) return source;
  const word = WORDS.get(source);
  if (word !== undefined) return word;
  if (NUMBER.test(source)) return source.includes('.') ? Number.parseFloat(source) : Number.parseInt(source, 10);
  return RARE_NUMBER.test(source) ? undefined : source;
}

const SPACES = / */y;
/** A text inside brackets. A colon has a meaning of its own there, so there is none. */
const FLOW_TEXT = /[^\s\-?:,[\]{}#&*!|>'"%@`][^,[\]{}:#\r\n]*/y;
/** Deeper than anybody nests, and far from where a parser runs out of stack. */
const DEEPEST = 8;

/** Reads `[a, b]` and `{a: 1, b: 2}` on one line. */
class FlowReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  collection(depth: number): YamlNode | undefined {
    if (depth > DEEPEST) return undefined;
    return this.#text[this.#at] === '[' ? this.#list(depth) : this.#map(depth);
  }

  #list(depth: number): YamlNode | undefined {
    const start = this.#at;
    const items: YamlNode[] = [];
    for (let open = this.#opens(']'); open; open = this.#continues()) {
      const item = this.#value(depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.#closes(']') ? { kind: 'list', items, flow: true, start, end: this.#at } : undefined;
  }

  #map(depth: number): YamlNode | undefined {
    const start = this.#at;
    const entries: YamlEntry[] = [];
    const names = new Set<string>();
    for (let open = this.#opens('}'); open; open = this.#continues()) {
      const key = keyAt(this.#text, this.#at);
      if (key === undefined || names.has(key.source)) return undefined;
      names.add(key.source);
      this.#at = key.end + 1;
      this.#skipSpaces();
      const value = this.#value(depth);
      if (value === undefined) return undefined;
      entries.push({ key, value, start: key.start, end: value.end });
    }
    return this.#closes('}') ? { kind: 'map', entries, flow: true, start, end: this.#at } : undefined;
  }

  #value(depth: number): YamlNode | undefined {
    const first = this.#text[this.#at];
    if (first === '[' || first === '{') return this.collection(depth + 1);
    const scalar = first === '"' || first === "'" ? quotedAt(this.#text, this.#at, first) : this.#plain();
    if (scalar !== undefined) this.#at = scalar.end;
    return scalar;
  }

  #plain(): YamlScalar | undefined {
    FLOW_TEXT.lastIndex = this.#at;
    const source = FLOW_TEXT.exec(this.#text)?.[0].trimEnd();
    return source === undefined ? undefined : plainScalar(source, this.#at);
  }

  /** Steps over the opening bracket. @returns whether something stands before the closing one */
  #opens(bracket: string): boolean {
    this.#at++;
    this.#skipSpaces();
    return this.#text[this.#at] !== bracket;
  }

  /** Steps over the comma, if there is one, to what follows it. */
  #continues(): boolean {
    this.#skipSpaces();
    if (this.#text[this.#at] !== ',') return false;
    this.#at++;
    this.#skipSpaces();
    return true;
  }

  #closes(bracket: string): boolean {
    if (this.#text[this.#at] !== bracket) return false;
    this.#at++;
    return true;
  }

  #skipSpaces(): void {
    SPACES.lastIndex = this.#at;
    SPACES.test(this.#text);
    this.#at = SPACES.lastIndex;
  }
}
