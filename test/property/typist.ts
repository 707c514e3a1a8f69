import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = [
  'the duty worker',
  'because nobody asked',
  'ŵyr neb pam',
  '👶🏽',
  'Siân',
  '[F1]',
  '[R9, S2]',
  '[L1',
  'TBC',
  '943 476 5919',
  'TODO',
  'x',
  ' ',
  '`code',
  '](#F1)',
];

/** What breaks a line of YAML, or turns a line of Markdown into something else. */
const MARKS = [
  ': ',
  ':',
  '\t',
  '"',
  "'",
  '- ',
  '-',
  '[',
  '{',
  '# ',
  '## ',
  '### F1 ',
  '> ',
  '```',
  '<!-- ',
  ' -->',
  '<!-- review-ignore document/placeholder -- a reason -->',
  '---',
  '...',
  '|',
  '>-',
  '  ',
  '&a ',
  '*a',
  '\uFEFF',
  '\u0000',
];

const LINES = [
  'stage: draft',
  'stage: signOff',
  'reviewType: rapidReview',
  'reviewType: lcspr',
  '  - id: F1',
  '  - id: S3\n    description: What was pasted\n    held: yes',
  'findings: []',
  '---',
  '# Analysis',
  '## Findings',
  'A paragraph that was pasted whole [F1], and says that he was seen on Monday, then on Tuesday.',
  '- an item\n- another',
  '| a | b |\n| - | - |\n| 1 | [S1] |',
  '',
];

/** Someone who types into a document at random, breaks it, mends it, and takes things back. */
export class Typist {
  readonly #random: () => number;
  readonly #document: TextDocument;
  readonly #before: string[] = [];

  constructor(seed: number, text: string) {
    this.#random = randomNumbers(seed);
    this.#document = TextDocument.create('test:', 'markdown', 1, text);
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Makes one change and tells it as an editor does: with the range it replaced, or with the whole text. */
  next(): TextDocumentContentChangeEvent {
    const before = this.text;
    const change = this.#change();
    this.#before.push(before);
    TextDocument.update(this.#document, [change], this.#document.version + 1);
    return change;
  }

  #change(): TextDocumentContentChangeEvent {
    const at = this.#offset();
    const kind = this.#below(12);
    if (kind <= 2) return this.#replace(at, at, this.#one(WORDS));
    if (kind === 3) return this.#replace(at, at + this.#below(40), '');
    if (kind === 4) return this.#replace(at, at + this.#below(8), this.#one(WORDS));
    if (kind <= 6) return this.#replace(at, at, this.#one(MARKS));
    if (kind === 7) return this.#atLineStart(at, this.#one(MARKS));
    if (kind === 8) return this.#atLineStart(at, `${this.#withBreaks(this.#one(LINES))}${this.#lineBreak()}`);
    if (kind === 9) return this.#replace(at, at, this.#lineBreak());
    if (kind === 10) return this.#withoutLine(at);
    const earlier = this.#before.pop();
    return earlier === undefined ? this.#replace(at, at, 'x') : { text: earlier };
  }

  /** Half of all changes are in the first third, where the front matter is. */
  #offset(): number {
    const { length } = this.text;
    return this.#below(this.#below(2) === 0 ? Math.floor(length / 3) + 1 : length + 1);
  }

  #replace(start: number, end: number, text: string): TextDocumentContentChangeEvent {
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    return { range, text };
  }

  #atLineStart(at: number, text: string): TextDocumentContentChangeEvent {
    const start = { line: this.#document.positionAt(at).line, character: 0 };
    return { range: { start, end: start }, text };
  }

  #withoutLine(at: number): TextDocumentContentChangeEvent {
    const { line } = this.#document.positionAt(at);
    return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' };
  }

  /** Mostly the document's own, now and then another. */
  #lineBreak(): string {
    const own = this.text.includes('\r\n') ? '\r\n' : '\n';
    const kind = this.#below(12);
    return kind === 0 ? '\r\n' : kind === 1 ? '\n' : own;
  }

  #withBreaks(text: string): string {
    return text.replaceAll('\n', this.#lineBreak());
  }

  #one(choices: readonly string[]): string {
    return choices[this.#below(choices.length)] ?? '';
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}
