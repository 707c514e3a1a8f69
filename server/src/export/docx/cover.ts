import { ImageRun, Paragraph } from 'docx';
import type { Logo } from '../look.ts';
import { pictureOf } from '../pictures.ts';
import type { Cover } from '../report.ts';
import type { BlockWriter } from './blocks.ts';
import { clean, textRun } from './text.ts';

/** The first page: logo, mark, kind of review, title, who may read it, and the facts. */
export function coverPage(cover: Cover, blocks: BlockWriter, logo: Logo | undefined): Paragraph[] {
  return [
    ...coverLines(cover, logo),
    ...line('Subtitle', cover.subtitle),
    ...line('ReportAudience', cover.audience),
    ...blocks.facts(cover.facts, 'ReportCoverFact'),
  ];
}

/** The head of a report that has no page for its cover: logo, mark, kind of review and title. */
export function coverLines(cover: Cover, logo: Logo | undefined): Paragraph[] {
  return [
    ...logoLine(logo),
    ...line('ReportMark', cover.draftMark),
    ...line('ReportKind', cover.kindOfReview),
    ...line('Title', cover.title),
  ];
}

function line(style: string, words: string | undefined): Paragraph[] {
  return words === undefined ? [] : [new Paragraph({ style, children: [textRun(words)] })];
}

/** The greatest size of a logo in pixels of 1/96 inch. */
const WIDEST = 260;
const HIGHEST = 110;

function logoLine(logo: Logo | undefined): Paragraph[] {
  const picture = logo === undefined ? undefined : pictureOf(logo.bytes);
  if (logo === undefined || picture === undefined) return [];
  const scale = Math.min(1, WIDEST / picture.width, HIGHEST / picture.height);
  const run = new ImageRun({
    type: picture.kind === 'png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: { width: Math.max(1, picture.width * scale), height: Math.max(1, picture.height * scale) },
    altText: { id: '1000', name: 'Logo', description: clean(logo.alt) },
  });
  return [new Paragraph({ style: 'Normal', spacing: { after: 480 }, children: [run] })];
}
