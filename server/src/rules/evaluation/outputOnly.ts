import type { Entity } from '../../review/entities.ts';
import type { Measure } from '../../review/generated/frontMatterTypes.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { always, type Fix, type Rule } from '../rule.ts';
import { type MeasurePrompts, newMeasure } from './newMeasure.ts';
import { recommendationsByNeed } from './recommendationsByNeed.ts';
import { countsWhatWasDone } from './whatIsCounted.ts';

/** Ways to see whether something is different, and what each asks. */
const OFFERED: readonly (MeasurePrompts & { readonly by: string })[] = [
  {
    by: 'what children and families say',
    kind: 'outcome',
    method: 'familyFeedback',
    baseline: 'what children or families say about this now, and how many were asked',
    target: 'what they should be able to say when the change has worked',
  },
  {
    by: 'figures on what happens to children',
    kind: 'outcome',
    method: 'outcomeData',
    baseline: 'for how many children, of how many, this goes wrong now',
    target: 'for how many it should when the change has worked',
  },
  {
    by: 'the same audit before and after',
    kind: 'process',
    method: 'reAudit',
    baseline: 'in how many cases, of how many looked at, practice is as it should be now',
    target: 'in how many it should be when the change has worked',
  },
];

export const outputOnly: Rule = {
  id: 'evaluation/output-only',
  title: 'At least one measure shows more than attendance, circulation or completion.',
  why: 'That a course was held and a briefing was sent shows that people were busy. Whether a child is helped earlier, or a worker does something differently, can only be seen by looking at that.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'What Works for Children’s Social Care, on yearly reports of safeguarding partnerships for 2020-21: training was described by all and evaluated mostly by what those who came said of it.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const { measures, top } = entities;
    const place = top.map('evaluation')?.key('measures');
    if (place === undefined || measures.length === 0 || !measures.every(isOutput)) return;
    const { start, end } = place;
    const message =
      'Every measure is an output or counts who attended, what was sent out or which actions are complete. Add one that shows whether practice, or life for children, is different.';
    yield { start, end, message, detail: undefined };
  },
  fixes(_report, review, { today }) {
    const evaluation = review.entities.top.map('evaluation');
    if (evaluation === undefined) return [];
    const [tested] = recommendationsByNeed(review);
    return offers(
      OFFERED.map(({ by, ...prompts }): Fix => {
        const measure = newMeasure(review, tested?.id?.value, today, 1, prompts);
        return {
          title: `Insert a measure by ${by}`,
          edits: appendItem(review, evaluation.node, 'measures', measure),
        };
      }),
    );
  },
};

function isOutput({ fields }: Entity<Measure>): boolean {
  if (fields.text('kind')?.value === 'output') return true;
  const target = fields.text('target')?.value;
  return target !== undefined && countsWhatWasDone(target);
}
