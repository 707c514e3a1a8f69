import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  Paragraph,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Logo } from '../look.ts';
import { pictureOf } from '../pictures.ts';
import type { Cover } from '../report.ts';
import type { BlockWriter } from './blocks.ts';
import { clean, textRun } from './text.ts';

/** The first page: logo, mark, kind of review, title, who may read it, and the facts. */
export function coverPage(cover: Cover, blocks: BlockWriter, logo: Logo | undefined): Paragraph[] {
  return [
    ...logoLine(logo),
    ...headLines(cover),
    ...line('Subtitle', cover.subtitle),
    ...line('ReportAudience', cover.audience),
    ...blocks.facts(cover.facts, 'ReportCoverFact'),
  ];
}

/** The head of a report that has no page for its cover. The logo stands beside the words, so that it takes no room. */
export function coverLines(cover: Cover, logo: Logo | undefined): Paragraph[] {
  const beside = logo === undefined ? undefined : picture(logo, IN_CORNER, CORNER);
  return headLines(cover, beside === undefined ? [] : [beside]);
}

/** Mark, kind of review and title. */
function headLines(cover: Cover, beside: readonly ImageRun[] = []): Paragraph[] {
  return [
    ...line('ReportMark', cover.draftMark),
    new Paragraph({ style: 'ReportKind', children: [...beside, textRun(cover.kindOfReview)] }),
    ...line('Title', cover.title),
  ];
}

function line(style: string, words: string | undefined): Paragraph[] {
  return words === undefined ? [] : [new Paragraph({ style, children: [textRun(words)] })];
}

/** The greatest size of a logo in pixels of 1/96 inch: on a cover, and in a corner. */
const ON_COVER = { width: 260, height: 110 };
const IN_CORNER = { width: 160, height: 48 };

/** At the right edge of the text, which goes round it. */
const CORNER: IFloating = {
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
  verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.TOP },
  wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.LEFT },
  margins: { left: 150_000, right: 0, top: 0, bottom: 0 },
};

function logoLine(logo: Logo | undefined): Paragraph[] {
  const run = logo === undefined ? undefined : picture(logo, ON_COVER);
  return run === undefined ? [] : [new Paragraph({ style: 'Normal', spacing: { after: 480 }, children: [run] })];
}

/** The logo in its own proportions; undefined where it is no picture. */
function picture({ bytes, alt }: Logo, most: typeof ON_COVER, floating?: IFloating): ImageRun | undefined {
  const read = pictureOf(bytes);
  if (read === undefined) return undefined;
  const scale = Math.min(1, most.width / read.width, most.height / read.height);
  return new ImageRun({
    type: read.kind === 'png' ? 'png' : 'jpg',
    data: read.bytes,
    transformation: { width: Math.max(1, read.width * scale), height: Math.max(1, read.height * scale) },
    altText: { id: '1000', name: 'Logo', description: clean(alt) },
    ...(floating === undefined ? {} : { floating }),
  });
}
