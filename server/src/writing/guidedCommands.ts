import { addEntry } from './addEntry.ts';
import { completeAction } from './completeAction.ts';
import { createEntry } from './createEntry.ts';
import { entryPlans } from './entryPlans.ts';
import type { GuidedCommand } from './guidedCommand.ts';
import { linkTo } from './linkTo.ts';
import { renumberIds } from './renumberIds.ts';
import { setDueDate } from './setDueDate.ts';
import { setOwner } from './setOwner.ts';
import { writeSection } from './writeSection.ts';

/** Every command that helps with writing, a line each. The editor's extension has one of the same name for each. */
export const guidedCommands: readonly GuidedCommand[] = [
  ...entryPlans.map(addEntry),
  linkTo,
  completeAction,
  setOwner,
  setDueDate,
  createEntry,
  writeSection,
  renumberIds,
];
