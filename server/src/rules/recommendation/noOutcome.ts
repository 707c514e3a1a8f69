import { nameOf } from '../../review/entities.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly recommendation: YamlMap;
}

export const noOutcome: Rule<Detail> = {
  id: 'recommendation/no-outcome',
  title: 'Each recommendation says what will be better for children.',
  why: 'A recommendation can be carried out, signed off and change nothing that a child would notice. When it says what will be better for children, that can be looked for.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn:
    'The national Panel: recommendations are meant to change practice, and their impact is to be evaluated. The Church of England code for safeguarding practice reviews (2023) asks for the outcome expected of each.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const recommendation of entities.recommendations) {
      if (recommendation.fields.has('outcomeForChildren')) continue;
      const { start, end } = placeInItem(recommendation, 'outcomeForChildren');
      const message = `${nameOf(recommendation)} does not say what will be better for children. Say what a child or a family would notice.`;
      yield { start, end, message, detail: { recommendation: recommendation.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const value = { prose: { stop: 1, placeholder: '[insert what will be better for children]' } };
    const after = ['id', 'text', 'findings', 'to'];
    const edits = insertKey(review, detail.recommendation, 'outcomeForChildren', value, after);
    return offers([{ title: 'Insert the outcome for children', edits, preferred: true }]);
  },
};
