import type { Rule } from './rule.ts';

/** The groups of the catalogue in its order, by the first part of a rule's id, as an author calls what they look at. */
export const groupTitles: Readonly<Record<string, string>> = {
  document: 'The document',
  decision: 'The decision to review',
  timeliness: 'Time limits',
  analysis: 'Analysis',
  finding: 'Findings',
  levels: 'Levels of the system',
  recommendation: 'Recommendations',
  action: 'Actions',
  evaluation: 'Evaluation',
  thread: 'From line of enquiry to measure',
  information: 'Information held, available and missing',
  engagement: 'Engagement',
  privacy: 'Privacy',
};

/** The group of a rule, as an author calls it. */
export function groupOf({ id }: Rule): string {
  const group = id.slice(0, id.indexOf('/'));
  return groupTitles[group] ?? group;
}
