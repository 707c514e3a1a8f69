import { nameOf } from '../../review/entities.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { unexplained } from './findingWithoutWhy.ts';
import { humanError } from './phrases/humanError.ts';
import { type AnyWording, prompt, quotedWords } from './wordingFixes.ts';
import { bodyWordings, findingWordings, prepareWordings } from './wordingsOfReview.ts';

export const humanErrorAsCause: Rule<AnyWording> = {
  id: 'analysis/human-error-as-cause',
  title: 'Human error, poor communication or a lack of curiosity is where an explanation begins and not where it ends.',
  why: 'These are names for what went wrong and not reasons for it. A review that stops there can only ask people to try harder. What made the error likely can be changed.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Safetywise, on the wording of investigation reports: phrases such as “human error” end an inquiry at the individual.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareWordings,
  *check(review, { reviewType }) {
    for (const wording of bodyWordings(review, 'humanError')) {
      const message = `${quotedWords(wording)} is given here as the last word. Go on to say what made it likely: the task, the tools, the workload, or what people knew.`;
      yield { start: wording.start, end: wording.end, message, detail: wording };
    }
    const wordings = [...findingWordings(review, 'humanError')];
    if (wordings.length === 0) return;
    // Where nothing at all explains a finding, the rule about its `why` says so, and once is enough.
    const saidAlready = new Set(unexplained(review, reviewType).map(({ finding }) => finding));
    for (const wording of wordings) {
      const { start, end } = wording.value;
      if (saidAlready.has(wording.finding)) continue;
      const message = `${nameOf(wording.finding)} gives ${quotedWords(wording)} as the last word. Go on to say in \`why\` what made it likely: the task, the tools, the workload, or what people knew.`;
      yield { start, end, message, detail: wording };
    }
  },
  fixes({ detail }, review) {
    const id = detail.found[0].phrase.id;
    return offers(
      humanError
        .filter((name) => name.id === id)
        .map(({ asked }) => ({
          ...prompt(detail, 'Insert a question that leads on', asked, review),
          preferred: true,
        })),
    );
  },
};
