import { sentencesOf } from '../../prose/sentences.ts';
import type { Review } from '../../review/review.ts';
import { contains, type Span } from '../../review/span.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { citationFixes, fitting, OFFERED, placeForSource } from './citing.ts';
import { OTHER_SOURCE } from './phrases/research.ts';
import { quotedWords } from './wordingFixes.ts';
import { bodyWordings, prepareWordings, type WordingOfBody } from './wordingsOfReview.ts';

export const uncitedResearch: Rule<WordingOfBody> = {
  id: 'analysis/uncited-research',
  title: 'A sentence that rests on research names the source.',
  why: 'Research can show that what happened here is seen elsewhere, and why. A reader who cannot look it up has to take it on trust, and nobody can tell whether it fits this case.',
  severity: always('warning'),
  basis: 'panel',
  restsOn: 'The national Panel: findings of the case should be set beside wider issues in the area and research.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareWordings,
  *check(review) {
    for (const wording of bodyWordings(review, 'research')) {
      if (isCited(wording, review)) continue;
      const message = `${quotedWords(wording)} names no source. Cite the research, here or in the next sentence.`;
      yield { start: wording.start, end: wording.end, message, detail: wording };
    }
  },
  fixes({ detail }, review) {
    const text = review.text.slice(detail.start, detail.end);
    const research = review.entities.sources.filter((source) => source.fields.text('kind')?.value === 'research');
    const fits = fitting(text, research);
    const cite = citationFixes(detail, fits.length > 0 ? fits : research.slice(0, OFFERED), review);
    const place = placeForSource(detail, 'the study or summary', review);
    return offers([...cite, place]);
  },
};

/** True where the sentence or the next cites a source of research, in brackets of ours or in the author's own way. */
function isCited({ start, end, block }: WordingOfBody, { text, ids, entities }: Review): boolean {
  const next = sentencesOf(block.content.text).find((sentence) => block.start + sentence.start >= end);
  const around: Span = { start: start - block.start, end: next?.end ?? end - block.start };
  if (OTHER_SOURCE.test(text.slice(block.start + around.start, block.start + around.end))) return true;
  return block.content.citations.some((citation) => {
    if (!citation.value.startsWith('S') || !contains(around, citation)) return false;
    if (!ids.byId.has(citation.value)) return true;
    const source = entities.sources.find(({ id }) => id?.value === citation.value);
    const kind = source?.fields.text('kind')?.value;
    return kind === undefined || kind === 'research';
  });
}
