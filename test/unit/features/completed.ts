import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../../server/src/features/completion.ts';
import { CURSOR, type Opened, openedReview } from './openedReview.ts';

/** How an author asks, and in which editor. */
export interface Asking {
  readonly eol?: '\n' | '\r\n';
  readonly uri?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The sign that was typed last; not given where the author asked. */
  readonly typed?: string;
}

/** What is offered at the cursor of a document. */
export interface Completed {
  readonly opened: Opened;
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The item with this label. */
  item(label: string): CompletionItem;
  /**
   * The document after an item was chosen, as VS Code writes it, with every line break as `\n`.
   * @param how `insert` leaves what stands behind the cursor, as VS Code does unless it is told otherwise
   */
  accepted(label: string, how?: 'insert' | 'replace'): string;
}

export async function completed(source: string, asking: Asking = {}): Promise<Completed> {
  const { eol = '\n', typed, ...options } = asking;
  const opened = openedReview(source, eol, options);
  const kind: CompletionTriggerKind = typed === undefined ? 1 : 2;
  const context = { triggerKind: kind, ...(typed === undefined ? {} : { triggerCharacter: typed }) };
  const params: Partial<CompletionParams> = { context };
  const list = (await opened.ask(completion, params)) as CompletionList | null;
  const items = list?.items ?? [];
  const item = (label: string) => {
    const found = items.find((each) => each.label === label);
    assert.ok(found, `"${label}" is not among: ${items.map((each) => each.label).join(', ')}`);
    return found;
  };
  return {
    opened,
    items,
    labels: items.map(({ label }) => label),
    item,
    accepted: (label, how = 'insert') =>
      textAfter(opened, item(label), how).replaceAll(eol, '\n').replaceAll('\r\n', '\n'),
  };
}

/** The text after an item was chosen. Places to fill in are left as they are first shown. */
export function textAfter({ text, open, position }: Opened, item: CompletionItem, how: 'insert' | 'replace'): string {
  const { textEdit } = item;
  assert.ok(textEdit, 'an item says what it writes');
  const document = TextDocument.create(open.uri, 'markdown', 1, text);
  const range = 'range' in textEdit ? textEdit.range : textEdit[how];
  const newText = item.insertTextFormat === 2 ? withoutStops(textEdit.newText) : textEdit.newText;
  const lead = /^[ \t]*/.exec(document.getText({ start: { ...position, character: 0 }, end: range.start }))?.[0] ?? '';
  const indented = item.insertTextMode === 2 ? newText.replace(/(\r\n|\n)/g, `$1${lead}`) : newText;
  return TextDocument.applyEdits(document, [{ range, newText: indented }]);
}

/** What a snippet shows before anything is filled in. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\|]|\\.)*)\|\}/g, (_, choices: string) => choices.split(',')[0] ?? '')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');
}

/** The source of a test without its marks. */
export function unmarked(source: string): string {
  return source.replaceAll(CURSOR, '');
}
