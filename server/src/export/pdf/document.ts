/// <reference path="./pdfkit.d.ts" />
import PDFDocument from 'pdfkit';
import { joined } from './bytes.ts';
import { page } from './design.ts';

export interface DocumentProperties {
  readonly compress?: boolean;
  readonly info?: Readonly<Record<string, string | Date>>;
}

/** A tagged A4 document in British English without a page. */
export function newDocument({ compress = true, info = {} }: DocumentProperties): PDFDocument {
  return new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    compress,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info,
    // Without this the library loads a font that cannot be embedded.
    font: null,
  });
}

/** The bytes of a document, once it is ended. */
export function bytesOf(document: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    document.on('data', (part) => parts.push(part));
    document.on('error', reject);
    document.on('end', () => resolve(joined(parts)));
  });
}
