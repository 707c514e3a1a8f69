import { KNOWN_VERBS, readAsks, SUBORDINATORS } from './asks.ts';

/** "(1)", "b)", "iii." or a dash at the start of a line. */
const MARK = /(?:^|(?<=[\s:;,]))\(?(\d{1,2}|[a-h]|i{1,3}|iv|v)[).]\s+|(?:^|\n)[ \t]*([-*•–])\s+/g;

const ORDERS = [
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  ['i', 'ii', 'iii', 'iv', 'v'],
];

/** The words before a list of things asked: "The council should:", "should do the following:". */
const ASKING =
  /(?:^|[.;]\s+)([^.;:]*?\b(?:should|must|shall|needs? to|(?:is|are) to|(?:is|are) (?:asked|required|expected) to))\s*:?\s*$/;
const ANNOUNCING = /\b(?:following|steps|changes|things|actions)\b[^.;]*:\s*$/;

/** The points of a numbered list of asks, each as a sentence by itself; empty where the text has no such list. */
export function numberedAsks(text: string): readonly string[] {
  const marks = marksOf(text);
  const [first] = marks;
  if (first === undefined || marks.length < 2) return [];
  const before = text.slice(0, first.start).trim();
  const items = marks.map(({ end }, at) => tidied(text.slice(end, marks[at + 1]?.start ?? text.length)));
  // With "or" before the last, one of them is to be chosen.
  if (items.some((item) => item === '') || /[\s;,]or$/.test(text.slice(0, marks.at(-1)?.start).trimEnd())) return [];
  const who = ASKING.exec(before)?.[1];
  if (who !== undefined && !hasSubordinator(who)) return items.map((item) => sentence(`${who} ${item}`));
  if (before !== '' && !ANNOUNCING.test(before)) return [];
  return items.every(isAsk) ? items.map(sentence) : [];
}

function marksOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const all = [...text.matchAll(MARK)].map((match) => ({
    mark: match[1] ?? '-',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const order = ORDERS.find(([one]) => one === all[0]?.mark);
  // Anything that does not count on from the mark before belongs to the text of a point.
  return all.filter(({ mark }, at) => (order === undefined ? mark === '-' : mark === order[at]));
}

function hasSubordinator(words: string): boolean {
  const last = words.split(/\s+/).slice(0, -1);
  return last.includes('so') && last.some((word) => SUBORDINATORS.has(word));
}

function isAsk(item: string): boolean {
  const { words, asks } = readAsks(item);
  return asks.length > 0 || KNOWN_VERBS.endAt(words, 0, words.length) !== undefined;
}

function tidied(item: string): string {
  return item
    .trim()
    .replace(/[\s;,]+(?:and)?[\s;,.]*$/, '')
    .replace(/\.$/, '');
}

function sentence(text: string): string {
  const written = text.replace(/\s+/g, ' ').trim();
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}${/[.!?]$/.test(written) ? '' : '.'}`;
}
