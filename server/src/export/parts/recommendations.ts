import type { ActionEntity, Entity } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Owner, Recommendation } from '../../review/generated/frontMatterTypes.ts';
import { threadOf } from '../../review/thread.ts';
import type { Block, Inline, ReportSection, Row, RowGroup } from '../report.ts';
import { comma, date, facts, joined, labelled, lineBreak, paragraphs, prose, text } from '../words.ts';
import { unlessSaid } from './findings.ts';
import { column, type Material, type Part, part, table } from './part.ts';

/** Recommendations on which the author wrote no text of their own, and the action plan. */
export function recommendations(material: Material): Part[] {
  const { entries, anchors, bound, review } = material;
  const sections = review.entities.recommendations
    .filter((recommendation) => !bound.has(recommendation))
    .map((recommendation): ReportSection => {
      const title = recommendation.id === undefined ? 'Recommendation' : `Recommendation ${recommendation.id.value}`;
      return {
        anchor: entries.anchorOf(recommendation) ?? anchors.unique(title, 'h-'),
        title,
        heading: text(title),
        blocks: [
          ...paragraphs(recommendation.fields.text('text')),
          ...recommendationFacts(material, recommendation, recommendation.fields.text('text')?.value ?? ''),
        ],
        sections: [],
      };
    });
  const plan = actionPlan(material);
  if (plan.length > 0) {
    const title = 'Action plan';
    sections.push({ anchor: anchors.unique(title, 'h-'), title, heading: text(title), blocks: plan, sections: [] });
  }
  return part('recommendations', ['Recommendations and action plan', 'Recommendations'], [], sections);
}

/** What the front matter says of a recommendation. `said` is what stands above it already. */
export function recommendationFacts(
  { entries, review }: Material,
  recommendation: Entity<Recommendation>,
  said: string,
): Block[] {
  const { fields } = recommendation;
  const actions = threadOf(review.entities).actions.from(recommendation);
  return facts(
    ['Recommendation', unlessSaid(prose(fields.text('text')), said)],
    ['Rests on', entries.references(fields.texts('findings'))],
    ['For', entries.agencies(fields.texts('to'))],
    ['What will be better for children', prose(fields.text('outcomeForChildren'))],
    [
      'Response',
      joined([labelled('response', fields.text('response')), prose(fields.text('responseReason'))], {
        kind: 'text',
        text: '. ',
      }),
    ],
    ['Actions', entries.references(actions.flatMap((action) => (action.id === undefined ? [] : [action.id])))],
  );
}

/** All actions in one table, by recommendation. */
function actionPlan(material: Material): Block[] {
  const groups: RowGroup[] = [];
  for (const action of material.review.entities.actions) {
    const heading = headingOf(material, action);
    const last = groups.at(-1);
    const row = actionRow(material, action);
    if (last !== undefined && sameHeading(last.heading, heading)) {
      groups[groups.length - 1] = { ...last, rows: [...last.rows, row] };
    } else groups.push({ heading, rows: [row] });
  }
  return table(
    'actions',
    'Actions, by recommendation',
    [
      column('Ref.', 'narrow'),
      column('Action', 'wide'),
      column('Owner'),
      column('Due', 'narrow'),
      column('Status', 'narrow'),
      column('How practice will be different', 'wide'),
      column('Kind of change', 'narrow'),
      column('Evidence'),
    ],
    groups,
  );
}

function actionRow(material: Material, action: ActionEntity): Row {
  const { fields } = action;
  return {
    anchor: material.entries.anchorOf(action),
    cells: [
      material.entries.idOf(action),
      prose(fields.text('action')),
      ownerWords(material, fields.map('owner')),
      date(fields.text('due')),
      labelled('actionStatus', fields.text('status')),
      prose(fields.text('impactOnPractice')),
      labelled('actionKind', fields.text('kind')),
      prose(fields.text('evidence')),
    ],
  };
}

function headingOf({ entries }: Material, action: ActionEntity): Inline[] | undefined {
  const { recommendation } = action;
  if (recommendation === undefined) return undefined;
  const id = recommendation.id?.value;
  return joined([text('Recommendation'), id === undefined ? [] : [entries.reference(id)]], { kind: 'text', text: ' ' });
}

function sameHeading(a: readonly Inline[] | undefined, b: readonly Inline[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** "Head of service, Harrowmere Council". */
export function ownerWords({ entries }: Material, owner: Fields<Owner> | undefined): Inline[] {
  return joined([prose(owner?.text('role')), entries.agencies([owner?.text('agency')])], comma);
}

/** How the partners will know whether the review made a difference. */
export function evaluation(material: Material): Part[] {
  const { review, entries } = material;
  const record = review.entities.top.map('evaluation');
  if (record === undefined) return [];
  const rows = review.entities.measures.map((measure) => {
    const { fields } = measure;
    return {
      anchor: entries.anchorOf(measure),
      cells: [
        entries.idOf(measure),
        entries.references(fields.texts('tests')),
        joined([labelled('measureMethod', fields.text('method')), labelled('measureKind', fields.text('kind'))], comma),
        joined([prose(fields.text('baseline')), date(fields.text('baselineDate'))], lineBreak),
        prose(fields.text('target')),
        date(fields.text('when')),
        ownerWords(material, fields.map('owner')),
      ],
    };
  });
  const reviewDates = joined(
    record.texts('reviewDates').map((day) => date(day)),
    comma,
  );
  return part(
    'evaluation',
    ['Evaluation of impact', 'How impact will be evaluated'],
    [
      ...paragraphs(record.text('strategy')),
      ...facts(['Reports to', prose(record.text('reportsTo'))], ['Progress is reviewed', reviewDates]),
      ...table(
        'measures',
        'Measures',
        [
          column('Ref.', 'narrow'),
          column('Tests', 'narrow'),
          column('Measure'),
          column('Now (baseline)', 'wide'),
          column('Target', 'wide'),
          column('When', 'narrow'),
          column('Owner'),
        ],
        [{ heading: undefined, rows }],
      ),
    ],
  );
}
