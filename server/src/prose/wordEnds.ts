/**
 * Where words begin and end. A word is a run of letters, joined to others by apostrophes and hyphens, or a number with
 * its signs and its ending: `child's`, `follow-up`, `21:40`, `4th`. Written out, since a regular expression makes an
 * array and a string for each word of a document.
 */

const OTHER = 0;
const LETTER = 1;
const FIGURE = 2;

/** What each character is. The letters are those of Latin, to the end of Extended-B. */
const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < 0x250; code++) {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0) KINDS[code] = LETTER;
  else if (code >= 48 && code <= 57) KINDS[code] = FIGURE;
}

const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const CURLED_APOSTROPHE = 0x2019;
/** The signs between the figures of a number: `.` `:` `,` `/` `-` and the dash of a range. */
const SIGNS = '.:,/-–';
const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'am', 'pm']);

function kindAt(text: string, at: number): number {
  // Past the end the code is NaN; as 0 it is no character that words are made of, and a place in the table.
  return KINDS[text.charCodeAt(at) | 0] ?? OTHER;
}

/** Where the next word begins at or after `from`; the end of the text where none does. */
export function startOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === OTHER) at++;
  return at;
}

/** Where the word ends that begins at `start`. */
export function endOfWord(text: string, start: number): number {
  return kindAt(text, start) === LETTER ? endOfLetters(text, start) : endOfNumber(text, start);
}

function endOfLetters(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (kindAt(text, at) === LETTER) at++;
    const joint = text.charCodeAt(at);
    if (joint !== HYPHEN && joint !== APOSTROPHE && joint !== CURLED_APOSTROPHE) return at;
    if (kindAt(text, at + 1) !== LETTER) return at;
    at += 2;
  }
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (kindAt(text, at) === FIGURE) at++;
    if (!SIGNS.includes(text.charAt(at)) || kindAt(text, at + 1) !== FIGURE) break;
    at += 2;
  }
  return kindAt(text, at) === LETTER && ENDINGS.has(text.slice(at, at + 2)) ? at + 2 : at;
}
