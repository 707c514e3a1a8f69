import { pageAddress } from '../word/markdownText.ts';
import type { WordCell, WordText } from '../word/wordContent.ts';

/** Writes words as an entry holds them, which knows no footnotes and no links: these stand in brackets behind their place. */
export class EntryWords {
  /** Numbers of the notes that stand in entries. */
  readonly notesSaid = new Set<number>();
  /** Addresses that were not taken over. */
  readonly leftLinks: string[] = [];
  readonly #notes: readonly (readonly WordText[])[];
  /** Notes that are being written: one may refer to itself. */
  readonly #open = new Set<number>();

  constructor(notes: readonly (readonly WordText[])[]) {
    this.#notes = notes;
  }

  /** Lines as they are, each without white space around it. */
  of(text: WordText): string {
    const parts: string[] = [];
    let linked = '';
    for (const [at, inline] of text.entries()) {
      parts.push(inline.text.replaceAll('\t', ' '));
      if (inline.note !== undefined && !this.#open.has(inline.note)) parts.push(this.#note(inline.note));
      linked = inline.link === undefined ? '' : linked + inline.text;
      if (inline.link === undefined || text[at + 1]?.link === inline.link) continue;
      const address = pageAddress(inline.link);
      if (address === undefined) this.leftLinks.push(inline.link);
      else if (!linked.includes(address)) parts.push(` (${address})`);
      linked = '';
    }
    return parts
      .join('')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  /** The paragraphs of a cell as lines. */
  cell({ paragraphs }: WordCell): string {
    return paragraphs
      .map((text) => this.of(text))
      .filter((line) => line !== '')
      .join('\n');
  }

  #note(note: number): string {
    this.notesSaid.add(note);
    this.#open.add(note);
    const words = (this.#notes[note - 1] ?? []).map((text) => this.of(text).replaceAll('\n', ' ')).join(' ');
    this.#open.delete(note);
    return words === '' ? '' : ` (note: ${words})`;
  }
}
