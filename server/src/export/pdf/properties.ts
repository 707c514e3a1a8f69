import type PDFDocument from 'pdfkit';
import type { OutlineItem } from 'pdfkit';
import type { ReportModel, ReportSection } from '../report.ts';
import { page } from './design.ts';
import { label } from './legible.ts';
import type { Layout } from './pages.ts';

export const PRODUCER = 'Practice Review';

/** The title of a review that has none. */
export const UNTITLED = 'Untitled review';

/** The title that a reader's program shows for the file. */
export function titleOf({ cover }: ReportModel): string {
  return label(`${cover.draftMark === undefined ? '' : 'Draft: '}${cover.title || UNTITLED} – ${cover.kindOfReview}`);
}

/**
 * What the file says of itself, the claim of being designed to PDF/UA-1 among it. Written here, since the library puts the
 * title into the XML as it is.
 */
export function describe(document: PDFDocument, title: string, clock: Date): void {
  const moment = clock.toISOString().replace(/\.\d+Z$/, 'Z');
  document._addInfo = () =>
    document.appendXML(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`);
}

/** The title and the headings as bookmarks, closed below the first level. */
export function addBookmarks(document: PDFDocument, { cover, sections }: ReportModel, layout: Layout): void {
  const add = (parent: OutlineItem, { title, anchor, sections: inner }: ReportSection): void => {
    const spot = layout.places.get(anchor);
    if (spot === undefined) return;
    // The library counts from the right edge of the page; its width leads to the left one.
    const at = { pageNumber: spot.page, fit: false, top: Math.max(0, spot.y - 12), left: page.width } as const;
    const item = parent.addItem(label(title) || '–', at);
    for (const child of inner) add(item, child);
    if (item.children.length > 0) item.outlineData.Count = -item.children.length;
  };
  const top = { pageNumber: 0, fit: false, top: 0, left: page.width } as const;
  document.outline.addItem(label(cover.title) || UNTITLED, top);
  for (const section of sections) add(document.outline, section);
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
