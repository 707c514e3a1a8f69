import type { ClientCapabilities } from 'vscode-languageserver-protocol';

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
  isPreferredSupport: true,
  dataSupport: true,
  resolveSupport: { properties: ['edit'] },
};

/** An editor of the year 2021: it is sent diagnostics, answers for its settings, and knows no snippets in edits. */
export const editorOf316: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true },
    codeAction,
  },
};

/** What today's VS Code says of itself, as far as this server asks. */
export const editorOf318: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    ...editorOf316.workspace,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
  },
  textDocument: {
    ...editorOf316.textDocument,
    diagnostic: { dynamicRegistration: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode'] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1 },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000, foldingRange: { collapsedText: false } },
    selectionRange: {},
    documentLink: { tooltipSupport: true },
    linkedEditingRange: {},
    codeLens: {},
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: ['variable', 'type', 'string', 'property'],
      tokenModifiers: ['declaration', 'definition', 'readonly'],
      formats: ['relative'],
      multilineTokenSupport: false,
    },
    formatting: {},
  },
};

/** An editor that knows snippets in edits and is sent its diagnostics. */
export const editorWithSnippets: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: { publishDiagnostics: { versionSupport: true }, codeAction },
};

/** An editor that can do next to nothing. */
export const bareEditor: ClientCapabilities = {};

/** An editor that knows actions, but no versions in edits. */
export const editorWithoutVersions: ClientCapabilities = { textDocument: { codeAction } };
