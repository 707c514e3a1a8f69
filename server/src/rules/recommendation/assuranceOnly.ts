import { nameOf } from '../../review/entities.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { always, type Rule } from '../rule.ts';
import { addSentence } from './addedSentence.ts';
import { weakRecommendations } from './weakRecommendations.ts';

interface Detail {
  readonly recommendation: YamlMap;
}

/** What turns a request for assurance into a way of finding out. */
const PROMPT =
  'It will rest on [insert what will be looked at, by whom and how often]. If that falls short, [insert who will change what].';

export const assuranceOnly: Rule<Detail> = {
  id: 'recommendation/assurance-only',
  title: 'Each recommendation asks for more than assurance.',
  why: 'Assurance can be given by letter while nothing changes for children. It is worth asking for when it says what will be looked at and what follows if that falls short.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Good practice in writing recommendations: work on safety recommendations finds that many do not say what is to improve. That assurance alone changes little is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const { recommendation, text, weakness } of weakRecommendations(entities)) {
      if (weakness.kind !== 'assurance') continue;
      const message = `${nameOf(recommendation)} asks for assurance (“${weakness.words}”), and nothing was found in it or its actions that would change. Say what will be looked at, by whom, and what will be done if it falls short.`;
      yield { start: text.start, end: text.end, message, detail: { recommendation: recommendation.fields.node } };
    }
  },
  fixes({ detail: { recommendation } }, review) {
    const edits = addSentence(review, recommendation, 'text', PROMPT);
    return offers([{ title: 'Insert what the assurance will rest on', edits, preferred: true }]);
  },
};
