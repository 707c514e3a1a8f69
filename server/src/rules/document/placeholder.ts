import { keptByBlock } from '../../review/blockMemo.ts';
import type { Review } from '../../review/review.ts';
import { contains, type Span } from '../../review/span.ts';
import type { YamlScalar } from '../../review/yamlNode.ts';
import { textScalars } from '../../review/yamlWalk.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

/** What authors leave behind to be filled in. Each is written so that what only looks like one does not match. */
const PATTERNS: readonly RegExp[] = [
  // [insert date]; not [the duty worker], which explains a quotation.
  /\[\s*(?:insert|enter|fill in|to follow|to be (?:added|confirmed|completed|inserted)|add (?:the|a|an|date|name|text|details?|here)|tbc|tbd|x{2,}|\?+)(?![\p{L}\d])[^[\]]{0,200}\]/giu,
  // A tab stop that a snippet left.
  /\$\{\d+(?:[:|][^{}]{0,200})?\}/g,
  /(?<![\p{L}\d_-])(?:tbc|tbd|t\.b\.c\.|t\.b\.d\.)(?![\p{L}\d_]|-[\p{L}\d])/giu,
  // XX March, XX/XX/2026 and XX alone; not a chromosome, a numeral of a chapter or a reference.
  /(?<![\p{L}\d_-]|\b\d{1,2},\s?|\b(?:chapter|article|volume|vol\.|book|canto|century)\s)(?:XX+|xx(?=[/.-]xx|\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b))(?:[/.-](?:XX+|xx+|\d{2,4}))*(?![\p{L}\d_]|-[\p{L}\d]|\s?[,/]\s?XY|\s(?:chromosomes?|karyotype|genotype|century|females?)\b)/gu,
  /\blorem\s+ipsum\b/gi,
  // Where it stands for what is missing; not "the diagnosis had yet to be confirmed by the scan".
  /(?:(?<=^\s*|[:(|[–—-]\s*|\b(?:is|are|date|owner|name|role)\s+))to be (?:confirmed|decided|determined|added|completed|inserted|agreed)(?=\s*(?:[.)\]|;]|$))/gi,
];

/** The patterns look at a text only if it holds one of these. */
const HINT = /\[|\$\{|tb[cd]|t\.b\.|xx|lorem|to be /i;

export const placeholder: Rule = {
  id: 'document/placeholder',
  title: 'Nothing is left that still has to be filled in.',
  why: 'A gap that was meant to be filled later tells readers, and the family, that the review was not finished with care.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn: 'Good practice in publishing: a report is finished before partners sign it.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: ({ content }) => void inBlock(content),
  *check(review) {
    for (const { start, end } of places(review)) {
      const written = review.text.slice(start, end).replace(/\s+/g, ' ');
      const name = written.length > 60 ? `${written.slice(0, 59).trimEnd()}…` : written;
      const message = `“${name}” still has to be filled in. Write what belongs here, or take it out.`;
      yield { start, end, message, detail: undefined };
    }
  },
};

function* places(review: Review): Iterable<Span> {
  for (const scalar of textScalars(review.frontMatter.root)) {
    const inner = insideQuotes(scalar);
    for (const { start, end } of placeholdersIn(review.text.slice(inner.start, inner.end))) {
      yield { start: inner.start + start, end: inner.start + end };
    }
  }
  for (const block of review.body.blocks) {
    for (const { start, end } of inBlock(block.content)) yield { start: block.start + start, end: block.start + end };
  }
}

const inBlock = keptByBlock(({ kind, text, masked }) => {
  if (kind === 'comment' || kind === 'code') return [];
  return placeholdersIn(text).filter((place) => !masked.some((mask) => contains(mask, place)));
});

function placeholdersIn(text: string): readonly Span[] {
  if (!HINT.test(text)) return [];
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }): Span => ({ start: index, end: index + written.length })),
  )
    .filter((place) => !isQuoted(text, place))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((place, index) => !found.slice(0, index).some((earlier) => place.start < earlier.end));
}

/** True for a word that is spoken of: the form said “TBC”. */
function isQuoted(text: string, { start, end }: Span): boolean {
  return /["“‘']/.test(text.charAt(start - 1)) && /["”’']/.test(text.charAt(end));
}

function insideQuotes({ style, start, end }: YamlScalar): Span {
  return style === 'single' || style === 'double'
    ? { start: start + 1, end: Math.max(start + 1, end - 1) }
    : { start, end };
}
