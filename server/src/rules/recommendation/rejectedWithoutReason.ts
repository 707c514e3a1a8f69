import { nameOf } from '../../review/entities.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly recommendation: YamlMap;
}

export const rejectedWithoutReason: Rule<Detail> = {
  id: 'recommendation/rejected-without-reason',
  title: 'A recommendation that is rejected has the reason beside it.',
  why: 'Agencies may answer no. Without the reason, nobody can tell whether the need for change was doubted, whether another way was found, or whether children go on as before.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'Good practice in safeguarding reviews: the Church of England code (2023) asks for a formal response to each recommendation, with reasons where it is not accepted.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const recommendation of entities.recommendations) {
      const { fields } = recommendation;
      if (fields.text('response')?.value !== 'rejected' || fields.has('responseReason')) continue;
      const { start, end } = placeInItem(recommendation, 'responseReason');
      const message = `${nameOf(recommendation)} is rejected and no reason is given. Say why it is not accepted, and what will be done instead.`;
      yield { start, end, message, detail: { recommendation: fields.node } };
    }
  },
  fixes({ detail }, review) {
    const value = { prose: { stop: 1, placeholder: '[insert why it is not accepted, and what will be done instead]' } };
    const edits = insertKey(review, detail.recommendation, 'responseReason', value, ['response']);
    return offers([{ title: 'Insert the reason', edits, preferred: true }]);
  },
};
