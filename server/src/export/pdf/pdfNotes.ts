import type { Fonts } from '../exportJob.ts';
import type { ReportModel, ReportSection } from '../report.ts';
import { contentWidth } from './design.ts';
import { fitsPage } from './diagram.ts';
import { newDocument } from './document.ts';
import { Letters } from './fonts.ts';
import { label, legible } from './legible.ts';
import { Pictures } from './pictures.ts';
import { shownIn } from './shown.ts';

/** A character of the report that the font does not have. */
export interface MissingCharacter {
  readonly character: string;
  /** The heading under which it stands first; "the cover" where there is none. */
  readonly heading: string;
}

/** The characters that a PDF of the report shows as an empty box, each once, in reading order. */
export function missingCharacters(report: ReportModel, fonts: Fonts): MissingCharacter[] {
  const letters = new Letters(newDocument({}), fonts);
  const missing = new Map<string, string>();
  for (const shown of shownIn(report)) {
    if (shown.kind !== 'text') continue;
    for (const character of new Set(legible(shown.text))) {
      if (/[\s\u200b]/u.test(character) || missing.has(character)) continue;
      if (!letters.covers('regular', character.codePointAt(0) ?? 0)) missing.set(character, label(shown.heading));
    }
  }
  return [...missing].map(([character, heading]) => ({ character, heading }));
}

/** Sentences for the author: what a PDF of the report cannot show as it is, and what it has in its place. */
export function pdfNotes(report: ReportModel, fonts: Fonts): string[] {
  const missing = missingCharacters(report, fonts);
  return [...aboutCharacters(missing), ...aboutDirection(report), ...aboutPictures(report), ...aboutDiagrams(report)];
}

/** The PDF sets words side by side from the left, whatever their script. */
function aboutDirection(report: ReportModel): string[] {
  const isRead = shownIn(report).some((shown) => shown.kind === 'text' && /\p{Script=Hebrew}/u.test(shown.text));
  return isRead
    ? ['The PDF sets Hebrew words in the order of English ones. Use the HTML or Word file for text in Hebrew.']
    : [];
}

const MOST_NAMED = 8;

/** One sentence for each heading under which a character is first missing. */
function aboutCharacters(missing: readonly MissingCharacter[]): string[] {
  const byHeading = new Map<string, string[]>();
  for (const { character, heading } of missing) {
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), character]);
  }
  return [...byHeading].map(([heading, characters]) => {
    const named = characters.slice(0, MOST_NAMED).map((character) => `“${character}”`);
    const rest = characters.length - named.length;
    const all = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
    const where = heading === 'the cover' ? 'on the cover' : `under “${heading}”`;
    return `The PDF has no letters for ${all} ${where}, and shows an empty box for each. Write them in another way, or use the HTML or Word file.`;
  });
}

function aboutPictures(report: ReportModel): string[] {
  const pictures = new Pictures(newDocument({}));
  const sentences = new Set<string>();
  for (const shown of shownIn(report)) {
    if (shown.kind !== 'picture' || pictures.ofAddress(shown.source) !== undefined) continue;
    const name = label(shown.alt) === '' ? 'A picture without a description' : `The picture “${label(shown.alt)}”`;
    sentences.add(
      `${name} cannot be part of a PDF, so its description is there instead. Pictures have to be whole PNG or JPEG files.`,
    );
  }
  return [...sentences];
}

function aboutDiagrams({ sections }: ReportModel): string[] {
  const isTooTall = (section: ReportSection): boolean =>
    section.blocks.some((block) => block.kind === 'diagram' && !fitsPage(block, contentWidth)) ||
    section.sections.some(isTooTall);
  return sections.some(isTooTall)
    ? ['The picture of the golden thread is too tall for a page, so the PDF has only the table that says the same.']
    : [];
}
