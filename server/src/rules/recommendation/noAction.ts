import { nameOf } from '../../review/entities.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { NewNode } from '../../review/newYaml.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { roleStop } from '../action/agencies.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly recommendation: YamlMap;
  /** The first agency that is asked to act, where one is. */
  readonly agency: string | undefined;
}

export const noAction: Rule<Detail> = {
  id: 'recommendation/no-action',
  title: 'Each recommendation has at least one action, unless it was rejected.',
  why: 'A recommendation says what should change. Until somebody has an action, with a date, nothing in it has begun and no child is helped by it.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: recommendations should become specific actions with accountable owners.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const recommendation of entities.recommendations) {
      const { fields } = recommendation;
      if (fields.has('actions') || fields.text('response')?.value === 'rejected') continue;
      const { start, end } = placeInItem(recommendation, 'actions');
      const message = `${nameOf(recommendation)} has no action. Say who will do what, and by when.`;
      yield { start, end, message, detail: { recommendation: fields.node, agency: fields.texts('to')[0]?.value } };
    }
  },
  fixes({ detail: { recommendation, agency } }, review) {
    const action: NewNode = {
      map: [
        ['id', nextFreeId(review.ids, 'A')],
        ['action', { prose: { stop: 1, placeholder: '[insert what will be done]' } }],
        [
          'owner',
          {
            map: [
              ['role', roleStop(2)],
              ['agency', { stop: 3, placeholder: agency ?? '' }],
            ],
          },
        ],
        ['due', { stop: 4, placeholder: '' }],
        ['impactOnPractice', { prose: { stop: 5, placeholder: '[insert how practice will be different]' } }],
        ['kind', { stop: 6, placeholder: '' }],
        ['status', { stop: 7, placeholder: 'notStarted' }],
      ],
    };
    const edits = appendItem(review, recommendation, 'actions', action);
    return offers([{ title: 'Insert an action', edits, preferred: true }]);
  },
};
