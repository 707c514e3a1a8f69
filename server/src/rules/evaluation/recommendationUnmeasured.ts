import { type Entity, nameOf } from '../../review/entities.ts';
import type { Recommendation } from '../../review/generated/frontMatterTypes.ts';
import { measuresOf } from '../../review/thread.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { newMeasure } from './newMeasure.ts';

interface Detail {
  readonly recommendation: string;
}

export const recommendationUnmeasured: Rule<Detail> = {
  id: 'evaluation/recommendation-unmeasured',
  title: 'Each accepted recommendation, or one of its actions, is tested by a measure.',
  why: 'A recommendation that nothing tests can be carried out in full and change nothing for children, and nobody would know.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: good reviews have a clear strategy for evaluating impact.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const { measures, recommendations } = review.entities;
    // A plan without any measure is reported as such, once.
    if (measures.length === 0) return;
    for (const recommendation of recommendations) {
      const { id } = recommendation;
      if (id === undefined || !isAccepted(recommendation)) continue;
      if (measuresOf(recommendation, review.entities).length > 0) continue;
      yield {
        start: id.start,
        end: id.end,
        message: `${nameOf(recommendation)} is tested by no measure. Say how it will be seen whether it makes a difference for children.`,
        detail: { recommendation: id.value },
      };
    }
  },
  fixes({ detail: { recommendation } }, review, { today }) {
    const evaluation = review.entities.top.map('evaluation');
    if (evaluation === undefined) return [];
    const measure = newMeasure(review, recommendation, today, 1);
    const edits = appendItem(review, evaluation.node, 'measures', measure);
    return offers([{ title: `Insert a measure that tests ${recommendation}`, edits, preferred: true }]);
  },
};

/** Accepted in full or in part; what is rejected or still to be answered needs no measure yet. */
function isAccepted({ fields }: Entity<Recommendation>): boolean {
  const response = fields.text('response')?.value;
  return response === 'accepted' || response === 'partlyAccepted';
}
