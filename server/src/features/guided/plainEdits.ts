import type { TextEdit } from 'vscode-languageserver';
import { type Edit, plainText, withoutOverlaps } from '../../review/edit.ts';
import type { OpenReview } from '../languageFeature.ts';
import { rangeOf } from '../ranges.ts';

/** Edits of the open document as the extension applies them: in order, with the line endings of the document. */
export function plainEdits(edits: readonly Edit[], { review, document }: OpenReview): TextEdit[] {
  return withoutOverlaps(edits).map((edit) => ({
    range: rangeOf(edit, document),
    // A key whose value is to be filled in ends its line with its colon.
    newText: plainText(edit.newText, review.eol).replace(/(?<=:) +(?=[\r\n])/g, ''),
  }));
}
