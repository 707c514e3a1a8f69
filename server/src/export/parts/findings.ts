import type { Entity } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Evidence, Finding, LineOfEnquiry } from '../../review/generated/frontMatterTypes.ts';
import { threadOf } from '../../review/thread.ts';
import { type Block, type Inline, plainText, type ReportSection } from '../report.ts';
import { facts, joined, labelled, labelledList, lineBreak, prose, text } from '../words.ts';
import { column, type Material, type Part, part, table, ungrouped } from './part.ts';

/** Findings on which the author wrote no text of their own. */
export function findings(material: Material): Part[] {
  const sections = material.review.entities.findings
    .filter((finding) => !material.bound.has(finding))
    .map((finding): ReportSection => {
      const heading = text([finding.id?.value, finding.fields.text('title')?.value].filter(Boolean).join(' '));
      const title = plainText(heading) || 'A finding without an id';
      return {
        anchor: material.entries.anchorOf(finding) ?? material.anchors.unique(title, 'h-'),
        title,
        heading: text(title),
        blocks: findingFacts(material, finding, title),
        sections: [],
      };
    });
  return part('findings', ['Findings', 'Findings'], [], sections);
}

/** What the front matter says of a finding. `heading` is what its heading says already. */
export function findingFacts(material: Material, finding: Entity<Finding>, heading: string): Block[] {
  const { review, entries } = material;
  const { fields } = finding;
  const recommended = threadOf(review.entities).restsOn.to(finding);
  return facts(
    ['Finding', unlessSaid(prose(fields.text('title')), heading)],
    ['Why', prose(fields.text('why'))],
    ['Answers', entries.references(fields.texts('answers'))],
    ['Levels of the system', labelledList('level', fields.texts('levels'))],
    ['Evidence', evidenceWords(material, fields.map('evidence'))],
    ['Confidence', labelled('confidence', fields.text('confidence'))],
    ['Asked for before', prose(fields.text('previouslyIdentified'))],
    ['Why it did not last', prose(fields.text('whyNotHeld'))],
    ['Recommendations', entries.references(recommended.flatMap((it) => (it.id === undefined ? [] : [it.id])))],
    ['No recommendation because', prose(fields.text('noRecommendationBecause'))],
  );
}

/** One line each for this case, the area and research. */
function evidenceWords({ entries }: Material, evidence: Fields<Evidence> | undefined): Inline[] {
  const line = (name: 'case' | 'area' | 'research', words: string) => {
    const ids = evidence?.texts(name) ?? [];
    return ids.length === 0 ? [] : [...text(`${words}: `), ...entries.references(ids)];
  };
  return joined([line('case', 'This case'), line('area', 'The area'), line('research', 'Research')], lineBreak);
}

/** What the front matter says of a line of enquiry. */
export function enquiryFacts({ review, entries }: Material, line: Entity<LineOfEnquiry>, heading: string): Block[] {
  const answering = threadOf(review.entities).answers.to(line);
  return facts(
    ['Question', unlessSaid(prose(line.fields.text('question')), heading)],
    ['Answered by', entries.references(answering.flatMap((it) => (it.id === undefined ? [] : [it.id])))],
    ['Not answered because', prose(line.fields.text('unansweredBecause'))],
  );
}

/** Nothing where the heading says the same words. */
export function unlessSaid(content: readonly Inline[], heading: string): readonly Inline[] {
  return plain(heading).endsWith(plain(plainText(content))) ? [] : content;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function goodPractice({ review, entries }: Material): Part[] {
  const rows = review.entities.top.maps('goodPractice').map((practice) => ({
    anchor: undefined,
    cells: [prose(practice.text('what')), prose(practice.text('why')), entries.references(practice.texts('sources'))],
  }));
  const columns = [column('What was done well', 'wide'), column('What made it possible', 'wide'), column('Sources')];
  return part(
    'goodPractice',
    ['Good practice', 'Examples of good practice'],
    [...table('goodPractice', 'What was done well, and what made it possible', columns, ungrouped(rows))],
  );
}
