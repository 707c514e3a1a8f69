import { type Entity, nameOf } from '../../review/entities.ts';
import type { Recommendation } from '../../review/generated/frontMatterTypes.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { withFreeIds } from '../freeIds.ts';
import { offers } from '../offers.ts';
import { always, type Rule } from '../rule.ts';
import { replaceText } from './replacedText.ts';
import { severalAsks } from './severalAsks.ts';

interface Detail {
  readonly recommendation: Entity<Recommendation>;
  /** What is asked, one thing each. */
  readonly asks: readonly string[];
}

export const manyAsks: Rule<Detail> = {
  id: 'recommendation/many-asks',
  title: 'Each recommendation asks for one thing.',
  why: 'Where several things are asked in one breath, one of them is done and the rest are forgotten, and nobody can answer yes to one and no to another. One thing by itself can be owned, dated and tested.',
  severity: always('information'),
  basis: 'practice',
  restsOn:
    'Good practice in investigating harm: the Health Services Safety Investigations Body describes how recommendations that are many and of uneven quality lead to no action.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const recommendation of entities.recommendations) {
      const text = recommendation.fields.text('text');
      const asks = text === undefined ? [] : severalAsks(text.value);
      if (text === undefined || asks.length < 2) continue;
      const message = `${nameOf(recommendation)} seems to ask for ${asks.length} things. Split it, so that each can be answered, owned and tested by itself.`;
      yield { start: text.start, end: text.end, message, detail: { recommendation, asks } };
    }
  },
  fixes({ detail: { recommendation, asks } }, review) {
    const [first = '', ...others] = asks;
    const kept = replaceText(review, recommendation.fields.node, 'text', first);
    const entries = withFreeIds(review.ids, 'R', others);
    const added = entries.flatMap(([id, text], index) =>
      appendItem(review, review.entities.top.node, 'recommendations', {
        map: entriesFor(recommendation, id, text, 2 * index + 1),
      }),
    );
    const names = [recommendation.id?.value ?? 'this one', ...entries.map(([id]) => id)];
    const title = `Split it into ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    return offers([{ title, edits: [...kept, ...added], preferred: true }]);
  },
};

/** The new entry: its words to be looked over, and what it shares with the one that it was part of. */
function entriesFor({ fields }: Entity<Recommendation>, id: string, text: string, stop: number): readonly NewEntry[] {
  const entries: NewEntry[] = [
    ['id', id],
    ['text', { prose: { stop, placeholder: text } }],
  ];
  for (const key of ['findings', 'to'] as const) {
    const ids = fields.texts(key).map(({ value }) => value);
    if (ids.length > 0) entries.push([key, { ids }]);
  }
  const outcome = { prose: { stop: stop + 1, placeholder: '[insert what will be better for children]' } };
  entries.push(['outcomeForChildren', outcome]);
  const response = fields.text('response')?.value;
  if (response !== undefined) entries.push(['response', response]);
  return entries;
}
