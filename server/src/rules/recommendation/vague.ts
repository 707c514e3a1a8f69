import { nameOf } from '../../review/entities.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { always, type Rule } from '../rule.ts';
import { addSentence } from './addedSentence.ts';
import type { Weakness } from './strength.ts';
import { weakRecommendations } from './weakRecommendations.ts';

interface Detail {
  readonly recommendation: YamlMap;
}

/** Stronger forms, each a sentence with places to fill in. Which of them fits is for the author to judge. */
const STRONGER: readonly (readonly [title: string, sentence: string])[] = [
  [
    'Insert a sentence on the form or system that will change',
    '[insert who] will change [insert the form or system] so that [insert what people will then do or see].',
  ],
  [
    'Insert a sentence on the standard that will be set',
    '[insert who] will set the standard that [insert what is done, and how soon or how often] from [insert a date].',
  ],
  [
    'Insert a sentence on the post or service that will be paid for',
    '[insert who] will pay for [insert the post or service] from [insert a date].',
  ],
  [
    'Insert a sentence on a trial, and what it must show',
    '[insert who] will try [insert the change, and with whom] until [insert a date] and keep it if [insert what is better for children].',
  ],
];

export const vague: Rule<Detail> = {
  id: 'recommendation/vague',
  title: 'Each recommendation names something that will change, and not only something to consider, promote or ensure.',
  why: 'What agencies are asked to consider or promote can be called done on any day, and the next family meets the same form, the same queue and the same shortage. A change that can be seen can be followed up.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Good practice in writing recommendations: NICE keeps direct verbs for what should be done and “consider” for what is less certain. Which words count as soft is our own list.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const { recommendation, text, weakness } of weakRecommendations(entities)) {
      if (weakness.kind === 'assurance') continue;
      const message = `${nameOf(recommendation)} ${asks(weakness)}, and no change of form, system, standard, post or money was found in it or its actions. Say what will be different, and by when.`;
      yield { start: text.start, end: text.end, message, detail: { recommendation: recommendation.fields.node } };
    }
  },
  fixes({ detail: { recommendation } }, review) {
    return offers(
      STRONGER.map(([title, sentence]) => ({
        title,
        edits: addSentence(review, recommendation, 'text', sentence),
      })),
    );
  },
};

function asks({ kind, words }: Weakness): string {
  if (kind === 'ensure') return `asks to ensure something that is hard to see or count (“${words}”)`;
  return kind === 'wish' ? `reads more like a wish than a change (“${words}”)` : `asks in soft words (“${words}”)`;
}
