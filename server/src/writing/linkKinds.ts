import type { IdKind } from '../review/entities.ts';

/** A way in which one thing leads to others: the key of one that holds the ids of the others. */
export interface LinkKind {
  /** From the entry that holds the ids. */
  readonly from: IdKind;
  readonly path: string;
  readonly to: readonly IdKind[];
  /** Completes "F1 …": how the holder sees it. */
  readonly forward: string;
  /** The same link as the other end sees it. */
  readonly backward: string;
  /** True where only one id belongs there. */
  readonly single?: boolean;
}

/** Every link between things that have ids, a line each. An owner's agency has a command of its own. */
export const linkKinds: readonly LinkKind[] = [
  { from: 'F', path: 'answers', to: ['L'], forward: 'answers a line of enquiry', backward: 'is answered by a finding' },
  {
    from: 'F',
    path: 'evidence.case',
    to: ['S'],
    forward: 'rests on a source from this case',
    backward: 'is evidence from this case for a finding',
  },
  {
    from: 'F',
    path: 'evidence.area',
    to: ['S'],
    forward: 'rests on a source about the area',
    backward: 'is evidence about the area for a finding',
  },
  {
    from: 'F',
    path: 'evidence.research',
    to: ['S'],
    forward: 'rests on research',
    backward: 'is research behind a finding',
  },
  { from: 'R', path: 'findings', to: ['F'], forward: 'rests on a finding', backward: 'leads to a recommendation' },
  { from: 'R', path: 'to', to: ['P'], forward: 'asks an agency to act', backward: 'is asked by a recommendation' },
  {
    from: 'M',
    path: 'tests',
    to: ['R', 'A'],
    forward: 'tests a recommendation or action',
    backward: 'is tested by a measure',
  },
  { from: 'E', path: 'agencies', to: ['P'], forward: 'involved an agency', backward: 'was involved in a key event' },
  { from: 'E', path: 'sources', to: ['S'], forward: 'is told of by a source', backward: 'tells of a key event' },
  { from: 'G', path: 'affects', to: ['F'], forward: 'affects a finding', backward: 'is affected by a gap' },
  { from: 'S', path: 'agency', to: ['P'], forward: 'is held by an agency', backward: 'holds a source', single: true },
];
