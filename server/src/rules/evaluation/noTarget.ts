import { type Entity, nameOf } from '../../review/entities.ts';
import type { Measure } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { formatDay } from '../../time/isoDay.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { keysBefore, sixMonthsAfterActions } from './newMeasure.ts';

interface Detail {
  readonly measure: YamlMap;
  readonly lacks: { readonly target: boolean; readonly date: boolean };
}

export const noTarget: Rule<Detail> = {
  id: 'evaluation/no-target',
  title: 'Each measure has a target and a date.',
  why: 'Without a target any result can be called progress, and without a date nobody looks. Saying both now is what lets the partners find out that something has not worked for children.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The Church of England code for safeguarding practice reviews (2023) asks of each recommendation for the expected outcome, how it will be measured and a timescale.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  *check({ entities }) {
    for (const measure of entities.measures) {
      const lacks = { target: !measure.fields.has('target'), date: !measure.fields.has('when') };
      if (!lacks.target && !lacks.date) continue;
      const { start, end } = placeInItem(measure, lacks.target ? 'target' : 'when');
      yield { start, end, message: messageFor(measure, lacks), detail: { measure: measure.fields.node, lacks } };
    }
  },
  fixes({ detail: { measure, lacks } }, review, { today }) {
    const target = lacks.target
      ? insertKey(
          review,
          measure,
          'target',
          { stop: 1, placeholder: '[insert what should be different for children]' },
          keysBefore('target'),
        )
      : [];
    const day = sixMonthsAfterActions(review, today);
    const when = lacks.date
      ? insertKey(review, measure, 'when', { stop: 2, placeholder: day }, keysBefore('when'))
      : [];
    const title = !lacks.date
      ? 'Insert a target'
      : lacks.target
        ? `Insert a target and a date: ${formatDay(day)}`
        : `Insert a date: ${formatDay(day)}`;
    return offers([{ title, edits: [...target, ...when], preferred: true }]);
  },
};

function messageFor(measure: Entity<Measure>, lacks: Detail['lacks']): string {
  const name = nameOf(measure);
  if (!lacks.target) return `${name} has no date. Say in \`when\` on what date it will be measured.`;
  return lacks.date
    ? `${name} has no target and no date. Say what should be different, and when that will be measured.`
    : `${name} has no target. Say what should be different by its date.`;
}
