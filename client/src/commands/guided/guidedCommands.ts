import type * as vscode from 'vscode';
import type { ReviewServer } from '../../languageClient.ts';
import type { ActiveReview } from '../../views/activeReview.ts';
import { runGuided } from './runGuided.ts';

type Register = (id: string, run: (...args: unknown[]) => Promise<unknown>) => vscode.Disposable;

/** The commands that help with writing, a line each. What they ask and write, the server knows by the same name. */
export function registerGuidedCommands(
  register: Register,
  active: ActiveReview,
  server: ReviewServer,
): readonly vscode.Disposable[] {
  const guided = (name: string) => (argument: unknown) => runGuided(name, argument, active, server);
  return [
    register('practiceReview.addLineOfEnquiry', guided('addLineOfEnquiry')),
    register('practiceReview.addSource', guided('addSource')),
    register('practiceReview.addGap', guided('addGap')),
    register('practiceReview.addFinding', guided('addFinding')),
    register('practiceReview.addRecommendation', guided('addRecommendation')),
    register('practiceReview.addAction', guided('addAction')),
    register('practiceReview.addMeasure', guided('addMeasure')),
    register('practiceReview.addDelay', guided('addDelay')),
    register('practiceReview.addSignOff', guided('addSignOff')),
    register('practiceReview.addPartner', guided('addPartner')),
    register('practiceReview.addChild', guided('addChild')),
    register('practiceReview.addKeyEvent', guided('addKeyEvent')),
    register('practiceReview.linkTo', guided('linkTo')),
    register('practiceReview.completeAction', guided('completeAction')),
    register('practiceReview.setOwner', guided('setOwner')),
    register('practiceReview.setDueDate', guided('setDueDate')),
    register('practiceReview.createEntry', guided('createEntry')),
    register('practiceReview.writeSection', guided('writeSection')),
    register('practiceReview.renumberIds', guided('renumberIds')),
  ];
}
