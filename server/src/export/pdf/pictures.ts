import type PDFDocument from 'pdfkit';
import type { DrawablePicture } from 'pdfkit';
import { type Raster, readPng } from './png.ts';

/** Opens the pictures of one report, each of them once. */
export class Pictures {
  readonly #document: PDFDocument;
  readonly #opened = new Map<string, DrawablePicture | undefined>();
  #count = 0;

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** The picture of a `data:` address; undefined where a PDF cannot hold it or it is broken. */
  ofAddress(source: string): DrawablePicture | undefined {
    if (!this.#opened.has(source)) {
      const bytes = bytesOf(source);
      this.#opened.set(source, bytes === undefined ? undefined : this.ofBytes(bytes));
    }
    return this.#opened.get(source);
  }

  ofBytes(bytes: Uint8Array): DrawablePicture | undefined {
    const raster = readPng(bytes);
    if (raster !== undefined) return this.#embed(raster);
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
    try {
      const opened = this.#document.openImage(bytes);
      return opened.width > 0 && opened.height > 0 ? opened : undefined;
    } catch {
      // A JPEG without a readable head; the caller is told that there is no picture.
      return undefined;
    }
  }

  /** The library's own reader of PNG waits for a worker and cannot be stopped at a broken file. */
  #embed({ width, height, channels, samples, alpha }: Raster): DrawablePicture {
    const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
    const colours = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
    const mask = alpha === undefined ? undefined : this.#document.ref({ ...common, ColorSpace: 'DeviceGray' });
    mask?.end(alpha);
    const obj = this.#document.ref({ ...common, ColorSpace: colours, SMask: mask });
    obj.end(samples);
    const picture = { width, height, orientation: 1, label: `Png${++this.#count}`, obj };
    return picture;
  }
}

/** Kinds of picture that a PDF can hold. */
const HELD = /^data:image\/(?:png|jpe?g);base64,([a-z0-9+/=\s]+)$/i;

function bytesOf(source: string): Uint8Array | undefined {
  const encoded = HELD.exec(source)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  } catch {
    // Not base64 after all: then there is no picture, which is what the caller is told.
    return undefined;
  }
}
