import type { InitializeParams } from 'vscode-languageserver';
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
  /** It can be asked about files outside the folders that it has open. */
  readonly relativePatterns: boolean;
  readonly codeActions: boolean;
  readonly completion: boolean;
  /** The views that its extension has a command for. */
  readonly views: readonly View[];
  /** Its extension has the commands that help with writing. */
  readonly guided: boolean;
  /** Its edits can carry the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  /** Its edits can have tab stops. */
  readonly snippetEdits: boolean;
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
    views: viewsIn(initializationOptions),
    guided: optionOf(initializationOptions, 'guided') === true,
    completion: textDocument?.completion !== undefined,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: documentChanges === true,
    snippetEdits: documentChanges === true && snippetEditSupport === true,
  };
}

function viewsIn(options: unknown): readonly View[] {
  const views = optionOf(options, 'views');
  return Array.isArray(views) && views.includes('balance') ? ['balance'] : [];
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}
