import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type NewText, plainText, snippetText } from '../../review/edit.ts';
import type { CompletionSupport } from '../clientSupport.ts';
import { rangeOf } from '../ranges.ts';
import type { Offer } from './offer.ts';

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
  day: CompletionItemKind.Constant,
  entry: CompletionItemKind.Snippet,
  section: CompletionItemKind.Snippet,
};

/** Where offers are made. */
export interface Target {
  /** The very version that the offers are for. */
  readonly document: TextDocument;
  /** Where the cursor stands. */
  readonly offset: number;
  readonly eol: '\n' | '\r\n';
}

/** Offers as the editor can take them, in their order. */
export function completionItems(
  offers: readonly Offer[],
  target: Target,
  support: CompletionSupport,
): CompletionItem[] {
  const lead = leadOf(target);
  return offers.map((offer, index) => {
    const { label, kind, detail, explanation, foundBy, goesOn } = offer;
    const newText = asLaidOut(offer.newText, lead, support);
    const isSnippet = support.snippets && newText.some((part) => typeof part !== 'string');
    const isLong = newText.some((part) => textOf(part).includes('\n'));
    const text = isSnippet ? snippetText(newText, target.eol) : plainText(newText, target.eol);
    return {
      label,
      kind: KINDS[kind],
      sortText: String(index).padStart(4, '0'),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(isLong
        ? { insertTextMode: support.keepsIndentation ? InsertTextMode.asIs : InsertTextMode.adjustIndentation }
        : {}),
      ...(foundBy === undefined || foundBy === label ? {} : { filterText: foundBy }),
      ...(detail === undefined
        ? {}
        : { detail, ...(support.labelDetails ? { labelDetails: { description: detail } } : {}) }),
      // Plain text: it may hold the author's own words, and a picture named in them must not be fetched.
      ...(explanation === undefined ? {} : { documentation: explanation }),
      ...(goesOn === true && support.reopens
        ? { command: { title: 'Show what may follow', command: 'editor.action.triggerSuggest' } }
        : {}),
      textEdit: editOf(offer, text, target, support),
    };
  });
}

function editOf({ start, end }: Offer, newText: string, { document, offset }: Target, support: CompletionSupport) {
  const replace = rangeOf({ start, end: Math.max(end, offset) }, document);
  if (!support.insertReplace) return { range: replace, newText } satisfies TextEdit;
  return { newText, insert: rangeOf({ start, end: offset }, document), replace };
}

/**
 * An editor that indents the further lines like the first is given them without what it adds. Of one that does not say
 * what it does, only the first line is asked: a wrong indentation would change what the front matter says.
 */
function asLaidOut(
  newText: NewText,
  lead: string,
  { keepsIndentation, adjustsIndentation }: CompletionSupport,
): NewText {
  if (keepsIndentation || !newText.some((part) => textOf(part).includes('\n'))) return newText;
  if (adjustsIndentation) {
    return newText.map((part) => (typeof part === 'string' ? part.replaceAll(`\n${lead}`, '\n') : part));
  }
  const end = newText.findIndex((part) => textOf(part).includes('\n'));
  const last = textOf(newText[end] ?? '');
  return [...newText.slice(0, end), last.slice(0, last.indexOf('\n')).replace(/ >-$/, ' ')];
}

/** The white space that the line of the cursor begins with. */
function leadOf({ document, offset }: Target): string {
  const { line, character } = document.positionAt(offset);
  const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
  return /^[ \t]*/.exec(before)?.[0] ?? '';
}

function textOf(part: NewText[number]): string {
  return typeof part === 'string' ? part : part.placeholder;
}
