/** The part of pdfkit that the PDF writer uses; the package itself has no types. Lengths are points, y grows downwards. */
declare module 'pdfkit' {
  export interface Reference {
    readonly data: Record<string, unknown>;
    end(content?: Uint8Array): void;
  }

  /** A stretch of a page's content, or a link, that a structure element can hold. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  }

  export interface StructureOptions {
    readonly alt?: string;
    readonly scope?: string;
    readonly placement?: string;
    readonly bbox?: readonly number[];
  }

  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    readonly children: readonly OutlineItem[];
    addItem(
      title: string,
      options: { readonly pageNumber: number; readonly fit: false; readonly top: number; readonly left: number },
    ): OutlineItem;
  }

  /** A picture that can be drawn: one that pdfkit opened, or an object that was made by hand. */
  export interface DrawablePicture {
    readonly width: number;
    readonly height: number;
    readonly orientation?: number;
  }

  export interface DocumentOptions {
    readonly size: readonly [number, number];
    readonly margin: number;
    readonly autoFirstPage: boolean;
    readonly bufferPages: boolean;
    readonly compress: boolean;
    readonly pdfVersion: string;
    readonly tagged: boolean;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
    /** Null keeps the library from loading a font that cannot be embedded. */
    readonly font: Uint8Array | null;
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly page: { readonly dictionary: Reference };
    readonly outline: OutlineItem;
    readonly _font: { readonly font: { readonly characterSet: readonly number[] } };
    _addInfo(): void;
    appendXML(xml: string): void;
    ref(data: Record<string, unknown>): Reference;
    on(event: 'data', listener: (bytes: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
    addPage(): this;
    switchToPage(index: number): unknown;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: false; readonly baseline: number; readonly oblique: number },
    ): this;
    fillColor(colour: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    moveTo(x: number, y: number): this;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    lineWidth(width: number): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    stroke(colour: string): this;
    openImage(bytes: Uint8Array): DrawablePicture;
    image(
      picture: DrawablePicture,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
    struct(role: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: string }): this;
    markContent(tag: 'Span', options: { readonly actual: string }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
  }
}
