import { nameOf } from '../../review/entities.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly action: YamlMap;
}

export const noImpact: Rule<Detail> = {
  id: 'action/no-impact',
  title: 'Each action says how practice will be different when it is done.',
  why: 'An action can be carried out to the letter and leave the work with children as it was. When it says what people will do differently, somebody can go and see whether they do.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn:
    'The national Panel: recommendations should become specific actions that are meant to change practice. Lead safeguarding partners must see that they are carried out with an impact on practice that can be shown.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const action of entities.actions) {
      if (action.fields.has('impactOnPractice')) continue;
      const { start, end } = placeInItem(action, 'impactOnPractice');
      const message = `${nameOf(action)} does not say how practice will be different. Say what people will do, see or decide in another way once it is done.`;
      yield { start, end, message, detail: { action: action.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const value = { prose: { stop: 1, placeholder: '[insert what people will do differently when this is done]' } };
    const edits = insertKey(review, detail.action, 'impactOnPractice', value, ['id', 'action', 'owner', 'due']);
    return offers([{ title: 'Insert the impact on practice', edits, preferred: true }]);
  },
};
