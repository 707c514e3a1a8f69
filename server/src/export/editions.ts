import type { Role } from '../review/review.ts';

/** The editions of `schemas/reportEditions.json`. */
export type Edition = 'full' | 'practitioners' | 'summary' | 'briefing';

/** The parts that a report makes of the front matter, by what they show. */
export type PartName =
  | 'about'
  | 'decision'
  | 'enquiries'
  | 'engagement'
  | 'immediateAction'
  | 'gaps'
  | 'keyEvents'
  | 'findings'
  | 'goodPractice'
  | 'recommendations'
  | 'evaluation'
  | 'thread'
  | 'register'
  | 'learningLog'
  | 'parallelProcesses'
  | 'timeliness'
  | 'signOff'
  | 'glossary';

/** What an edition holds of a report. */
export interface Contents {
  /** Added to the kind of review on the cover. */
  readonly name: string | undefined;
  holdsPart(part: PartName): boolean;
  /** Whether it holds the author's sections of this kind, and those of no kind. */
  holdsSection(role: Role | undefined): boolean;
  /** Of the author's own text, only how each section begins. */
  readonly beginningsOnly: boolean;
}

const RECORD: readonly PartName[] = ['timeliness', 'signOff'];
const SUMMARY_PARTS: readonly PartName[] = [
  'about',
  'decision',
  'enquiries',
  'immediateAction',
  'gaps',
  'findings',
  'goodPractice',
  'recommendations',
  'evaluation',
  'glossary',
];
const SUMMARY_SECTIONS: readonly (Role | undefined)[] = [
  'introduction',
  'child',
  'immediate',
  'information',
  'findings',
  'goodPractice',
  'decision',
  'recommendations',
  'evaluation',
  'conclusion',
];

const everything = { holdsPart: () => true, holdsSection: () => true, beginningsOnly: false };

/** The briefing has a shape of its own: `briefing.ts`. */
export const contentsOf: Readonly<Record<Exclude<Edition, 'briefing'>, Contents>> = {
  full: { ...everything, name: undefined },
  practitioners: { ...everything, name: 'edition for practitioners', holdsPart: (part) => !RECORD.includes(part) },
  summary: {
    name: 'executive summary',
    holdsPart: (part) => SUMMARY_PARTS.includes(part),
    holdsSection: (role) => SUMMARY_SECTIONS.includes(role),
    beginningsOnly: true,
  },
};
