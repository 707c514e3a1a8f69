import { nameOf } from '../../review/entities.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { type AnyWording, prompt, quotedWords, replacement } from './wordingFixes.ts';
import { bodyWordings, findingWordings, prepareWordings } from './wordingsOfReview.ts';

const ASKED = {
  question: 'What does the evidence show of how this bore on what happened, and what can it not show?',
  inWhy: 'what the evidence can show, and what it cannot',
};

export const causalOverclaim: Rule<AnyWording> = {
  id: 'analysis/causal-overclaim',
  title: 'No sentence states as a fact that what services did, or did not do, caused the death or the harm.',
  why: 'A review can show what made harm more likely and cannot show what another decision would have changed. A claim that goes further is unfair to those it names, and turns readers from the conditions that other children still live with.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Good practice in reviews, which are not there to hold individuals or organisations to account: the strength of a claim follows its evidence.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareWordings,
  *check(review) {
    for (const wording of bodyWordings(review, 'causal')) {
      const message = `This sentence states that practice brought about the death or the harm (${quotedWords(wording)}). Say how far the evidence goes: that it may have contributed, or made it more likely.`;
      yield { start: wording.start, end: wording.end, message, detail: wording };
    }
    for (const wording of findingWordings(review, 'causal')) {
      const { start, end } = wording.value;
      const message = `${nameOf(wording.finding)} states that practice brought about the death or the harm (${quotedWords(wording)}). Say how far the evidence goes: that it may have contributed, or made it more likely.`;
      yield { start, end, message, detail: wording };
    }
  },
  fixes({ detail }, review) {
    const hedge = replacement(detail);
    const ask = prompt(detail, 'Insert a question about the evidence', ASKED, review);
    return offers(hedge === undefined ? [ask] : [{ ...hedge, preferred: true }]);
  },
};
