import {
  type CompletionClientCapabilities,
  type InitializeParams,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { View } from '../rules/rule.ts';

/** What the editor at the other end can do, as far as this server asks. */
export interface ClientSupport {
  /** It asks for diagnostics; they are then never sent unasked. */
  readonly pull: boolean;
  /** It asks for diagnostics again when it is told to. */
  readonly refresh: boolean;
  /** It answers questions about its settings. */
  readonly configuration: boolean;
  /** It can be asked to tell of changed settings. */
  readonly tellsSettings: boolean;
  /** It can be asked to tell of changed files. */
  readonly tellsFiles: boolean;
  /** It can be asked which folders it has open. */
  readonly tellsFolders: boolean;
  /** It can be asked about files outside the folders that it has open. */
  readonly relativePatterns: boolean;
  readonly codeActions: boolean;
  readonly completion: CompletionSupport;
  /** The views that its extension has a command for. */
  readonly views: readonly View[];
  /** Its extension has the command that lists places. */
  readonly showsReferences: boolean;
  /** It can be asked for the text of files that are not of this machine. */
  readonly readsFiles: boolean;
  /** It asks for lenses again when it is told to. */
  readonly refreshesLenses: boolean;
  /** It asks for hints again when it is told to. */
  readonly refreshesHints: boolean;
  /** Its extension has the commands that help with writing. */
  readonly guided: boolean;
  /** Its edits can carry the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  /** Its edits can have tab stops. */
  readonly snippetEdits: boolean;
  /** It can show a place within all that belongs to it where something is defined. */
  readonly definitionLinks: boolean;
  /** How it likes best to be told about what the pointer rests on. */
  readonly hoverMarkup: MarkupKind;
  /** It shows symbols that stand within each other. */
  readonly nestedSymbols: boolean;
  /** How many folds it takes, where it says. */
  readonly foldingLimit: number;
}

/** What the editor can do with what is offered while typing. */
export interface CompletionSupport {
  readonly snippets: boolean;
  /** It tells apart what replaces the word at the cursor and what goes before its end. */
  readonly insertReplace: boolean;
  /** It shows a few words beside a label. */
  readonly labelDetails: boolean;
  /** It can be told to write lines as they are. */
  readonly keepsIndentation: boolean;
  /** It can be told to indent lines like the first. */
  readonly adjustsIndentation: boolean;
  /** It has the command of VS Code that opens the list again. */
  readonly reopens: boolean;
}

export function clientSupport({ capabilities, initializationOptions }: InitializeParams): ClientSupport {
  const { workspace, textDocument } = capabilities;
  const { documentChanges, snippetEditSupport } = workspace?.workspaceEdit ?? {};
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    views: viewsIn(initializationOptions),
    completion: completionSupport(textDocument?.completion?.completionItem, initializationOptions),
    showsReferences: optionOf(initializationOptions, 'showsReferences') === true,
    readsFiles: optionOf(initializationOptions, 'readsFiles') === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    guided: optionOf(initializationOptions, 'guided') === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: documentChanges === true,
    snippetEdits: documentChanges === true && snippetEditSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hoverMarkup: markupOf(textDocument?.hover?.contentFormat),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}

function completionSupport(
  item: NonNullable<CompletionClientCapabilities['completionItem']> | undefined,
  options: unknown,
): CompletionSupport {
  const modes = item?.insertTextModeSupport?.valueSet ?? [];
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    keepsIndentation: modes.includes(InsertTextMode.asIs),
    adjustsIndentation: modes.includes(InsertTextMode.adjustIndentation),
    reopens: typeof options === 'object' && options !== null && Reflect.get(options, 'opensSuggestions') === true,
  };
}

/** The first that an editor names is the one that it likes best. */
export function markupOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.find((kind) => kind === MarkupKind.Markdown || kind === MarkupKind.PlainText) ?? MarkupKind.PlainText;
}

function viewsIn(options: unknown): readonly View[] {
  const views = optionOf(options, 'views');
  return Array.isArray(views) && views.includes('balance') ? ['balance'] : [];
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}
