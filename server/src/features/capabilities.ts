import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { GUIDED_NEXT, GUIDED_PASTE } from './guided/methods.ts';
import { TOKEN_LEGEND } from './tokenLegend.ts';

/** A feature as the server offers it to an editor that can use it. */
interface Offer {
  /** The requests that it answers. */
  readonly methods: readonly string[];
  isWanted(client: ClientCapabilities): boolean;
  readonly capabilities: ServerCapabilities;
}

/**
 * What is offered beside diagnostics and quick fixes, a line a feature. Known before the features themselves are loaded,
 * so that the editor has its answer to `initialize` at once.
 */
const OFFERS: readonly Offer[] = [
  {
    methods: ['textDocument/completion'],
    isWanted: ({ textDocument }) => textDocument?.completion !== undefined,
    // A space follows every colon, dash and `##`. Not the line break: who leaves an empty line would choose something.
    capabilities: { completionProvider: { triggerCharacters: ['[', ' ', ','] } },
  },
  {
    methods: ['textDocument/hover'],
    isWanted: ({ textDocument }) => textDocument?.hover !== undefined,
    capabilities: { hoverProvider: true },
  },
  {
    methods: ['textDocument/definition'],
    isWanted: ({ textDocument }) => textDocument?.definition !== undefined,
    capabilities: { definitionProvider: true },
  },
  {
    methods: ['textDocument/references'],
    isWanted: ({ textDocument }) => textDocument?.references !== undefined,
    capabilities: { referencesProvider: true },
  },
  {
    methods: ['textDocument/documentHighlight'],
    isWanted: ({ textDocument }) => textDocument?.documentHighlight !== undefined,
    capabilities: { documentHighlightProvider: true },
  },
  {
    methods: ['textDocument/rename'],
    isWanted: ({ textDocument }) => textDocument?.rename !== undefined,
    capabilities: { renameProvider: true },
  },
  {
    methods: ['textDocument/prepareRename'],
    isWanted: ({ textDocument }) => textDocument?.rename?.prepareSupport === true,
    capabilities: { renameProvider: { prepareProvider: true } },
  },
  {
    methods: ['textDocument/documentSymbol'],
    isWanted: ({ textDocument }) => textDocument?.documentSymbol !== undefined,
    capabilities: { documentSymbolProvider: true },
  },
  {
    methods: ['textDocument/foldingRange'],
    isWanted: ({ textDocument }) => textDocument?.foldingRange !== undefined,
    capabilities: { foldingRangeProvider: true },
  },
  {
    methods: ['textDocument/selectionRange'],
    isWanted: ({ textDocument }) => textDocument?.selectionRange !== undefined,
    capabilities: { selectionRangeProvider: true },
  },
  {
    methods: ['textDocument/documentLink'],
    isWanted: ({ textDocument }) => textDocument?.documentLink !== undefined,
    capabilities: { documentLinkProvider: {} },
  },
  {
    methods: ['workspace/symbol'],
    isWanted: ({ workspace }) => workspace?.symbol !== undefined,
    capabilities: { workspaceSymbolProvider: true },
  },
  {
    methods: ['textDocument/codeLens'],
    isWanted: ({ textDocument }) => textDocument?.codeLens !== undefined,
    capabilities: { codeLensProvider: {} },
  },
  {
    methods: ['textDocument/inlayHint'],
    isWanted: ({ textDocument }) => textDocument?.inlayHint !== undefined,
    capabilities: { inlayHintProvider: true },
  },
  {
    methods: [
      'textDocument/semanticTokens/full',
      'textDocument/semanticTokens/full/delta',
      'textDocument/semanticTokens/range',
    ],
    isWanted: ({ textDocument }) => textDocument?.semanticTokens !== undefined,
    capabilities: { semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true } },
  },
  // Asked for by the extension of this project alone, which knows that they are there.
  { methods: [GUIDED_NEXT, GUIDED_PASTE], isWanted: () => true, capabilities: {} },
];

/** Requests of this extension's own, which are no part of the protocol. */
const OWN_REQUESTS: readonly string[] = [
  'practiceReview/readiness',
  'practiceReview/thread',
  'practiceReview/folder',
  'practiceReview/tidy',
  'practiceReview/report',
  'practiceReview/progress',
  'practiceReview/progressEdit',
  'practiceReview/chronology',
  'practiceReview/chronologyEdit',
];

/** The requests that `languageFeatures.ts` answers. */
export const answeredMethods: readonly string[] = [...OFFERS.flatMap(({ methods }) => methods), ...OWN_REQUESTS];

/** The capabilities of every feature that this editor can use. */
export function offeredTo(client: ClientCapabilities): ServerCapabilities {
  return Object.assign({}, ...OFFERS.filter((offer) => offer.isWanted(client)).map(({ capabilities }) => capabilities));
}
