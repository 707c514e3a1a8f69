import type { Entity } from '../../review/entities.ts';
import type { Finding, LineOfEnquiry, Recommendation } from '../../review/generated/frontMatterTypes.ts';
import { measuresOf, threadOf } from '../../review/thread.ts';
import type { Diagram, Inline, Row, RowGroup } from '../report.ts';
import { threadDiagram } from '../threadDiagram.ts';
import { prose, text } from '../words.ts';
import { column, type Material, type Part, part, table } from './part.ts';

const COLUMNS = 4;

/** The golden thread: from each line of enquiry to its findings, recommendations, actions and measures. */
export function goldenThread(material: Material): Part[] {
  const { entities } = material.review;
  const { linesOfEnquiry, findings, recommendations } = entities;
  if (linesOfEnquiry.length + recommendations.length === 0) return [];
  const groups: RowGroup[] = linesOfEnquiry.map((line) => ({
    heading: named(material, line),
    rows: enquiryRows(material, line),
  }));
  const { answers, restsOn } = threadOf(entities);
  const answersNone = findings.filter((finding) => answers.from(finding).length === 0);
  const restsOnNone = recommendations.filter((it) => restsOn.from(it).length === 0);
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
  const answering = threadOf(material.review.entities).answers.to(line);
  if (answering.length > 0) return answering.flatMap((finding) => findingRows(material, finding));
  const reason = prose(line.fields.text('unansweredBecause'));
  return [row(reason.length > 0 ? [...text('No finding: '), ...reason] : text('No finding'))];
}

/** Measures that test nothing of this review, in one row. */
function looseMeasures(material: Material): Row[] {
  const { entities } = material.review;
  const { testsRecommendation, testsAction } = threadOf(entities);
  const loose = entities.measures.filter(
    (measure) => testsRecommendation.from(measure).length + testsAction.from(measure).length === 0,
  );
  return loose.length === 0 ? [] : [row(text('No finding'), text('None'), text('None'), list(material, loose))];
}

function findingRows(material: Material, finding: Entity<Finding>): Row[] {
  const resting = threadOf(material.review.entities).restsOn.to(finding);
  const name = named(material, finding);
  if (resting.length > 0) return resting.map((it) => row(name, ...recommendationCells(material, it)));
  const reason = prose(finding.fields.text('noRecommendationBecause'));
  return [row(name, reason.length > 0 ? [...text('None: '), ...reason] : text('None'))];
}

function recommendationCells(
  material: Material,
  recommendation: Entity<Recommendation>,
): [recommendation: Inline[], actions: Inline[], measures: Inline[]] {
  const { entities } = material.review;
  const own = threadOf(entities).actions.from(recommendation);
  const testing = measuresOf(recommendation, entities);
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

function row(...cells: readonly (readonly Inline[])[]): Row {
  return { anchor: undefined, cells: [...cells, ...Array.from({ length: COLUMNS - cells.length }, () => [])] };
}
