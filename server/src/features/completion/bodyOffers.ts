import type { Review } from '../../review/review.ts';
import { citationOffers } from './citationOffers.ts';
import { headingOffers } from './headingOffers.ts';
import type { Offer, Scene } from './offer.ts';
import { suppressionOffers } from './suppressionOffers.ts';

/** What may be written at an offset of the text below the front matter. */
export function bodyOffers(offset: number, scene: Scene): readonly Offer[] {
  const { review } = scene;
  if (isCode(review, offset)) return [];
  const inComment = suppressionOffers(offset, scene);
  if (inComment !== undefined) return inComment;
  if (isNoProse(review, offset)) return [];
  const { before, after, below } = lineAround(review.text, offset);
  const heading = /^(#{1,6})([ \t]*)(.*)$/.exec(before);
  if (heading !== null) {
    const [, marks = '', space = '', words = ''] = heading;
    if (!/[[]/.test(words)) {
      const span = { start: offset - words.length, end: offset + after.trimEnd().length };
      if (space === '' && !scene.isAsked) return [];
      return headingOffers({ span, level: marks.length, gap: space === '' ? ' ' : '', below }, scene);
    }
  }
  const citations = citationOffers(before, after, offset, scene);
  if (!scene.isAsked || after.trim() !== '' || !/^\p{L}*$/u.test(before)) return citations;
  const span = { start: offset - before.length, end: offset };
  return [...headingOffers({ span, level: 0, gap: '', below }, scene), ...citations];
}

/** True inside comments and tags, where nothing is cited and no heading stands. */
function isNoProse(review: Review, offset: number): boolean {
  const kind = kindAround(review, offset);
  return kind === 'comment' || kind === 'html';
}

function isCode(review: Review, offset: number): boolean {
  return kindAround(review, offset) === 'code';
}

function kindAround({ body }: Review, offset: number) {
  const block = body.blocks.find(({ end }) => offset <= end);
  return block === undefined || offset <= block.start ? undefined : block.content.kind;
}

function lineAround(text: string, offset: number) {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + 2_000))?.[0] ?? '';
  const rest = text.slice(offset + after.length, offset + after.length + 2_000);
  const [breaks = ''] = /^\s*/.exec(rest) ?? [];
  const [next = ''] = /^[^\r\n]*/.exec(rest.slice(breaks.length)) ?? [];
  const isApart = breaks.split(/\r\n|\r|\n/).length > 2;
  return { before: text.slice(start, offset), after, below: { text: next, isApart } };
}
