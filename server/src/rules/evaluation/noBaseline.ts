import { type Entity, nameOf } from '../../review/entities.ts';
import type { Measure } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { formatDay } from '../../time/isoDay.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { keysBefore } from './newMeasure.ts';

interface Detail {
  readonly measure: YamlMap;
  readonly lacks: { readonly baseline: boolean; readonly date: boolean };
}

export const noBaseline: Rule<Detail> = {
  id: 'evaluation/no-baseline',
  title: 'Each measure has a baseline and the date on which it was taken.',
  why: 'Without knowing how things were before, nobody can say later whether they are better for children. A baseline can seldom be taken afterwards.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): evaluation is designed from the start, with measures of whether the underlying causes changed. That this needs a dated baseline is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  *check({ entities }) {
    for (const measure of entities.measures) {
      const lacks = { baseline: !measure.fields.has('baseline'), date: !measure.fields.has('baselineDate') };
      if (!lacks.baseline && !lacks.date) continue;
      const { start, end } = placeInItem(measure, lacks.baseline ? 'baseline' : 'baselineDate');
      yield { start, end, message: messageFor(measure, lacks), detail: { measure: measure.fields.node, lacks } };
    }
  },
  fixes({ detail: { measure, lacks } }, review, { today }) {
    const baseline = lacks.baseline
      ? insertKey(
          review,
          measure,
          'baseline',
          { stop: 1, placeholder: '[insert how things are now]' },
          keysBefore('baseline'),
        )
      : [];
    const date = lacks.date
      ? insertKey(review, measure, 'baselineDate', { stop: 2, placeholder: today }, keysBefore('baselineDate'))
      : [];
    const day = `dated today, ${formatDay(today)}`;
    const title = !lacks.date
      ? 'Insert a baseline'
      : lacks.baseline
        ? `Insert a baseline ${day}`
        : `Insert the date of the baseline: today, ${formatDay(today)}`;
    return offers([{ title, edits: [...baseline, ...date], preferred: true }]);
  },
};

function messageFor(measure: Entity<Measure>, lacks: Detail['lacks']): string {
  const name = nameOf(measure);
  if (!lacks.baseline) return `${name} has a baseline without a date. Say when it was taken.`;
  return lacks.date
    ? `${name} has no baseline. Say how things are before the change, and on which date that was so.`
    : `${name} has no baseline. Say how things are before the change.`;
}
