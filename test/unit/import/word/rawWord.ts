import { strToU8, zipSync } from 'fflate';
import { type ImportedReview, reviewFromWord } from '../../../../server/src/import/reviewFromWord.ts';
import { readWord } from '../../../../server/src/import/word/readWord.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A document of these paragraphs and tables as XML; other parts by the kind of their relation, such as `numbering`. */
export function rawWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = Object.keys(parts).map(
    (kind) => `<Relationship Id="r${kind}" Type="${TYPES}/${kind}" Target="${kind}.xml"/>`,
  );
  const files = Object.entries(parts).map(([kind, xml]) => [`word/${kind}.xml`, strToU8(xml)] as const);
  return zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(files),
  });
}

export const raw = (body: string, parts: Readonly<Record<string, string>> = {}): ImportedReview =>
  reviewFromWord(readWord(rawWord(body, parts)));

/** The text below the front matter. */
export const bodyOf = ({ text }: ImportedReview): string => text.slice(text.indexOf('\n---\n') + 5).trim();

export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
export const par = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
export const words = (text: string, properties = ''): string => par(run(text), properties);
export const head = (text: string, level = 1): string => words(text, `<w:outlineLvl w:val="${level - 1}"/>`);
export const listed = (text: string, id: number, level = 0): string =>
  words(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
export const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const grid = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
export const field = (instruction: string, inside: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${inside}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
