import type { ActionStatus } from '../review/generated/frontMatterTypes.ts';
import { label } from '../review/labels.ts';
import { schemaAt } from '../schema/schemaTree.ts';

const schema = schemaAt('rapidReview', ['actions', 0, 'status']);

/** What else people type, beside the format's own words and those that the schema knows. */
const TYPED: readonly (readonly [string, ActionStatus])[] = [
  ['not yet started', 'notStarted'],
  ['to do', 'notStarted'],
  ['under way', 'inProgress'],
  ['in hand', 'inProgress'],
  ['part complete', 'inProgress'],
  ['partly complete', 'inProgress'],
  ['completed', 'complete'],
  ['fully complete', 'complete'],
  ['delayed', 'overdue'],
  ['cancelled', 'abandoned'],
  ['stopped', 'abandoned'],
  ['withdrawn', 'abandoned'],
  ['given up', 'abandoned'],
];

const byWords = new Map<string, ActionStatus>();
for (const [words, status] of TYPED) byWords.set(plain(words), status);
for (const [words, meant] of Object.entries(schema?.['x-also'] ?? {}))
  if (isStatus(meant)) byWords.set(plain(words), meant);
for (const status of schema?.enum ?? []) {
  if (!isStatus(status)) continue;
  byWords.set(plain(status), status);
  byWords.set(plain(label('actionStatus', status)), status);
}

function isStatus(value: string): value is ActionStatus {
  return schema?.enum?.includes(value) ?? false;
}

/** Capitals, spaces, hyphens and a full stop make no difference. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[\s_.-]+/g, '');
}

/**
 * The status that somebody means by these words; undefined where it is not certain. Never guessed by likeness:
 * "incomplete" is near to "complete".
 */
export function statusOf(words: string): ActionStatus | undefined {
  return byWords.get(plain(words));
}

/** True where an action that was done or given up is open again, or one that had begun has not. */
export function isStepBack(from: ActionStatus, to: ActionStatus): boolean {
  if (from === 'complete' || from === 'abandoned') return to !== from;
  return from === 'inProgress' && to === 'notStarted';
}
