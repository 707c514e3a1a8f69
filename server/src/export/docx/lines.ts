import { widthInArial } from './arialWidths.ts';
import type { StyleMeasures } from './styleMeasures.ts';
import { attributeOf, childOf, numberOf, type XmlNode } from './xmlNode.ts';

/** Arial's line is this much higher than its size. */
const LINE_OF_ARIAL = 1.149;
const TAB = 720;
const TWENTIETHS_OF_A_PIXEL = 15;
const EMUS_OF_A_TWENTIETH = 635;

/** A paragraph as it takes room: the heights of its lines, in twentieths of a point. */
export interface Measured {
  readonly lines: readonly number[];
  readonly bookmarks: readonly string[];
  /** The numbers of the footnotes it refers to. */
  readonly footnotes: readonly string[];
}

/** Breaks a paragraph (`w:p`) into the lines that fit the width. */
export function measureParagraph(paragraph: XmlNode, style: StyleMeasures, width: number): Measured {
  const properties = childOf(paragraph, 'w:pPr');
  const indent = childOf(properties, 'w:ind');
  const isNumbered = childOf(properties, 'w:numPr') !== undefined;
  const left = numberOf(indent, 'w:left') ?? style.left;
  const hanging = isNumbered ? 0 : (numberOf(indent, 'w:hanging') ?? 0);
  const room = Math.max(200, width - left - (numberOf(indent, 'w:right') ?? style.right));
  const lines = new Lines(style, room, hanging);
  const bookmarks: string[] = [];
  const footnotes: string[] = [];
  const visit = (node: XmlNode): void => {
    switch (node.name) {
      case 'w:bookmarkStart':
        bookmarks.push(attributeOf(node, 'w:name') ?? '');
        return;
      case 'w:footnoteReference':
        footnotes.push(attributeOf(node, 'w:id') ?? '');
        return;
      case 'w:r':
        lines.beginRun(childOf(node, 'w:rPr'));
        break;
      case 'w:t':
        lines.add(node.text);
        return;
      case 'w:tab':
        lines.tab();
        return;
      case 'w:br':
        lines.breakLine();
        return;
      case 'wp:extent':
        lines.picture(numberOf(node, 'cx') ?? 0, numberOf(node, 'cy') ?? 0);
        return;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
        return;
    }
    for (const child of node.children) visit(child);
  };
  visit(paragraph);
  return { lines: lines.finished(), bookmarks, footnotes };
}

/** Fills lines word by word. */
class Lines {
  readonly #style: StyleMeasures;
  readonly #room: number;
  readonly #done: number[] = [];
  /** How far the line is filled; spaces at its end do not count until a word follows. */
  #at: number;
  #height: number;
  #size: number;
  #isBold: boolean;

  constructor(style: StyleMeasures, room: number, hanging: number) {
    this.#style = style;
    this.#room = room;
    this.#at = -hanging;
    this.#size = style.size;
    this.#isBold = style.isBold;
    this.#height = style.size;
  }

  beginRun(properties: XmlNode | undefined): void {
    const size = numberOf(childOf(properties, 'w:sz'), 'w:val');
    this.#size = size === undefined ? this.#style.size : size * 10;
    this.#isBold = this.#style.isBold || childOf(properties, 'w:b') !== undefined;
  }

  add(text: string): void {
    for (const piece of text.split(/(?<=[ \t])|(?<=[-–—])/)) {
      const word = piece.trimEnd();
      const width = widthInArial(word, this.#size, this.#isBold);
      if (this.#at > 0 && this.#at + width > this.#room) this.breakLine();
      this.#at += widthInArial(piece, this.#size, this.#isBold);
      this.#height = Math.max(this.#height, this.#size);
      while (width > this.#room && this.#at > this.#room) this.#wrapLongWord();
    }
  }

  #wrapLongWord(): void {
    const rest = this.#at - this.#room;
    this.breakLine();
    this.#at = rest;
  }

  tab(): void {
    this.#at = this.#at < 0 ? 0 : (Math.floor(this.#at / TAB) + 1) * TAB;
  }

  picture(width: number, height: number): void {
    const wide = width / EMUS_OF_A_TWENTIETH;
    if (this.#at > 0 && this.#at + wide > this.#room) this.breakLine();
    this.#at += wide;
    this.#height = Math.max(this.#height, height / EMUS_OF_A_TWENTIETH + TWENTIETHS_OF_A_PIXEL);
  }

  breakLine(): void {
    this.#done.push(this.#height * LINE_OF_ARIAL * this.#style.line);
    this.#at = 0;
    this.#height = this.#style.size;
  }

  finished(): readonly number[] {
    this.breakLine();
    return this.#done;
  }
}
