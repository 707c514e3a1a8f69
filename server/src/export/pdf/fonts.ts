import type PDFDocument from 'pdfkit';
import type { Fonts } from '../exportJob.ts';

/** `slanted` is the bold letters, set at a slant: bold and italic at once. */
export type Face = keyof Fonts | 'slanted';

/** Measures and chooses letters in a document that the fonts belong to. */
export class Letters {
  readonly #document: PDFDocument;
  readonly #covered = new Map<string, ReadonlySet<number>>();

  constructor(document: PDFDocument, fonts: Fonts) {
    this.#document = document;
    document.registerFont('regular', fonts.regular);
    document.registerFont('bold', fonts.bold);
    document.registerFont('italic', fonts.italic);
  }

  /** Makes the document write in this face and size from here on. */
  choose(face: Face, size: number): void {
    this.#document.font(fileOf(face)).fontSize(size);
  }

  /** The width in points. */
  width(text: string, face: Face, size: number): number {
    if (text === '') return 0;
    this.choose(face, size);
    return this.#document.widthOfString(text);
  }

  covers(face: Face, codePoint: number): boolean {
    const name = fileOf(face);
    let covered = this.#covered.get(name);
    if (covered === undefined) {
      this.#document.font(name);
      covered = new Set(this.#document._font.font.characterSet);
      this.#covered.set(name, covered);
    }
    return covered.has(codePoint);
  }
}

function fileOf(face: Face): string {
  return face === 'slanted' ? 'bold' : face;
}
