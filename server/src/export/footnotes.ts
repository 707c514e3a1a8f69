import type { Anchors } from './anchors.ts';
import type { Footnote, Inline } from './report.ts';

/** Numbers the footnotes of one report in the order in which its text refers to them. */
export class Footnotes {
  readonly all: Footnote[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #anchors: Anchors;

  constructor(anchors: Anchors) {
    this.#anchors = anchors;
  }

  /** A reference to the footnote with this label; `content` is asked for once. */
  cite(label: string, content: () => readonly Inline[]): Inline {
    const known = this.#numbers.get(label);
    if (known !== undefined) return { kind: 'footnote', number: known, isFirst: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(label, number);
    const anchor = this.#anchors.unique(`note-${number}`);
    const citedAt = this.#anchors.unique(`note-${number}-in-text`);
    this.all.push({ number, anchor, citedAt, content: content() });
    return { kind: 'footnote', number, isFirst: true };
  }
}
