import type { Level } from '../../review/generated/frontMatterTypes.ts';

/** A part of management that a review must not leave out, with what an author is told and asked of it. */
export interface Management {
  readonly id: 'nearby' | 'senior';
  /** Any of these would do; the first is offered. */
  readonly levels: readonly [Level, ...Level[]];
  readonly message: string;
  /** "Add first-line managers to …" */
  readonly offered: string;
  /** "Insert questions about first-line and middle managers" */
  readonly together: string;
  readonly questions: readonly string[];
}

export const managements: readonly Management[] = [
  {
    id: 'nearby',
    levels: ['firstLineManager', 'middleManager'],
    message:
      'No finding lists first-line or middle managers in `levels`, and no passage of the analysis does more than tell what they did. Say what team managers, sergeants or service managers knew, decided and could see, and why.',
    offered: 'first-line managers',
    together: 'first-line and middle managers',
    questions: [
      'What did the team manager, sergeant or ward manager know at the time, and what made that hard to act on?',
      'How many people did these first-line managers supervise, and what did supervision leave time to ask about?',
      'What could the service manager or another middle manager see of this work, and what were they asked to watch?',
    ],
  },
  {
    id: 'senior',
    levels: ['seniorManager', 'executive'],
    message:
      'No finding lists senior managers or executives in `levels`, and no passage of the analysis does more than tell what they did. Say what heads of service, superintendents, directors or boards knew, decided and could see, and why.',
    offered: 'senior managers',
    together: 'senior managers and executives',
    questions: [
      'What did the head of service or other senior managers know about how this work was done, and how did it reach them?',
      'Which of their decisions on posts, money or targets shaped this work, and what did they expect to follow from them?',
      'What were directors and other executives shown about this work, and what could they not see from there?',
    ],
  },
];
