/** A space at which a line must not be broken. It is drawn as an ordinary one. */
export const FIXED_SPACE = '\u00a0';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DATES = new RegExp(`\\b(\\d{1,2}) (${MONTHS})\\b(?: (?=\\d{4}\\b))?|\\b(${MONTHS}) (?=\\d{4}\\b)`, 'g');

/** Characters that only steer how others are shown: direction, joining, variants. Nothing is seen of them. */
const UNSEEN = /[^\P{Cf}\u200b]|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Control characters, and half of a surrogate pair: none of them is text. */
const NOT_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** The text as it can be drawn: its letters, nothing that steers, dates in one piece. Line breaks are kept. */
export function legible(text: string): string {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(NOT_TEXT, '\ufffd')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\u202f\u2007]/g, FIXED_SPACE)
    .replace(/[\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/\u2011/g, '-');
  return clean.replace(DATES, (date) => date.replaceAll(' ', FIXED_SPACE));
}

/** The same in one line with single spaces, as running text is read. */
export function oneLine(text: string): string {
  return legible(text).replace(/[ \t\n]+/g, ' ');
}

/** The same for places that are never broken: titles, descriptions, bookmarks. */
export function label(text: string): string {
  return oneLine(text).replaceAll(FIXED_SPACE, ' ').replaceAll('\u200b', '').trim();
}

const LONGEST = 60;

/**
 * A text cut where a line may end: behind spaces, and behind hyphens, dashes and strokes between letters. A word of
 * uncommon length is cut too, behind a mark where it has one, so that nothing can run out of its column.
 */
export function breakable(text: string): string[] {
  const parts = text.match(/[^ \u200b]*?(?:\p{L}[-–—/](?=\p{L})| +|\u200b)|[^ \u200b]+/gu) ?? [];
  return parts.flatMap((part) => (part.length <= LONGEST ? [part] : chunks(part)));
}

function chunks(word: string): string[] {
  const all: string[] = [];
  let chunk = '';
  for (const character of word) {
    // Accents stay with their letter, unless there are more of them than any word has.
    if (chunk.length >= LONGEST && (chunk.length >= 2 * LONGEST || !/\p{M}/u.test(character))) {
      const mark = chunk.search(/[-./_&?=,;:][^-./_&?=,;:]*$/);
      const end = mark > LONGEST / 2 ? mark + 1 : chunk.length;
      all.push(chunk.slice(0, end));
      chunk = chunk.slice(end);
    }
    chunk += character;
  }
  return chunk === '' ? all : [...all, chunk];
}
