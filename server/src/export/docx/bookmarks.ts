import type { Block, ReportModel, ReportSection } from '../report.ts';

/** The names that the places of a report have in Word: a letter first, then letters, digits and `_`, 40 signs at most. */
export class Bookmarks {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor({ opening, sections, footnotes }: ReportModel) {
    this.#addRows(opening);
    sections.forEach((section) => {
      this.#addSection(section);
    });
    for (const { anchor, citedAt } of footnotes) {
      this.#add(anchor);
      this.#add(citedAt);
    }
  }

  /** The name for an anchor of the report; undefined where nothing in the report has this anchor. */
  nameOf(anchor: string): string | undefined {
    return this.#names.get(anchor);
  }

  #addSection({ anchor, blocks, sections }: ReportSection): void {
    this.#add(anchor);
    this.#addRows(blocks);
    sections.forEach((section) => {
      this.#addSection(section);
    });
  }

  #addRows(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const { anchor } of block.groups.flatMap(({ rows }) => rows)) if (anchor !== undefined) this.#add(anchor);
    }
  }

  #add(anchor: string): void {
    if (this.#names.has(anchor)) return;
    const base = `at_${anchor.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 34);
    let name = base;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
    this.#taken.add(name.toLowerCase());
    this.#names.set(anchor, name);
  }
}
