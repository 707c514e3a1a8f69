import type { Entity } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Review, Section } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { appendToSection, headingOf, insertSection, paragraphs } from '../newSection.ts';
import { offers } from '../offers.ts';
import type { Fix } from '../rule.ts';
import type { Management } from './managements.ts';

/** Findings to which a level is offered at most. */
const OFFERED = 3;

/**
 * Questions first, since they ask for what is missing; then the level on each of the first findings. To list a level is a
 * claim that the finding's text has to make true, so the title says so and no fix is preferred.
 */
export function managerFixes(management: Management, review: Review): readonly Fix[] {
  const findings = named(review.entities.findings);
  const questions = [...inAnalysis(management, review), ...belowFinding(management, findings, review)];
  return offers([
    ...(questions.length > 0 ? questions : [inNewSection(management, review)]),
    ...findings.slice(0, OFFERED).map(([name, { fields }]) => listed(management, name, fields.node, review)),
  ]);
}

function listed({ offered, levels }: Management, name: string, finding: YamlMap, review: Review): Fix {
  return {
    title: `Add ${offered} to the levels of ${name} (its text must then discuss them)`,
    edits: appendItem(review, finding, 'levels', levels[0], ['id', 'title', 'answers', 'why']),
  };
}

/** The findings that have an id, each id once. */
function named(findings: readonly Entity<Finding>[]): readonly (readonly [string, Entity<Finding>])[] {
  const byId = new Map<string, Entity<Finding>>();
  for (const finding of findings) {
    if (finding.id !== undefined && !byId.has(finding.id.value)) byId.set(finding.id.value, finding);
  }
  return [...byId];
}

function inAnalysis({ together, questions }: Management, review: Review): readonly Fix[] {
  const section = review.body.sections.find(({ role, boundTo }) => role === 'analysis' && boundTo === undefined);
  if (section === undefined) return [];
  const title = `Insert questions about ${together} in “${section.title}”`;
  return [{ title, edits: [appendToSection(review, section, paragraphs(questions))] }];
}

function inNewSection({ together, questions }: Management, review: Review): Fix {
  return {
    title: `Insert a section “${headingOf('analysis')}” with questions about ${together}`,
    edits: [insertSection(review, 'analysis', paragraphs(questions))],
  };
}

/** The first finding that has text of its own. */
function belowFinding(
  { together, questions }: Management,
  findings: readonly (readonly [string, unknown])[],
  review: Review,
): readonly Fix[] {
  const sections = new Map<string, Section>();
  for (const section of review.body.sections) {
    const id = section.boundTo?.value;
    if (id !== undefined && !sections.has(id)) sections.set(id, section);
  }
  for (const [name] of findings) {
    const section = sections.get(name);
    if (section === undefined) continue;
    const title = `Insert questions about ${together} below the heading of ${name}`;
    return [{ title, edits: [appendToSection(review, section, paragraphs(questions))] }];
  }
  return [];
}
