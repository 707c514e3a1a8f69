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
/** The signs between the figures of a number. */
const SIGNS = '.:,/-–';
const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'am', 'pm']);

/**
 * The codes of a text's characters, with a 0 after the last. A text that is part of another, as a block is of its
 * document, is slow to ask for one character after the other; this list is quick, and is used again for each text.
 */
export function codesOf(text: string): Uint16Array {
  if (codes.length <= text.length) codes = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  codes[text.length] = 0;
  return codes;
}

let codes = new Uint16Array(4096);

function kindAt(text: Uint16Array, at: number): number {
  return KINDS[text[at] ?? 0] ?? OTHER;
}

/** Where the next word begins at or after `from`; `length` where none does. */
export function startOfWord(text: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at < length && kindAt(text, at) === OTHER) at++;
  return at;
}

/** Where the word ends that begins at `start`. */
export function endOfWord(text: Uint16Array, start: number): number {
  return kindAt(text, start) === LETTER ? endOfLetters(text, start) : endOfNumber(text, start);
}

function endOfLetters(text: Uint16Array, start: number): number {
  let at = start + 1;
  for (;;) {
    while (kindAt(text, at) === LETTER) at++;
    const joint = text[at];
    if (joint !== HYPHEN && joint !== APOSTROPHE && joint !== CURLED_APOSTROPHE) return at;
    if (kindAt(text, at + 1) !== LETTER) return at;
    at += 2;
  }
}

function endOfNumber(text: Uint16Array, start: number): number {
  let at = start + 1;
  for (;;) {
    while (kindAt(text, at) === FIGURE) at++;
    if (kindAt(text, at + 1) !== FIGURE || !SIGNS.includes(String.fromCharCode(text[at] ?? 0))) break;
    at += 2;
  }
  if (kindAt(text, at) !== LETTER) return at;
  return ENDINGS.has(String.fromCharCode(text[at] ?? 0, text[at + 1] ?? 0)) ? at + 2 : at;
}
