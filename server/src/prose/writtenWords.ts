/** A word as it is written somewhere. One object stands for it in all texts, so that what is known of it is found at once. */
export interface WrittenWord {
  readonly written: string;
  /** Lower case; numbers, years, months, days of the week and times by their kind: `<n>`, `<year>`, `<month>` … */
  readonly form: string;
  /** The number of the form; -1 where no cue, no weight and no kept word has it. */
  readonly number: number;
  /** The number of the word as it is written; -1 past the most that are kept. */
  readonly place: number;
}

/** Words that are kept; more different words than this are worked out anew each time. */
export const KEPT = 20_000;

const kept: WrittenWord[] = [];
/** By the hash of their characters: one more than the place in `kept`; 0 where nothing stands. More than twice as many as are kept. */
const SLOTS = 65_536;
const slots = new Uint16Array(SLOTS);
const numbers = new Map<string, number>();

/**
 * The word whose characters stand in `text` from `start` to `end`. Found by these in a table of our own: to look it up
 * in a `Map` a string would have to be cut out for every word of a document, which costs more than all the rest.
 */
export function writtenWord(text: Uint16Array, start: number, end: number): WrittenWord {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (text[at] ?? 0)) | 0;
  let slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
  for (let known = slots[slot]; known !== undefined && known !== 0; known = slots[slot]) {
    const word = kept[known - 1];
    if (word !== undefined && isAt(word.written, text, start, end)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const written = Array.from(text.subarray(start, end), (code) => String.fromCharCode(code)).join('');
  const form = formOf(written);
  if (kept.length >= KEPT) return { written, form, number: numbers.get(form) ?? -1, place: -1 };
  const word = { written, form, number: numberOf(form), place: kept.length };
  kept.push(word);
  slots[slot] = kept.length;
  return word;
}

function isAt(written: string, text: Uint16Array, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) !== text[start + at]) return false;
  return true;
}

/** The number of a form, given to it where it has none yet: for the forms that cues and weights are about. */
export function numberOf(form: string): number {
  let number = numbers.get(form);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(form, number);
  }
  return number;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ...'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'
    .split(' ')
    .map((month): [string, string] => [month, '<month>']),
  ...'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((day): [string, string] => [day, '<weekday>']),
]);

function formOf(written: string): string {
  const first = written.charCodeAt(0);
  if (first >= 48 && first <= 57) return formOfNumber(written);
  if (written === 'May') return '<month>';
  const lower = written.toLowerCase();
  return KINDS.get(lower) ?? (lower.includes('’') ? lower.replaceAll('’', "'") : lower);
}

function formOfNumber(written: string): string {
  if (/^(?:19|20)\d\d$/.test(written)) return '<year>';
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/.test(written) && /[/]|\..*\./.test(written)) return '<date>';
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return '<date>';
  if (/^\d{1,2}(?:[.:]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$|^\d{2}\.\d\d$/.test(written)) return '<time>';
  return '<n>';
}
