import type { Entity } from '../../review/entities.ts';
import type { Finding, LineOfEnquiry, Recommendation } from '../../review/generated/frontMatterTypes.ts';
import type { Diagram, Inline, Row, RowGroup } from '../report.ts';
import { threadDiagram } from '../threadDiagram.ts';
import { prose, text } from '../words.ts';
import { column, type Material, type Part, part, table } from './part.ts';

const COLUMNS = 4;

/** The golden thread: from each line of enquiry to its findings, recommendations, actions and measures. */
export function goldenThread(material: Material): Part[] {
  const { linesOfEnquiry, findings, recommendations } = material.review.entities;
  if (linesOfEnquiry.length + recommendations.length === 0) return [];
  const groups: RowGroup[] = linesOfEnquiry.map((line) => ({
    heading: named(material, line),
    rows: enquiryRows(material, line),
  }));
  const answersNone = findings.filter((finding) => !refersToAny(finding.fields.texts('answers'), linesOfEnquiry));
  const restsOnNone = recommendations.filter((it) => !refersToAny(it.fields.texts('findings'), findings));
  groups.push({
    heading: text('From no line of enquiry'),
    rows: [
      ...answersNone.flatMap((finding) => findingRows(material, finding)),
      ...restsOnNone.map((it) => row(text('No finding'), ...recommendationCells(material, it))),
      ...looseMeasures(material),
    ],
  });
  const columns = [
    column('Finding', 'wide'),
    column('Recommendation', 'wide'),
    column('Actions', 'narrow'),
    column('Measures', 'narrow'),
  ];
  return part(
    'back',
    ['Golden thread', 'Golden thread'],
    [...diagrams(material), ...table('thread', 'From each line of enquiry to what will be measured', columns, groups)],
  );
}

function diagrams({ review }: Material): Diagram[] {
  const diagram = threadDiagram(review);
  return diagram === undefined ? [] : [diagram];
}

function enquiryRows(material: Material, line: Entity<LineOfEnquiry>): Row[] {
  const answering = material.review.entities.findings.filter((finding) =>
    refersTo(finding.fields.texts('answers'), line),
  );
  if (answering.length > 0) return answering.flatMap((finding) => findingRows(material, finding));
  const reason = prose(line.fields.text('unansweredBecause'));
  return [row(reason.length > 0 ? [...text('No finding: '), ...reason] : text('No finding'))];
}

/** Measures that test nothing of this review, in one row. */
function looseMeasures(material: Material): Row[] {
  const { recommendations, actions, measures } = material.review.entities;
  const tested = [...recommendations, ...actions];
  const loose = measures.filter((measure) => !refersToAny(measure.fields.texts('tests'), tested));
  return loose.length === 0 ? [] : [row(text('No finding'), text('None'), text('None'), list(material, loose))];
}

function findingRows(material: Material, finding: Entity<Finding>): Row[] {
  const resting = material.review.entities.recommendations.filter((recommendation) =>
    refersTo(recommendation.fields.texts('findings'), finding),
  );
  const name = named(material, finding);
  if (resting.length > 0) return resting.map((it) => row(name, ...recommendationCells(material, it)));
  const reason = prose(finding.fields.text('noRecommendationBecause'));
  return [row(name, reason.length > 0 ? [...text('None: '), ...reason] : text('None'))];
}

function recommendationCells(
  material: Material,
  recommendation: Entity<Recommendation>,
): [recommendation: Inline[], actions: Inline[], measures: Inline[]] {
  const { actions, measures } = material.review.entities;
  const own = actions.filter((action) => action.recommendation?.fields.node === recommendation.fields.node);
  const testing = measures.filter((measure) =>
    [recommendation, ...own].some((tested) => refersTo(measure.fields.texts('tests'), tested)),
  );
  return [
    named(material, recommendation),
    own.length > 0 ? list(material, own) : text('None'),
    testing.length > 0 ? list(material, testing) : text('None'),
  ];
}

function list({ entries }: Material, entities: readonly Entity<unknown>[]): Inline[] {
  return entries.references(entities.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

function named({ entries }: Material, entity: Entity<unknown>): Inline[] {
  return entity.id === undefined ? text('Without an id') : entries.named(entity.id.value);
}

function refersTo(ids: readonly { readonly value: string }[], entity: Entity<unknown>): boolean {
  return entity.id !== undefined && ids.some(({ value }) => value === entity.id?.value);
}

function refersToAny(ids: readonly { readonly value: string }[], entities: readonly Entity<unknown>[]): boolean {
  return entities.some((entity) => refersTo(ids, entity));
}

function row(...cells: readonly (readonly Inline[])[]): Row {
  return { anchor: undefined, cells: [...cells, ...Array.from({ length: COLUMNS - cells.length }, () => [])] };
}
