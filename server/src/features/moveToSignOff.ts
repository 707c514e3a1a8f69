import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../review/review.ts';
import { insertKey, replaceScalar } from '../review/yamlEdits.ts';
import { entryOf } from '../review/yamlNode.ts';
import { topKeysBefore } from '../rules/topKeys.ts';
import type { ClientSupport } from './clientSupport.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/**
 * The change that writes `stage: signOff`. Undefined where the review is at that stage or past it, or has no front matter
 * that a key could be written into.
 */
export function moveToSignOff(
  review: Review,
  document: TextDocument,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  const { root, state } = review.frontMatter;
  if (state !== 'present') return undefined;
  const stage = entryOf(root, 'stage')?.value;
  if (stage?.kind === 'scalar' && (stage.source === 'signOff' || stage.source === 'published')) return undefined;
  const edits =
    stage?.kind === 'scalar' && stage.source !== ''
      ? [replaceScalar(stage, 'signOff')]
      : insertKey(review, root, 'stage', 'signOff', topKeysBefore('stage'));
  return edits.length === 0 ? undefined : workspaceEdit(edits, review.eol, document, support);
}
