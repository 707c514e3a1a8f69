import { nameOf } from '../../review/entities.ts';
import type { MeasureKind, MeasureMethod } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { keysBefore } from './newMeasure.ts';

interface Detail {
  readonly measure: YamlMap;
  readonly kind: string | undefined;
}

/** The methods that suit each kind of measure, the likeliest first. */
const SUITED: Readonly<Record<MeasureKind, readonly MeasureMethod[]>> = {
  outcome: ['familyFeedback', 'outcomeData', 'independentScrutiny', 'reAudit'],
  process: ['reAudit', 'dipSample', 'observation', 'supervisionSample'],
  output: ['audit', 'survey', 'independentScrutiny', 'peerReview'],
};
const WHERE_NO_KIND: readonly MeasureMethod[] = ['familyFeedback', 'outcomeData', 'reAudit', 'dipSample'];

const WORDS: Readonly<Record<MeasureMethod, string>> = {
  audit: 'an audit of cases',
  reAudit: 'the same audit again',
  dipSample: 'a look at a few cases taken at random',
  survey: 'a survey of practitioners or managers',
  familyFeedback: 'what children and families say',
  outcomeData: 'figures on what happens to children',
  observation: 'watching practice at first hand',
  supervisionSample: 'a look at supervision records',
  independentScrutiny: 'scrutiny by someone independent',
  peerReview: 'review by another area or agency',
};

export const noMethod: Rule<Detail> = {
  id: 'evaluation/no-method',
  title: 'Each measure names the method by which it is taken.',
  why: 'A measure whose method is not settled is taken in whatever way is easiest when the day comes, and cannot be compared with how things were. Naming the method also shows whether children and families are asked.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: good reviews have a clear strategy for evaluating impact. That a clear strategy names its methods is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const measure of entities.measures) {
      const { fields } = measure;
      if (fields.has('method')) continue;
      const { start, end } = placeInItem(measure, 'method');
      const message = `${nameOf(measure)} has no method. Say how it will be measured: by what families say, figures, an audit or another way.`;
      yield { start, end, message, detail: { measure: fields.node, kind: fields.text('kind')?.value } };
    }
  },
  fixes({ detail: { measure, kind } }, review) {
    const suited = Object.entries(SUITED).find(([each]) => each === kind)?.[1] ?? WHERE_NO_KIND;
    return offers(
      suited.map((method) => ({
        title: `Measure it by ${WORDS[method]} (${method})`,
        edits: insertKey(review, measure, 'method', method, keysBefore('method')),
      })),
    );
  },
};
