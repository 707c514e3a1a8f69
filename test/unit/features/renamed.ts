import { ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { openedReview } from './openedReview.ts';

/** The text of a review after a rename at its cursor, or the sentence of the refusal. */
export async function renamed(source: string, newName: string, eol: '\n' | '\r\n' = '\n'): Promise<string> {
  const { ask, text } = openedReview(source, eol);
  try {
    return applied(text, await ask(rename, { newName }));
  } catch (error) {
    if (error instanceof ResponseError) return error.message;
    throw error;
  }
}

/** What an editor is told when a rename is begun at the cursor: the words it offers, or the sentence of the refusal. */
export async function prepared(source: string, eol: '\n' | '\r\n' = '\n'): Promise<unknown> {
  try {
    return await openedReview(source, eol).ask(prepareRename);
  } catch (error) {
    if (error instanceof ResponseError) return error.message;
    throw error;
  }
}

/** `text` with the edits of a rename of one document. */
export function applied(text: string, answer: unknown): string {
  return TextDocument.applyEdits(TextDocument.create('test:', 'markdown', 1, text), [...editsOf(answer)]);
}

/** The edits of a rename of one document, with or without versions. */
export function editsOf(answer: unknown): readonly TextEdit[] {
  const { documentChanges, changes }: WorkspaceEdit = Object(answer);
  const edits = [
    ...(documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : [])),
    ...Object.values(changes ?? {}).flat(),
  ];
  return edits.filter((edit): edit is TextEdit => 'newText' in edit);
}
