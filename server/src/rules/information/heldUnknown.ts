import { nameOf } from '../../review/entities.ts';
import { allReviews, always, type Rule } from '../rule.ts';

export const heldUnknown: Rule = {
  id: 'information/held-unknown',
  title: 'By sign-off it is known whether an agency holds what the register lists.',
  why: 'Partners who sign a review should know what exists beyond it. “Unknown” means that nobody can say whether something is missing.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): the extent of the information gathered is transparent. Asking for it by sign-off is our own inference.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }, { stage }) {
    if (stage !== 'signOff' && stage !== 'published') return;
    for (const source of entities.sources) {
      const held = source.fields.text('held');
      if (held?.value !== 'unknown') continue;
      const message = `Nobody has yet said whether ${nameOf(source).replace(/^[A-Z]/, (letter) => letter.toLowerCase())} is held. Ask the agency, and write its answer under \`held\`.`;
      yield { start: held.start, end: held.end, message, detail: undefined };
    }
  },
};
