import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { citationFixes, fitting, placeForSource } from './citing.ts';
import { covers, monthsIn, sourcesBehind } from './cover.ts';
import { replacement } from './wordingFixes.ts';
import { bodyWordings, prepareWordings, type WordingOfBody } from './wordingsOfReview.ts';

export const recordOfAbsence: Rule<WordingOfBody> = {
  id: 'analysis/record-of-absence',
  title: 'A sentence that says that nothing took place cites a source that covers the time.',
  why: 'That no record was seen does not show that nothing happened: the record may not have been made, kept or sent. A family or a worker who knows better loses trust in all the rest.',
  severity: always('information'),
  basis: 'practice',
  restsOn:
    'Good practice in reviews: the absence of a record is told apart from a record of absence. SCIE’s quality markers for safeguarding adult reviews (2022) ask for the extent of the information gathered to be transparent.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareWordings,
  *check(review) {
    for (const wording of bodyWordings(review, 'absence')) {
      const cited = wording.block.content.citations.map(({ value }) => value);
      const months = monthsIn(review.text.slice(wording.start, wording.end));
      const sources = sourcesBehind(cited, review);
      if (sources.some((source) => covers(source, months))) continue;
      // A source that is cited and not listed is another rule's matter.
      if (sources.length === 0 && cited.some((id) => /^[SEG]/.test(id))) continue;
      const lacks =
        sources.length === 0 ? 'no source is cited that would show it' : 'the source cited does not cover the time';
      const message = `This sentence says that something did not take place, and ${lacks}. Cite one that covers the time, or write that no record was seen.`;
      yield { start: wording.start, end: wording.end, message, detail: wording };
    }
  },
  fixes({ detail }, review) {
    const text = review.text.slice(detail.start, detail.end);
    const months = monthsIn(text);
    const unseen = replacement(detail);
    return offers([
      ...(unseen === undefined ? [] : [{ ...unseen, preferred: true }]),
      ...citationFixes(placeOf(detail), fitting(text, recordsThatCover(months, review)), review),
      placeForSource(placeOf(detail), 'a source that covers this time', review),
    ]);
  },
};

function placeOf({ start, end }: WordingOfBody): Span {
  return { start, end };
}

/** Accounts and records of the case that reached the review. */
function recordsThatCover(months: readonly string[], { entities }: Review) {
  const kinds: readonly (string | undefined)[] = [undefined, 'records', 'interview', 'learningEvent', 'familyAccount'];
  return entities.sources.filter(
    (source) => kinds.includes(source.fields.text('kind')?.value) && covers(source, months),
  );
}
