/** A word of a text, in the form in which cues and weights know it. */
export interface Word {
  /** Lower case; numbers, years, months, days of the week and times by their kind: `<n>`, `<year>`, `<month>` … */
  readonly form: string;
  /** The number of the form, so that what is known of it is found without a look-up; -1 past the most that are kept. */
  readonly number: number;
  /** Offset in the text, UTF-16. */
  readonly at: number;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ...'january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'
    .split(' ')
    .map((month): [string, string] => [month, '<month>']),
  ...'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((day): [string, string] => [day, '<weekday>']),
]);

const WORD = /[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*|\d+(?:[.:,/–-]\d+)*(?:st|nd|rd|th|am|pm)?/g;

/** The words of `text`, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const { form, number } = known(match[0]);
    words.push({ form, number, at: match.index });
  }
  return words;
}

/** How many stretches of a text stand between white space: near enough to its words, and much quicker to find. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}

/** Words as written that are kept with their forms; more different words than this are worked out anew each time. */
const KEPT = 20_000;

interface Form {
  readonly form: string;
  readonly number: number;
}

const forms = new Map<string, Form>();
const numbers = new Map<string, number>();

function known(written: string): Form {
  const seen = forms.get(written);
  if (seen !== undefined) return seen;
  const form = newForm(written);
  if (forms.size >= KEPT) return { form, number: -1 };
  const number = numbers.get(form) ?? numbers.size;
  numbers.set(form, number);
  const kept = { form, number };
  forms.set(written, kept);
  return kept;
}

function newForm(written: string): string {
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
