import { nameOf } from '../../review/entities.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { type AnyWording, prompt, quotedWords } from './wordingFixes.ts';
import { bodyWordings, findingWordings, prepareWordings } from './wordingsOfReview.ts';

const ASKED = {
  question: 'What was known to them at the time, and what made what they did seem right?',
  inWhy: 'what was known at the time',
};

export const hindsight: Rule<AnyWording> = {
  id: 'analysis/hindsight',
  title: 'What might have been is said together with what was known at the time.',
  why: 'Knowing how it ended makes every sign look plain. People had to decide without that knowledge, and so will the next ones: a review that shows what they could see helps them more.',
  severity: always('hint'),
  basis: 'practice',
  restsOn:
    'NHS Education for Scotland, “Traps to avoid” (2021): reasoning from what did not happen is one of five traps. The quality markers of SCIE and the NSPCC (2016) ask a review to state how it guards against hindsight.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareWordings,
  *check(review) {
    for (const wording of bodyWordings(review, 'hindsight')) {
      const message = `This sentence says what would have been (${shortened(quotedWords(wording))}) and not what was known then. Add what people could see at the time, or leave it out.`;
      yield { start: wording.start, end: wording.end, message, detail: wording };
    }
    for (const wording of findingWordings(review, 'hindsight')) {
      const { start, end } = wording.value;
      const message = `${nameOf(wording.finding)} says what would have been (${shortened(quotedWords(wording))}) and not what was known then. Add in \`why\` what people could see at the time, or leave it out.`;
      yield { start, end, message, detail: wording };
    }
  },
  fixes({ detail }, review) {
    return offers([
      { ...prompt(detail, 'Insert a question about what was known then', ASKED, review), preferred: true },
    ]);
  },
};

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()}…”` : words;
}
