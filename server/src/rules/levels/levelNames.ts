import type { Level } from '../../review/generated/frontMatterTypes.ts';

/** What authors call a level, and what to ask about it. */
export interface LevelName {
  readonly level: Level;
  /** "first-line managers" */
  readonly many: string;
  readonly questions: readonly string[];
}

const names: readonly LevelName[] = [
  { level: 'practitioner', many: 'practitioners', questions: [] },
  {
    level: 'firstLineManager',
    many: 'first-line managers',
    questions: [
      'What did the team manager, sergeant or ward manager know at the time, and what made that hard to act on?',
    ],
  },
  {
    level: 'middleManager',
    many: 'middle managers',
    questions: ['What could the service manager or inspector see of this work, and what were they asked to watch?'],
  },
  {
    level: 'seniorManager',
    many: 'senior managers',
    questions: ['What did heads of service know of how this work was done, and which of their decisions shaped it?'],
  },
  {
    level: 'executive',
    many: 'executives',
    questions: ['What were directors and boards shown of this work, what did they ask, and what could they not see?'],
  },
  {
    level: 'partnership',
    many: 'the partnership',
    questions: [
      'What had the safeguarding partners agreed about this work between agencies, and how did they check it?',
    ],
  },
  {
    level: 'national',
    many: 'the national level',
    questions: ['Which national guidance, funding or inspection shaped this work, and how?'],
  },
];

/** By the value of `levels`. */
export const levelNames: ReadonlyMap<string, LevelName> = new Map(names.map((name) => [name.level, name]));
