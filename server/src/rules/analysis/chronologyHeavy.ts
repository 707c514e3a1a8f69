import { placeOfTopKey } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { balanceOf, isWeighed, wholeOf } from './balance.ts';
import { judgeAhead } from './passages.ts';

/** Words that tell or explain, below which a share says nothing. */
const ENOUGH = 800;

export const chronologyHeavy: Rule = {
  id: 'analysis/chronology-heavy',
  title: 'A review has more words that explain than words that recount what happened.',
  why: 'Readers learn from reasons. Where most of a review recounts, the reasons are few or hard to find, and other children’s lives stay as they were.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: many reviews give a chronology in place of an analysis of why things go wrong. The limit of half is our own, and can be set.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  prepare: (block) => {
    if (isWeighed(block.section.role)) judgeAhead(block);
  },
  *check(review, { limits: { chronologyPercent } }) {
    const { recounts, explains, both } = wholeOf(balanceOf(review));
    const judged = recounts + explains + both;
    // A passage that does both counts half each.
    const telling = recounts + both / 2;
    if (judged < ENOUGH || telling * 100 <= judged * chronologyPercent) return;
    const place = placeOfTopKey(review, 'reviewType');
    const share = Math.round((telling / judged) * 100);
    const message = `About ${share} in every 100 words that tell or explain recount what happened. Say more about why, or shorten what is told.`;
    yield { start: place.start, end: place.end, message, detail: undefined };
  },
  fixes: () => [{ title: 'Show where the review tells and where it explains', edits: [], opens: 'balance' }],
};
