import { ProtocolRequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { check, contextOf } from '../check.ts';
import type { Stage } from '../rules/rule.ts';
import { documentFeature } from './languageFeature.ts';
import { moveToSignOff } from './moveToSignOff.ts';
import { type Obstacle, obstaclesToSignOff, readinessPage } from './readiness.ts';

export interface Readiness {
  readonly stage: Stage;
  readonly obstacles: readonly Obstacle[];
  /** The obstacles as a page. */
  readonly markdown: string;
  /** The change that moves the review to sign-off, where it is not there yet. */
  readonly move?: WorkspaceEdit;
}

const readinessRequest = new ProtocolRequestType<
  { readonly textDocument: { readonly uri: string } },
  Readiness | null,
  never,
  void,
  void
>('practiceReview/readiness');

/** What stands between a review and its sign-off. */
export const readiness = documentFeature(
  readinessRequest,
  ({ uri, review, document, configuration }, _params, { support }) => {
    const obstacles = obstaclesToSignOff(review, configuration, check(review, configuration), document);
    const move = moveToSignOff(review, document, support);
    const { stage } = contextOf(review, configuration);
    const markdown = readinessPage(obstacles, uri);
    return { stage, obstacles, markdown, ...(move === undefined ? {} : { move }) };
  },
);
