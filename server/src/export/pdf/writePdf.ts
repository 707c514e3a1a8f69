import type PDFDocument from 'pdfkit';
import { withEndNotes } from '../endNotes.ts';
import type { Fonts } from '../exportJob.ts';
import { accentOf, type Look } from '../look.ts';
import type { ReportModel, ReportSection } from '../report.ts';
import { BlockSetter, type Setters } from './blocks.ts';
import { contentWidth, page } from './design.ts';
import { bytesOf, newDocument } from './document.ts';
import { FactSetter } from './facts.ts';
import { Letters } from './fonts.ts';
import { FrontSetter } from './front.ts';
import { label } from './legible.ts';
import { LineBreaker } from './lines.ts';
import { type Layout, paginate } from './pages.ts';
import { Painter } from './painter.ts';
import { Pictures } from './pictures.ts';
import { PieceMaker, type Target } from './pieces.ts';
import { addBookmarks, describe, PRODUCER, titleOf } from './properties.ts';
import { runningOf } from './running.ts';
import { type Strip, withFirst } from './strips.ts';
import { Structure } from './structure.ts';
import { TableSetter } from './tables.ts';
import { Tag } from './tags.ts';

export interface PdfOptions {
  readonly fonts: Fonts;
  /** The moment that the file gives as its making. With the same moment the same report gives the same bytes. */
  readonly clock: Date;
  readonly look?: Look;
  /** False leaves the page contents readable, for tests. */
  readonly compress?: boolean;
}

/**
 * The report as a tagged PDF, A4, designed to PDF/UA-1. Any report has one: what the font or the format cannot show is
 * shown by a sign or in words (`pdfNotes` says what). Fails only where the fonts are no TrueType fonts.
 */
export async function writePdf(given: ReportModel, options: PdfOptions): Promise<Uint8Array> {
  const report = withEndNotes(given);
  const { fonts, clock, look } = options;
  const title = titleOf(report);
  const document = newDocument({
    compress: options.compress ?? true,
    info: {
      Title: title,
      Producer: PRODUCER,
      Creator: PRODUCER,
      CreationDate: clock,
      ...(report.privacyChoice === undefined ? {} : { PrivacyChoice: label(report.privacyChoice) }),
    },
  });
  const finished = bytesOf(document);
  describe(document, title, clock);
  const letters = new Letters(document, fonts);
  const pictures = new Pictures(document);
  const root = new Tag('Document');
  const layout = paginate(strips(report, root, setters(report, letters, pictures, look), pictures, look));
  for (const _ of layout.pages) document.addPage();
  const structure = new Structure(document, root, actions(document, layout));
  new Painter(document, letters, structure, layout).paint(runningOf(report.cover, look, letters));
  addBookmarks(document, report, layout);
  document.end();
  return finished;
}

function setters(report: ReportModel, letters: Letters, pictures: Pictures, look: Look | undefined): Setters {
  const accent = accentOf(look);
  const maker = new PieceMaker(letters, pictures, anchorsOf(report));
  const breaker = new LineBreaker(letters);
  const facts = new FactSetter(maker, breaker, accent);
  return { maker, breaker, facts, tables: new TableSetter(maker, breaker, facts, accent), accent };
}

function strips(report: ReportModel, root: Tag, set: Setters, pictures: Pictures, look: Look | undefined): Strip[] {
  const logo = look?.logo === undefined ? undefined : pictures.ofBytes(look.logo.bytes);
  const logoPiece =
    logo === undefined ? undefined : ({ kind: 'picture', picture: logo, alt: look?.logo?.alt ?? '' } as const);
  const front = new FrontSetter(set);
  const blocks = new BlockSetter(set);
  const place = { x: page.left, width: contentWidth };
  if (report.layout === 'onePage') {
    // The head first: what is made earlier stands earlier in the structure.
    const head = front.head(report.cover, logoPiece, root);
    return [...head, ...report.sections.flatMap((section) => blocks.closeSection(section, place, root))];
  }
  const cover = front.cover(report.cover, logoPiece, root);
  const contents = front.contents(report.sections, root);
  const text = [
    ...blocks.blocks(report.opening, place, root),
    ...report.sections.flatMap((section) => blocks.section(section, 2, place, root)),
  ];
  return [...cover, ...contents, ...withFirst(text, { startsPage: true })];
}

/** Every place of the report that a link can lead to. */
function anchorsOf(report: ReportModel): ReadonlySet<string> {
  const anchors = new Set<string>(['contents']);
  const visit = ({ anchor, blocks, sections }: ReportSection): void => {
    anchors.add(anchor);
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const { rows } of block.groups)
        for (const row of rows) if (row.anchor !== undefined) anchors.add(row.anchor);
    }
    sections.forEach(visit);
  };
  report.sections.forEach(visit);
  return anchors;
}

/** What following a link does: it opens an address, or goes to the page and the height of a place. */
function actions(document: PDFDocument, { places, pages }: Layout): (target: Target) => Record<string, unknown> {
  const references = pages.map((_, index) => {
    document.switchToPage(index);
    return document.page.dictionary;
  });
  return ({ address, anchor }) => {
    if (address !== undefined) return { S: 'URI', URI: new String(address) };
    const spot = places.get(anchor ?? '') ?? { page: 0, y: 0 };
    return { S: 'GoTo', D: [references[spot.page], 'XYZ', 0, page.height - Math.max(0, spot.y - 12), null] };
  };
}
