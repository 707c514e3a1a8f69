import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
  Schema,
  type YAMLError,
} from 'yaml';
import type { YamlProblem } from './review.ts';
import type { Span } from './span.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './yamlNode.ts';
import { parsePlain } from './yamlPlain.ts';
import { diagnose, inQuotes, mayHaveBullets, type Repair } from './yamlRepair.ts';

/** One piece of the front matter, parsed by itself. Positions are relative to the piece. */
export interface ParsedChunk {
  readonly text: string;
  /** Undefined where the piece holds nothing but comments and blank lines. */
  readonly node: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Parses one piece of YAML, whatever it holds: quickly where it is written in the plain way. */
export function parseChunk(text: string): ParsedChunk {
  const plain = parsePlain(text);
  return plain === undefined ? parseThoroughly(text) : { text, node: plain, problems: [] };
}

/**
 * Parses one piece by the library. Where that cannot read it, the mistakes that people make are looked for line by line;
 * the piece is then read as it would stand with those mended, with positions in the text as written.
 */
export function parseThoroughly(text: string): ParsedChunk {
  const document = read(text);
  const bullets = mayHaveBullets(text) ? diagnose(text).filter(({ kind }) => kind === 'pastedBullet') : [];
  if (document.errors.length === 0 && bullets.length === 0) {
    const converter = new Converter(text, identity);
    return { text, node: converter.node(document.contents), problems: converter.problems };
  }
  // Where the parser takes the text, only the bullets are known to be a mistake.
  const repairs = document.errors.length === 0 ? bullets : diagnose(text);
  const mended = new MendedText(text, repairs);
  const again = read(mended.text);
  const converter = new Converter(mended.text, (offset) => mended.toOriginal(offset));
  const node = converter.node(again.contents);
  const rest = again.errors.length > 0 ? [problemOf(again.errors, mended, text)] : [];
  const unexplained = repairs.length > 0 ? rest.filter(({ kind }) => kind === 'duplicateKey') : rest;
  return { text, node, problems: [...repairs, ...unexplained, ...converter.problems] };
}

/** Made once: a schema of its own for each piece would take a third of the time. */
const CORE = new Schema({ schema: 'core', merge: false, resolveKnownTags: true, compat: null, sortMapEntries: false });

function read(text: string) {
  return parseDocument<ParsedNode>(text, { prettyErrors: false, logLevel: 'silent', schema: CORE });
}

function identity(offset: number): number {
  return offset;
}

/** What no line-by-line look explains: the first thing the parser stumbled over. */
function problemOf(errors: readonly YAMLError[], mended: MendedText, text: string): YamlProblem {
  const error = errors.find(({ code }) => code === 'DUPLICATE_KEY') ?? errors[0];
  const start = Math.min(mended.toOriginal(error?.pos[0] ?? 0), text.length);
  if (error?.code === 'DUPLICATE_KEY') {
    const subject = /^["']?([^\s:"']+)/.exec(text.slice(start))?.[1] ?? '';
    return { kind: 'duplicateKey', start, end: start + Math.max(1, subject.length), subject };
  }
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const line = /^[ \t]*([^\r\n]*)/.exec(text.slice(lineStart));
  const first = lineStart + (line?.[0].length ?? 0) - (line?.[1]?.length ?? 0);
  return { kind: 'other', start: first, end: first + (line?.[1]?.trimEnd().length ?? 0) };
}

/** The text with repairs applied, and the way back to positions in the text as written. */
class MendedText {
  readonly text: string;
  readonly #changes: { readonly at: number; readonly removed: number; readonly added: number }[] = [];

  constructor(original: string, repairs: readonly Repair[]) {
    const edits = repairs.flatMap(({ mend }) => mend).sort((a, b) => a.start - b.start);
    let text = '';
    let from = 0;
    for (const edit of edits) {
      if (edit.start < from) continue;
      text += original.slice(from, edit.start);
      this.#changes.push({ at: text.length, removed: edit.end - edit.start, added: edit.text.length });
      text += edit.text;
      from = edit.end;
    }
    this.text = text + original.slice(from);
  }

  toOriginal(offset: number): number {
    let shift = 0;
    for (const { at, removed, added } of this.#changes) {
      if (offset < at) break;
      if (offset < at + added) return at + shift + Math.min(offset - at, removed);
      shift += removed - added;
    }
    return offset + shift;
  }
}

/** Turns the parser's tree into ours. */
class Converter {
  readonly problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #place: (offset: number) => number;

  constructor(text: string, place: (offset: number) => number) {
    this.#text = text;
    this.#place = place;
  }

  node(node: Node | null | undefined): YamlNode | undefined {
    if (isMap<Node, Node | null>(node)) return this.#map(node);
    if (isSeq<Node | null>(node)) {
      const items = node.items.map((item) => this.node(item) ?? this.#nothing(node));
      return { kind: 'list', items, flow: node.flow === true, ...this.#span(node) };
    }
    if (isScalar(node)) return this.#scalar(node);
    if (isAlias(node)) {
      const span = this.#span(node);
      const mend = [{ ...span, text: inQuotes(`*${node.source}`) }];
      this.problems.push({ kind: 'reservedCharacter', ...span, end: span.start + 1, subject: '*', target: span, mend });
      return { kind: 'scalar', value: `*${node.source}`, source: `*${node.source}`, style: 'plain', ...span };
    }
    return undefined;
  }

  #map(node: import('yaml').YAMLMap<Node, Node | null>): YamlMap {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const key = this.#key(pair.key);
      if (key === undefined) continue;
      const value = pair.value === null || isEmpty(pair.value) ? undefined : this.node(pair.value);
      entries.push({ key, value, start: key.start, end: value?.end ?? key.end });
    }
    return { kind: 'map', entries, flow: node.flow === true, ...this.#span(node) };
  }

  #key(key: Node): YamlScalar | undefined {
    const converted = this.node(key);
    if (converted?.kind === 'scalar') return converted;
    if (converted === undefined) return undefined;
    const source = this.#text.slice(converted.start, converted.end);
    return { kind: 'scalar', value: source, source, style: 'plain', start: converted.start, end: converted.end };
  }

  #scalar(node: Scalar): YamlScalar {
    const span = this.#span(node);
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const value = isPlainValue(node.value) ? node.value : String(node.value);
    const [start, end] = node.range ?? [0, 0];
    const source = style === 'plain' && typeof value !== 'string' ? this.#text.slice(start, end) : String(value);
    return { kind: 'scalar', value, source, style, ...span };
  }

  /** A list item with nothing after the dash. */
  #nothing(node: Node): YamlScalar {
    const { start } = this.#span(node);
    return { kind: 'scalar', value: null, source: '', style: 'plain', start, end: start };
  }

  #span(node: Node): Span {
    const [from, to] = node.range ?? [0, 0];
    const end = from + this.#text.slice(from, to).trimEnd().length;
    return { start: this.#place(from), end: this.#place(Math.max(from, end)) };
  }
}

const STYLES: Readonly<Record<string, YamlScalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

function isPlainValue(value: unknown): value is YamlScalar['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Nothing after the colon: the parser gives an empty plain scalar. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.range === undefined || node.range?.[0] === node.range?.[1]);
}
