import type { Fields } from '../../review/fields.ts';
import type { Evaluation } from '../../review/generated/frontMatterTypes.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { IsoDay } from '../../time/workingDays.ts';
import { listed } from '../listed.ts';
import { offers } from '../offers.ts';
import { placeAtTop } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { newMeasure, sixMonthsAfterActions } from './newMeasure.ts';

/** The parts of a plan, in the order in which they stand. */
const PARTS = ['strategy', 'reportsTo', 'reviewDates', 'measures'] as const;
type Part = (typeof PARTS)[number];

interface Detail {
  readonly missing: readonly Part[];
}

const NAMES: Readonly<Record<Part, string>> = {
  strategy: 'a strategy',
  reportsTo: 'a body that it reports to',
  reviewDates: 'a review date',
  measures: 'a measure',
};

export const evaluationMissing: Rule<Detail> = {
  id: 'evaluation/missing',
  title: 'There is a plan for evaluating impact: a strategy, a measure, a review date and a body that it reports to.',
  why: 'Completed actions do not show that anything is better for children. A plan made now, with a date and somebody who asks, is what turns a review into evidence of change.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: good reviews have a clear strategy for evaluating impact.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const { top } = review.entities;
    const plan = top.map('evaluation');
    if (!top.has('evaluation')) {
      const { start, end } = placeAtTop(review, 'evaluation');
      const message =
        'There is no plan for evaluating impact. Say in `evaluation` how the partnership will know that children are better off.';
      yield { start, end, message, detail: { missing: PARTS } };
      return;
    }
    const key = top.key('evaluation');
    const [first, ...others] = plan === undefined ? [] : missingParts(plan);
    if (key === undefined || first === undefined) return;
    const missing = [first, ...others];
    const message = `The plan for evaluating impact lacks ${listed(missing.map((part) => NAMES[part]))}.${ADVICE[first]}`;
    yield { start: key.start, end: key.end, message, detail: { missing } };
  },
  fixes({ detail: { missing } }, review, { today }) {
    const { top } = review.entities;
    const entries = newParts(missing, review, today);
    const plan = top.map('evaluation');
    if (plan === undefined || !top.has('evaluation')) {
      const edits = insertKey(review, top.node, 'evaluation', { map: entries }, [
        'findings',
        'goodPractice',
        'recommendations',
      ]);
      return offers([{ title: 'Insert a plan for evaluating impact', edits, preferred: true }]);
    }
    const edits = entries.flatMap(([key, value]) => {
      const before = PARTS.slice(0, PARTS.indexOf(key as Part));
      return insertKey(review, plan.node, key, value, before);
    });
    return offers([{ title: `Insert ${listed(missing.map((part) => NAMES[part]))}`, edits, preferred: true }]);
  },
};

const ADVICE: Readonly<Record<Part, string>> = {
  strategy: ' Say how the partnership will know that children are better off.',
  reportsTo: ' Name who will ask for the results.',
  reviewDates: ' Say when the results will be looked at.',
  measures: ' Add at least one way to see whether practice has changed for children.',
};

function missingParts(plan: Fields<Evaluation>): readonly Part[] {
  return PARTS.filter((part) =>
    part === 'measures'
      ? plan.maps('measures').length === 0
      : part === 'reviewDates'
        ? plan.texts(part).length === 0
        : !plan.has(part),
  );
}

function newParts(missing: readonly Part[], review: Review, today: IsoDay): readonly NewEntry[] {
  const { recommendations } = review.entities;
  const first = recommendations.find(({ fields }) => fields.text('response')?.value !== 'rejected')?.id?.value;
  const parts: Readonly<Record<Part, NewEntry>> = {
    strategy: [
      'strategy',
      { prose: { stop: 1, placeholder: '[insert how the partnership will know that children are better off]' } },
    ],
    reportsTo: ['reportsTo', { stop: 2, placeholder: '[insert who will ask for the results]' }],
    reviewDates: ['reviewDates', { ids: [{ stop: 3, placeholder: sixMonthsAfterActions(review, today) }] }],
    measures: ['measures', { items: [newMeasure(review, first, today, 4)] }],
  };
  return missing.map((part) => parts[part]);
}
