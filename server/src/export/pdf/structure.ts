import type PDFDocument from 'pdfkit';
import type { StructureContent, StructureElement } from 'pdfkit';
import type { Target } from './pieces.ts';
import type { Tag } from './tags.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Writes the structure tree, and what is drawn into it. Everything drawn is either in a tag or an artifact. */
export class Structure {
  readonly #document: PDFDocument;
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #order = new Map<Tag, number>();
  #open:
    | {
        readonly tag: Tag;
        readonly link: Target | undefined;
        readonly host: StructureElement;
        content: StructureContent;
      }
    | undefined;
  #boxes: Box[] = [];
  readonly #actionFor: (target: Target) => Record<string, unknown>;

  /** `actionFor` says what following a link does. */
  constructor(document: PDFDocument, root: Tag, actionFor: (target: Target) => Record<string, unknown>) {
    this.#document = document;
    this.#actionFor = actionFor;
    const element = this.#element(root);
    document.addStructure(element);
    this.#addChildren(root, element);
  }

  /** Tags in the order in which they are read. */
  compare(one: Tag, other: Tag): number {
    return (this.#order.get(one) ?? 0) - (this.#order.get(other) ?? 0);
  }

  /** What is drawn from here on belongs to this tag, and to this link in it. */
  into(tag: Tag, link: Target | undefined): void {
    if (this.#open?.tag === tag && this.#open.link === link) return;
    this.close();
    const parent = this.#elements.get(tag);
    if (parent === undefined) return;
    const host = link === undefined ? parent : this.#document.struct('Link');
    if (host !== parent) parent.add(host);
    this.#open = {
      tag,
      link,
      host,
      content: this.#document.markStructureContent(link === undefined ? tag.role : 'Link'),
    };
  }

  /** The place of the link's words; what lies in one line becomes one place to click. */
  linkBox(box: Box): void {
    const last = this.#boxes.at(-1);
    if (last !== undefined && last.y === box.y) {
      this.#boxes[this.#boxes.length - 1] = { ...last, width: box.x + box.width - last.x };
    } else this.#boxes.push(box);
  }

  /** Ends what was opened. A link has to be finished on its page. */
  close(): void {
    if (this.#open === undefined) return;
    const { host, link, content } = this.#open;
    this.#document.endMarkedContent();
    host.add(content);
    if (link !== undefined) {
      for (const { x, y, width, height } of this.#boxes) {
        this.#document.annotate(x, y, width, height, {
          Subtype: 'Link',
          A: this.#actionFor(link),
          Contents: new String(link.words || link.address || 'Link'),
          structParent: host,
        });
      }
      host.end();
    }
    this.#boxes = [];
    this.#open = undefined;
  }

  /** A picture with its description, drawn by `draw`. */
  figure(tag: Tag, alt: string, { x, y, width, height }: Box, draw: () => void): void {
    this.close();
    if (alt === '') {
      this.artifact('Layout', draw);
      return;
    }
    const figure = this.#document.struct('Figure', { alt, placement: 'Block', bbox: [x, y, x + width, y + height] });
    this.#elements.get(tag)?.add(figure);
    const content = this.#document.markStructureContent('Figure');
    draw();
    this.#document.endMarkedContent();
    figure.add(content);
    figure.end();
  }

  /** Something that says nothing, or that was read before. */
  artifact(type: 'Layout' | 'Pagination' | 'Background', draw: () => void): void {
    this.close();
    this.#document.markContent('Artifact', { type });
    draw();
    this.#document.endMarkedContent();
  }

  #element(tag: Tag): StructureElement {
    const { scope, columns, numbering } = tag.attributes;
    const element = this.#document.struct(tag.role, scope === undefined ? {} : { scope });
    const { data } = element.dictionary;
    if (columns !== undefined) data.A = { O: 'Table', Scope: scope, ColSpan: columns };
    if (numbering !== undefined) data.A = { O: 'List', ListNumbering: numbering };
    this.#order.set(tag, this.#elements.size);
    this.#elements.set(tag, element);
    return element;
  }

  #addChildren(tag: Tag, element: StructureElement): void {
    for (const child of tag.children) {
      const own = this.#element(child);
      element.add(own);
      this.#addChildren(child, own);
    }
  }
}
