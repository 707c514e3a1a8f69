import { nameOf } from '../../review/entities.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { type AnyWording, prompt, quotedWords, replacement } from './wordingFixes.ts';
import { bodyWordings, findingWordings, prepareWordings } from './wordingsOfReview.ts';

const ASKED = {
  question: 'What were they asked to do, what did they know, and what made this hard?',
  inWhy: 'what made this hard, and what people knew',
};

export const blameLanguage: Rule<AnyWording> = {
  id: 'analysis/blame-language',
  title: 'What was not done is told without blame, or with the conditions in which people worked.',
  why: 'Words such as “failed to” give a verdict where a reason should stand, and the next worker in the same conditions will do the same. Plain words leave room to ask what made it hard.',
  severity: always('hint'),
  basis: 'practice',
  restsOn:
    'NHS Education for Scotland, “Traps to avoid” (2021): the language of blame and of human failure is one of five traps for those who review incidents.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareWordings,
  *check(review) {
    for (const wording of bodyWordings(review, 'blame')) {
      const message = `${quotedWords(wording)} judges and does not explain. Say in neutral words what was not done, or add the conditions that people worked in.`;
      yield { start: wording.start, end: wording.end, message, detail: wording };
    }
    for (const wording of findingWordings(review, 'blame')) {
      const { start, end } = wording.value;
      const message = `${nameOf(wording.finding)}: ${quotedWords(wording)} judges and does not explain. Say in neutral words what was not done, and in \`why\` the conditions that people worked in.`;
      yield { start, end, message, detail: wording };
    }
  },
  fixes({ detail }, review) {
    const neutral = replacement(detail);
    const ask = prompt(detail, 'Insert a question about the conditions', ASKED, review);
    return offers(neutral === undefined ? [ask] : [{ ...neutral, preferred: true }, ask]);
  },
};
