import type { Span } from './span.ts';

/** A place where the author is expected to write, with the text that stands there until then. */
export interface TabStop {
  /** Order in which the cursor visits the places, from 1. The same number twice is written once for both. */
  readonly stop: number;
  readonly placeholder: string;
  /** Values to choose from. Where the editor cannot offer them the place is left empty rather than filled in unasked. */
  readonly choices?: readonly string[];
}

/** New text, with places to fill in. Line breaks are `\n`; they are written with the document's own line ending. */
export type NewText = readonly (string | TabStop)[];

/** A change of one span of the original text. An insertion has `start === end`. */
export interface Edit extends Span {
  readonly newText: NewText;
}

/** The text without tab stops, placeholders kept, with the line ending given. */
export function plainText(newText: NewText, eol: '\n' | '\r\n'): string {
  const text = newText.map((part) => (typeof part === 'string' ? part : part.placeholder)).join('');
  return eol === '\n' ? text : text.replaceAll('\n', eol);
}

/** The text in the snippet syntax of the language server protocol, with the line ending given. */
export function snippetText(newText: NewText, eol: '\n' | '\r\n'): string {
  const text = newText.map((part) => (typeof part === 'string' ? escapeSnippet(part) : stopText(part))).join('');
  return eol === '\n' ? text : text.replaceAll('\n', eol);
}

function stopText({ stop, placeholder, choices }: TabStop): string {
  if (choices !== undefined)
    return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  return `\${${stop}:${escapeSnippet(placeholder)}}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** In order; of two that overlap the earlier stays. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let at = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < at) return false;
      at = edit.end;
      return true;
    });
}

/** `text` with the edits applied; overlapping edits are left out, the earlier one stays. Offsets refer to `text`. */
export function applyEdits(text: string, edits: readonly Edit[], eol: '\n' | '\r\n'): string {
  let result = '';
  let at = 0;
  for (const edit of withoutOverlaps(edits)) {
    result += text.slice(at, edit.start) + plainText(edit.newText, eol);
    at = edit.end;
  }
  return result + text.slice(at);
}
