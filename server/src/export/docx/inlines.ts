import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { pictureAt } from '../pictures.ts';
import { type Footnote, type Inline, plainText } from '../report.ts';
import type { Bookmarks } from './bookmarks.ts';
import { clean, type Marks, textRun } from './text.ts';

/** Word opens no longer address. */
const LONGEST_ADDRESS = 2000;

/** Writes what stands inside paragraphs. */
export class InlineWriter {
  readonly #bookmarks: Bookmarks;
  readonly #footnotes: readonly Footnote[];
  #pictures = 0;

  constructor(bookmarks: Bookmarks, footnotes: readonly Footnote[]) {
    this.#bookmarks = bookmarks;
    this.#footnotes = footnotes;
  }

  /** `width` is what a picture may take at most, in pixels of 1/96 inch. */
  write(inlines: readonly Inline[], marks: Marks = {}, width = 600): ParagraphChild[] {
    return inlines.flatMap((inline) => this.#inline(inline, marks, width));
  }

  /** The same inside a bookmark; without one where the report has no such place. */
  writeAt(anchor: string | undefined, inlines: readonly Inline[], marks: Marks = {}): ParagraphChild[] {
    const children = this.write(inlines, marks);
    const id = anchor === undefined ? undefined : this.#bookmarks.nameOf(anchor);
    return id === undefined ? children : [new Bookmark({ id, children })];
  }

  #inline(inline: Inline, marks: Marks, width: number): ParagraphChild[] {
    switch (inline.kind) {
      case 'text':
        return [textRun(inline.text, marks)];
      case 'emphasis':
        return this.write(inline.content, { ...marks, italics: true }, width);
      case 'strong':
        return this.write(inline.content, { ...marks, bold: true }, width);
      case 'struck':
        return this.write(inline.content, { ...marks, strike: true }, width);
      case 'code':
        return [textRun(inline.text, { ...marks, style: 'ReportCodeText' })];
      case 'link':
        return this.#link(inline.href, inline.content, marks);
      case 'reference':
        return this.#toAnchor(inline.anchor, [{ kind: 'text', text: inline.id }], marks);
      case 'date':
        // A date broken over two lines is hard to read.
        return [textRun(inline.text.replaceAll(' ', '\u00a0'), marks)];
      case 'footnote':
        return this.#footnote(inline.number, inline.isFirst);
      case 'image':
        return [this.#picture(inline.source, inline.alt, width)];
      case 'break':
        return [new TextRun({ break: 1 })];
    }
  }

  #link(href: string, content: readonly Inline[], marks: Marks): ParagraphChild[] {
    const words: readonly Inline[] = plainText(content).trim() === '' ? [{ kind: 'text', text: href }] : content;
    if (href.startsWith('#')) return this.#toAnchor(href.slice(1), words, marks);
    const link = addressFor(href);
    if (link === undefined) return [...this.write(words, marks), textRun(` (${href})`, marks)];
    return [new ExternalHyperlink({ link, children: this.write(words, { ...marks, style: 'Hyperlink' }) })];
  }

  #toAnchor(anchor: string, words: readonly Inline[], marks: Marks): ParagraphChild[] {
    const name = this.#bookmarks.nameOf(anchor);
    if (name === undefined) return this.write(words, marks);
    return [new InternalHyperlink({ anchor: name, children: this.write(words, { ...marks, style: 'Hyperlink' }) })];
  }

  /** Word has one place for each footnote; where the text comes back to it, the number leads to the first. */
  #footnote(number: number, isFirst: boolean): ParagraphChild[] {
    const footnote = this.#footnotes[number - 1];
    const id = footnote === undefined ? undefined : this.#bookmarks.nameOf(footnote.citedAt);
    if (id === undefined) return [textRun(String(number), { style: 'FootnoteReference' })];
    if (isFirst) return [new Bookmark({ id, children: [new FootnoteReferenceRun(number)] })];
    const again = textRun(String(number), { style: 'FootnoteReference' });
    return [new InternalHyperlink({ anchor: id, children: [again] })];
  }

  #picture(source: string, alt: string, widest: number): ParagraphChild {
    const picture = pictureAt(source);
    if (picture === undefined) return textRun(`[Picture: ${alt.trim() === '' ? 'no description' : alt}]`);
    const { kind, bytes, width, height } = picture;
    const scale = Math.min(1, widest / width, 800 / height);
    this.#pictures++;
    return new ImageRun({
      type: kind === 'png' ? 'png' : 'jpg',
      data: bytes,
      transformation: { width: Math.max(1, width * scale), height: Math.max(1, height * scale) },
      altText: { id: String(1000 + this.#pictures), name: `Picture ${this.#pictures}`, description: clean(alt) },
    });
  }
}

/** The address as Word accepts it in a file: one that is not well formed would make the whole file unreadable. */
export function addressFor(href: string): string | undefined {
  if (!/^(?:https?|mailto):/i.test(href)) return undefined;
  try {
    const url = new URL(href);
    const rest = `${url.pathname}${url.search}${url.hash}`
      .replace(/%(?![0-9a-f]{2})/gi, '%25')
      .replace(/[|^`{}[\]\\"<>]/g, encodeURIComponent);
    const address = `${url.protocol === 'mailto:' ? 'mailto:' : url.origin}${rest}`;
    return address.length > LONGEST_ADDRESS ? undefined : address;
  } catch {
    return undefined;
  }
}
