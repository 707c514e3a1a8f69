import { keptByBlock } from '../../review/blockMemo.ts';
import { suppressionIn } from '../../review/inline.ts';
import type { BlockContent, Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { matched } from '../matched.ts';
import { allReviews, always, type Rule } from '../rule.ts';

interface Detail {
  /** False where the comment is never closed, so that the rest of the document belongs to it. */
  readonly closed: boolean;
}

interface Comment extends Span, Detail {}

export const commentLeft: Rule<Detail> = {
  id: 'privacy/comment-left',
  title: 'No hidden comment is left in a review for the public.',
  why: 'A comment is hidden on the page and not in the file. Whoever is sent the file can read what was meant for colleagues, names included.',
  severity: always('information'),
  inPublic: 'error',
  basis: 'practice',
  restsOn:
    'Good practice in publishing: what was written for colleagues is taken out before a report goes to the public.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: ({ content }) => void commentsIn(content),
  *check(review, { audience }) {
    if (audience !== 'public') return;
    for (const block of review.body.blocks) {
      for (const { start, end, closed } of commentsIn(block.content)) {
        const message = closed
          ? 'This comment is hidden on the page but can be read in the file. Take it out before the review goes to the public.'
          : 'This comment is never closed, so that it hides all that follows. Take it out before the review goes to the public.';
        yield { start: block.start + start, end: block.start + end, message, detail: { closed } };
      }
    }
  },
  fixes: ({ start, end, detail: { closed } }, review) =>
    closed
      ? [
          {
            title: 'Remove the comment',
            edits: [{ ...withItsLines(review, { start, end }), newText: [''] }],
            preferred: true,
            mechanical: true,
          },
        ]
      : [],
};

const commentsIn = keptByBlock(({ kind, text, masked }: BlockContent): readonly Comment[] => {
  if (kind === 'code' || !text.includes('<!--')) return [];
  const found: Comment[] = [];
  for (const { 0: written, index } of text.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) {
    const end = index + written.length;
    // In the middle of inline code it is shown as it stands.
    if (masked.some((mask) => mask.start < index && end <= mask.end)) continue;
    if (/^<!--\s*review-ignore/.test(written) && suppressionIn(written) !== undefined) continue;
    const closed = written.endsWith('-->');
    if (closed || kind === 'html') found.push({ start: index, end, closed });
  }
  return found;
});

/** The comment with the lines that it has to itself and the empty line below, else with one space before it. */
function withItsLines({ text }: Review, { start, end }: Span): Span {
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, start));
  const after = /^[ \t]*(?:\r\n|\r|\n|$)(?:[ \t]*(?:\r\n|\r|\n))?/.exec(text.slice(end));
  if (before !== null && after !== null) {
    return { start: start - matched(/[ \t]*$/, before[0]).length, end: end + after[0].length };
  }
  const space = /[ \t]$/.test(text.slice(0, start)) && /^(?:[\s.,;:]|$)/.test(text.slice(end)) ? 1 : 0;
  return { start: start - space, end };
}
