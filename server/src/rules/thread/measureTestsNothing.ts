import { idOf, nameOf } from '../../review/entities.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { recommendationsByNeed } from '../evaluation/recommendationsByNeed.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { type Linkable, linkTo } from './links.ts';

interface Detail {
  readonly measure: YamlMap;
  readonly name: string;
}

export const measureTestsNothing: Rule<Detail> = {
  id: 'thread/measure-tests-nothing',
  title: 'Each measure tests a recommendation or an action.',
  why: 'A figure that belongs to no recommendation can go up or down and nobody knows what to change. Tied to one, it shows whether that recommendation made a difference for children.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The Church of England code for safeguarding practice reviews (2023) asks of each recommendation which outcome is expected and how it will be measured.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const measure of entities.measures) {
      if (measure.fields.has('tests')) continue;
      const { start, end } = placeInItem(measure, 'tests');
      const message = `${nameOf(measure)} tests no recommendation or action. Name under \`tests\` what it will show the effect of.`;
      yield { start, end, message, detail: { measure: measure.fields.node, name: measure.id?.value ?? 'it' } };
    }
  },
  fixes({ detail: { measure, name } }, review) {
    const candidates = recommendationsByNeed(review).map(
      ({ id, fields }): Linkable => ({ id: idOf({ id }), words: fields.text('text')?.value }),
    );
    return linkTo(review, candidates, { map: measure, name, key: 'tests', kind: 'R', after: ['id'] });
  },
};
