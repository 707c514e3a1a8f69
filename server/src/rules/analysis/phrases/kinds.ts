import { absence, SPEAKS_OF_RECORDS } from './absence.ts';
import { blame, NOT_A_PERSON } from './blame.ts';
import { causal, HEDGED, OF_PRACTICE, OF_THE_ONE_WHO_HARMED } from './causal.ts';
import { namesCondition, namesSystemOrMind } from './conditions.ts';
import { hindsight, KNOWN_THEN } from './hindsight.ts';
import { humanError, SPEAKS_OF_WORDS } from './humanError.ts';
import type { Phrase } from './phrase.ts';
import { research } from './research.ts';

/** Where a phrase was found: the author's own words, quotations left out. */
export interface Surroundings {
  /** The sentence up to the phrase, and from it on. */
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  readonly previous: string;
  readonly next: string;
  /** All that follows the sentence in its paragraph. */
  readonly rest: string;
}

export type KindOfWording = 'blame' | 'humanError' | 'hindsight' | 'causal' | 'absence' | 'research';

/** A kind of wording that a rule is about. */
export interface Kind {
  readonly phrases: readonly [Phrase, ...Phrase[]];
  /** Of which one stands in every text that has a phrase of the kind: quick to look for. */
  readonly roots: string;
  /** True where what stands around a phrase makes it right. */
  readonly isFine: (around: Surroundings) => boolean;
}

export const kinds: Readonly<Record<KindOfWording, Kind>> = {
  blame: {
    phrases: blame,
    roots:
      'fail|neglected|have (?:known|reali|recogni|spotted|noticed)|ignore|wilful|willful|blind|bothered|let down|careless|negligent|incompet|inexcus|culpable|blame|fault',
    isFine: ({ before, sentence, next }) => NOT_A_PERSON.test(before) || namesCondition(`${sentence} ${next}`),
  },
  humanError: {
    phrases: humanError,
    roots:
      'error|communication|sharing|curio|challenge|uncertainty|scepticism|optimis|judge?ment|decision.making|complacen|rigour|grip|professionalism|common sense|urgency|silo|assumptions',
    // “Due to human error” is no reason for the error: only what comes after the name can be one.
    isFine: ({ previous, sentence, after, rest }) =>
      SPEAKS_OF_WORDS.test(sentence) ||
      namesSystemOrMind(`${previous} ${sentence} ${rest}`) ||
      namesCondition(`${after} ${rest}`),
  },
  hindsight: {
    phrases: hindsight,
    roots: 'have |able|obvious|clear|plain',
    isFine: ({ previous, sentence, next }) => KNOWN_THEN.test(`${previous} ${sentence} ${next}`),
  },
  causal: {
    phrases: causal,
    roots: 'death|harm|injur|fracture|kill|murder|suicide|died|hurt|cost ',
    isFine: ({ before, sentence, previous }) => {
      // “This led to her death” is about what the sentence before it tells.
      const goesOn = /^(?:this|that|these|it|all of this)\b/i.test(sentence) ? previous : '';
      return (
        HEDGED.test(sentence) ||
        !OF_PRACTICE.test(`${goesOn} ${sentence}`) ||
        OF_THE_ONE_WHO_HARMED.test(`${goesOn} ${before}`)
      );
    },
  },
  absence: {
    phrases: absence,
    roots:
      'no (?:further|other|direct|face-to-face|formal|subsequent|recorded|multi|home|contact|visit|referral|communication|liaison|follow|involvement|discussion|conversation|meeting|check|supervision|enquir|strategy|agency|professional|practitioner|service|one)|nobody|no-one|by any',
    isFine: ({ sentence }) => SPEAKS_OF_RECORDS.test(sentence),
  },
  research: {
    phrases: research,
    roots: 'research|stud|literature|evidence|well.known|well.established',
    isFine: () => false,
  },
};
