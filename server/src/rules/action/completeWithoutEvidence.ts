import { nameOf } from '../../review/entities.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, always, type Rule } from '../rule.ts';

interface Detail {
  readonly action: YamlMap;
}

export const completeWithoutEvidence: Rule<Detail> = {
  id: 'action/complete-without-evidence',
  title: 'An action that is complete names the evidence that it was done.',
  why: 'An action that is only called complete is closed on somebody’s word. Evidence lets others see that it was done and that it reached the people who work with children.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Good practice in following up reviews: partnerships track each action with the evidence that assures them of it, and with progress reports.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const action of entities.actions) {
      if (action.fields.text('status')?.value !== 'complete' || action.fields.has('evidence')) continue;
      const { start, end } = placeInItem(action, 'evidence');
      const message = `${nameOf(action)} is complete and names no evidence. Say what shows that it was done, and who has seen it.`;
      yield { start, end, message, detail: { action: action.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const value = { prose: { stop: 1, placeholder: '[insert what shows that it was done, and who has seen it]' } };
    const edits = insertKey(review, detail.action, 'evidence', value, ['status']);
    return offers([{ title: 'Insert the evidence', edits, preferred: true }]);
  },
};
