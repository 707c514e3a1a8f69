import type { IsoDay } from '../../time/workingDays.ts';
import type { Cover } from '../report.ts';
import { clean } from './text.ts';

/** What the file says of itself (`docProps/core.xml`): title, kind, who wrote the review, in which language, when. */
export function coreProperties(cover: Cover, today: IsoDay): string {
  const status = cover.draftMark === undefined ? 'Final' : 'Draft';
  const creators = cover.authors.length === 0 ? '' : `<dc:creator>${escaped(cover.authors.join('; '))}</dc:creator>`;
  const keywords = [cover.kindOfReview, cover.isRestricted ? 'restricted' : 'for the public'].join(', ');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(cover.title)}</dc:title><dc:subject>${escaped(cover.kindOfReview)}</dc:subject>${creators}<cp:keywords>${escaped(keywords)}</cp:keywords><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${escaped(today)}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${escaped(today)}T00:00:00Z</dcterms:modified><dc:language>en-GB</dc:language><cp:contentStatus>${status}</cp:contentStatus></cp:coreProperties>`;
}

function escaped(words: string): string {
  return clean(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
