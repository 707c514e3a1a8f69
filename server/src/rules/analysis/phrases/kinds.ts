import { absence, SPEAKS_OF_RECORDS } from './absence.ts';
import { blame, NOT_A_PERSON } from './blame.ts';
import { causal, HEDGED, OF_PRACTICE, OF_THE_ONE_WHO_HARMED } from './causal.ts';
import { namesCondition } from './conditions.ts';
import { hindsight, KNOWN_THEN } from './hindsight.ts';
import { humanError, SPEAKS_OF_WORDS } from './humanError.ts';
import type { Phrase } from './phrase.ts';
import { research } from './research.ts';

/** Where a phrase was found: the author's own words, quotations left out. */
export interface Surroundings {
  /** The sentence up to the phrase. */
  readonly before: string;
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
    roots: 'fail|neglected|have |ignore|wil|blind|bothered|careless|negligent|incompet|inexcus|culpable|blame|fault',
    isFine: ({ before, sentence, next }) => NOT_A_PERSON.test(before) || namesCondition(`${sentence} ${next}`),
  },
  humanError: {
    phrases: humanError,
    roots:
      'error|communication|sharing|curio|challenge|uncertainty|scepticism|optimis|judge?ment|decision.making|complacen',
    isFine: ({ previous, sentence, rest }) =>
      SPEAKS_OF_WORDS.test(sentence) || namesCondition(`${previous} ${sentence} ${rest}`),
  },
  hindsight: {
    phrases: hindsight,
    roots: 'have |able|obvious|clear|plain',
    isFine: ({ previous, sentence, next }) => {
      const account = `${previous} ${sentence} ${next}`;
      return KNOWN_THEN.test(account) || namesCondition(account);
    },
  },
  causal: {
    phrases: causal,
    roots: 'death|harm|injur|fracture|killing|murder|suicide|cost ',
    isFine: ({ before, sentence }) =>
      HEDGED.test(sentence) || !OF_PRACTICE.test(sentence) || OF_THE_ONE_WHO_HARMED.test(before),
  },
  absence: {
    phrases: absence,
    roots:
      'there (?:was|were|had)|no (?:further|home|contact|visit|referral|meeting|discussion|strategy|multi|direct|other|agency|professional|practitioner|service|one)|nobody|no-?one|by any',
    isFine: ({ sentence }) => SPEAKS_OF_RECORDS.test(sentence),
  },
  research: {
    phrases: research,
    roots: 'research|stud|literature|evidence|well.known|well.established',
    isFine: () => false,
  },
};
