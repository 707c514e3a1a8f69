import { type Html, html, styleElement } from './html.ts';
import { HtmlBlocks } from './htmlBlocks.ts';
import { logoHtml, lookStyles } from './htmlLook.ts';
import type { Look } from './look.ts';
import type { Cover, ReportModel, ReportSection } from './report.ts';
import { styleSheet } from './styleSheet.ts';

/**
 * The report as one HTML page that stands alone: no script, nothing fetched from outside, and a policy in the page that
 * forbids both. Of an organisation's look, what cannot be used is left out.
 */
export async function htmlPage(report: ReportModel, look: Look = {}): Promise<string> {
  const styles = styleSheet + lookStyles(look);
  return page(report, look, styles, await hashOf(styles)).toString();
}

function page(report: ReportModel, look: Look, styles: string, hash: string): Html {
  const { cover, opening, sections, layout, footnotes } = report;
  const isPage = layout === 'onePage';
  const blocks = new HtmlBlocks(footnotes);
  const policy = `default-src 'none'; style-src '${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${recordOf(report.privacyChoice)}<title>${cover.draftMark === undefined ? undefined : 'Draft: '}${cover.title} – ${cover.kindOfReview}</title>
${styleElement(styles)}
</head>
<body id="top">
<a class="skip" href="#content">Skip to the report</a>
<div class="page${markOf(cover)}${isPage ? ' brief' : ''}">
${coverHtml(cover, blocks, look)}
${isPage ? undefined : contentsNavigation(withEndNotes(report))}<main id="content" tabindex="-1">
${blocks.blocks(opening, cover.title)}${sections.map((section) => blocks.section(section, 2))}${blocks.endNotes()}</main>
<footer class="end">
${look.footer === undefined ? undefined : html`<p>${look.footer}</p>\n`}<p>${cover.title}. <a href="#${isPage ? 'top' : 'contents'}">Back to the ${isPage ? 'top' : 'contents'}</a></p>
</footer>
</div>
</body>
</html>
`;
}

/** The sections that the contents name: with the end notes, where there are any. */
function withEndNotes({ sections, footnotes }: ReportModel): readonly ReportSection[] {
  if (footnotes.length === 0) return sections;
  return [...sections, { anchor: 'notes', title: 'Notes', heading: [], blocks: [], sections: [] }];
}

/** The class that puts a word at the top of each printed page. */
function markOf({ draftMark, isRestricted }: Cover): string {
  if (draftMark !== undefined) return ' draft';
  return isRestricted ? ' restricted' : '';
}

function recordOf(choice: string | undefined): Html | undefined {
  return choice === undefined ? undefined : html`<meta name="practice-review-privacy-choice" content="${choice}">\n`;
}

function coverHtml(cover: Cover, blocks: HtmlBlocks, { logo }: Look): Html {
  return html`<header class="cover">
${logoHtml(logo)}${cover.draftMark === undefined ? undefined : html`<p class="stamp">${cover.draftMark}</p>\n`}<p class="kind">${cover.kindOfReview}</p>
<h1>${cover.title}</h1>
${cover.subtitle === undefined ? undefined : html`<p class="subtitle">${cover.subtitle}</p>\n`}<p class="audience">${cover.audience}</p>
${blocks.facts(cover.facts, 'cover-facts')}
</header>`;
}

function contentsNavigation(sections: readonly ReportSection[]): Html {
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
${contentsList(sections, 2)}
</nav>
`;
}

/** Two levels of headings: enough to find a finding or a recommendation by. */
function contentsList(sections: readonly ReportSection[], levels: number): Html | undefined {
  if (sections.length === 0 || levels === 0) return undefined;
  const items = sections.map(
    ({ anchor, title, sections: inner }) =>
      html`<li><a href="#${anchor}">${title}</a>${contentsList(inner, levels - 1)}</li>\n`,
  );
  return html`<ol>\n${items}</ol>`;
}

/** A style sheet's SHA-256 as a source expression of a content security policy. */
async function hashOf(styles: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
