import type { Diagnostic, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A review with an unknown key in its front matter and, below a heading beyond ASCII, a citation of a finding that there is not. */
export const smallReview = `---
schemaVersion: 1
reviewType: rapidReview
reference: T-1
title: The case of 👶 Siân
audiance: restricted
stage: draft
---

# Summary of events 👶 yn y tŷ

Siân 👶 was seen at home [F9] by the duty worker, and ŵyr neb pam.
`;

/** The text with the other line ending. */
export function inCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** Where `needle` first stands in `text`, as an editor counts: lines and UTF-16 code units. */
export function rangeOf(text: string, needle: string): Range {
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`There is no ${needle} in the text.`);
  const document = TextDocument.create('test:', 'markdown', 0, text);
  return { start: document.positionAt(at), end: document.positionAt(at + needle.length) };
}

/** The one finding of a rule. */
export function onlyOne(diagnostics: readonly Diagnostic[], code: string): Diagnostic {
  const [found, ...more] = diagnostics.filter((diagnostic) => diagnostic.code === code);
  if (found === undefined || more.length > 0) {
    throw new Error(`Expected one ${code}, found ${diagnostics.map((diagnostic) => diagnostic.code).join(', ')}.`);
  }
  return found;
}
