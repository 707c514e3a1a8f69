import { Document, type FileChild, Packer, Paragraph, SectionType, TableOfContents } from 'docx';
import type { IsoDay } from '../../time/workingDays.ts';
import { accentOf, type Look } from '../look.ts';
import type { ReportModel } from '../report.ts';
import { BlockWriter } from './blocks.ts';
import { Bookmarks } from './bookmarks.ts';
import { closeStyles } from './closeStyles.ts';
import { coverLines, coverPage } from './cover.ts';
import { footerOf, headerOf } from './furniture.ts';
import { InlineWriter } from './inlines.ts';
import { ListNumberings } from './numbering.ts';
import { inStyleOf, steadyParts, zipped } from './package.ts';
import { PAGE } from './page.ts';
import { estimatedPages } from './pages.ts';
import { paletteOf } from './palette.ts';
import { coreProperties } from './properties.ts';
import { stylesOf } from './styles.ts';
import { TableWriter } from './tables.ts';
import { readTemplate, type Template } from './template.ts';
import { clean, textRun } from './text.ts';

const usualPage = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: {
    left: PAGE.side,
    right: PAGE.side,
    top: PAGE.top,
    bottom: PAGE.bottom,
    header: PAGE.edge,
    footer: PAGE.edge,
  },
};

const closePage = { ...usualPage, margin: { ...usualPage.margin, top: 850, bottom: 850, header: 425, footer: 425 } };

/** Few fonts that a template might bring are wider than Arial by more than this. */
const WIDE_LETTERS = 1.2;

export interface DocxOptions {
  /** The day that the file says it was made on. */
  readonly today: IsoDay;
  /** An organisation's own look. What of it cannot be used is left out. */
  readonly look?: Look;
}

/**
 * The report as a Word file (`.docx`): headings, contents, lists, tables, footnotes and links are Word's own, so that it
 * can be signed off, changed and read aloud. The same report and options give the same bytes.
 */
export async function writeDocx(report: ReportModel, { today, look = {} }: DocxOptions): Promise<Uint8Array> {
  const { cover, sections, footnotes, privacyChoice } = report;
  const palette = paletteOf(accentOf(look));
  const template = templateOf(look);
  const inlines = new InlineWriter(new Bookmarks(report), footnotes);
  const lists = new ListNumberings();
  const blocks = new BlockWriter(
    inlines,
    new TableWriter(inlines, palette, template === undefined ? 1 : WIDE_LETTERS),
    lists,
  );
  const isPage = report.layout === 'onePage';
  const front: FileChild[] = isPage
    ? coverLines(cover, look.logo)
    : [
        ...coverPage(cover, blocks, look.logo),
        new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: [textRun('Contents')] }),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
        new Paragraph({ style: 'ReportEnd' }),
      ];
  const main = [...blocks.blocks(report.opening), ...sections.flatMap((section) => blocks.section(section, 1))];
  const styles = isPage ? closeStyles(stylesOf(palette)) : stylesOf(palette);
  const page = isPage ? closePage : usualPage;
  const document = new Document({
    styles,
    // How long the pages of a template are is not known: there Word looks the numbers up, and asks.
    ...(template === undefined ? { pageNumbers: estimatedPages(styles) } : {}),
    numbering: lists.options(),
    footnotes: Object.fromEntries(
      footnotes.map(({ number, content }) => [
        number,
        { children: [new Paragraph({ style: 'FootnoteText', children: [textRun(' '), ...inlines.write(content)] })] },
      ]),
    ),
    ...(privacyChoice === undefined
      ? {}
      : { customProperties: [{ name: 'Privacy choice', value: clean(privacyChoice) }] }),
    sections: [
      {
        properties: { titlePage: true, page },
        headers: { default: headerOf(cover, { isCover: false }), first: headerOf(cover, { isCover: true }) },
        footers: {
          default: footerOf(look.footer, { isCover: false }),
          first: footerOf(look.footer, { isCover: true }),
        },
        children: front,
      },
      // What stands at the head and foot of its pages goes on from the section before.
      {
        properties: { page, type: isPage ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE },
        children: endingInParagraph(main),
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(cover, today) },
  ]);
  const parts = steadyParts(new Uint8Array(packed));
  return zipped(template === undefined ? parts : inStyleOf(template, parts));
}

/** Word wants a paragraph at the end. */
function endingInParagraph(children: readonly FileChild[]): FileChild[] {
  return children.at(-1) instanceof Paragraph ? [...children] : [...children, new Paragraph({ style: 'ReportEnd' })];
}

function templateOf(look: Look): Template | undefined {
  const read = look.template === undefined ? undefined : readTemplate(look.template);
  return read === undefined || 'problem' in read ? undefined : read;
}
