import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { isWellFormed } from '../../../../server/src/export/docx/wellFormed.ts';
import { type DocxOptions, writeDocx } from '../../../../server/src/export/docx/writeDocx.ts';
import { plainText, type ReportModel } from '../../../../server/src/export/report.ts';
import { textsOf } from '../../../documents/modelTexts.ts';
import { modelOf, today } from '../exported.ts';

/** The parts of a Word file as text, by their paths. */
export type WordFile = Readonly<Record<string, string>>;

export async function wordFileOf(model: ReportModel, options: Partial<DocxOptions> = {}): Promise<WordFile> {
  return opened(await writeDocx(model, { today, ...options }));
}

export function wordFile(text: string, options: Partial<DocxOptions> = {}): Promise<WordFile> {
  return wordFileOf(modelOf(text), options);
}

/** The file unzipped; each of its XML parts has to be well formed. */
export function opened(bytes: Uint8Array): WordFile {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, string] => [path, strFromU8(part)]);
  for (const [path, text] of parts) {
    if (/\.(?:xml|rels)$/.test(path)) assert.ok(isWellFormed(text), `${path} is not well formed`);
  }
  return Object.fromEntries(parts);
}

export function part(file: WordFile, path: string): string {
  const text = file[path];
  assert.ok(text !== undefined, `there is no ${path}`);
  return text;
}

export function body(file: WordFile): string {
  return part(file, 'word/document.xml');
}

/** The paragraphs of a part: the style and the text of each. */
export function paragraphs(xml: string): { readonly style: string; readonly text: string; readonly xml: string }[] {
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    text: words(
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g)].map(([, t]) => t ?? ' ').join(''),
    ),
    xml: paragraph,
  }));
}

/** Text as a reader sees it: without the marks of XML, with single ordinary spaces. */
export function words(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every paragraph, cell, heading, fact and footnote of a model as plain text, and all of its cover. */
export function allTextsOf(model: ReportModel): string[] {
  const { cover, footnotes } = model;
  const ofCover = [cover.subtitle ?? '', cover.audience, cover.draftMark ?? ''];
  const facts = cover.facts.flatMap(({ term, content }) => [term, plainText(content)]);
  const notes = footnotes.map(({ content }) => plainText(content));
  return [...textsOf(model), ...ofCover, ...facts, ...notes].map(words).filter((text) => text !== '');
}
