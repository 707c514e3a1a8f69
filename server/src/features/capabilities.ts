import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { GUIDED_NEXT, GUIDED_PASTE } from './guided/methods.ts';

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
    methods: ['textDocument/definition'],
    isWanted: ({ textDocument }) => textDocument?.definition !== undefined,
    capabilities: { definitionProvider: true },
  },
  // Asked for by the extension of this project alone, which knows that they are there.
  { methods: [GUIDED_NEXT, GUIDED_PASTE], isWanted: () => true, capabilities: {} },
];

/** The requests that `languageFeatures.ts` answers. */
export const answeredMethods: readonly string[] = OFFERS.flatMap(({ methods }) => methods);

/** The capabilities of every feature that this editor can use. */
export function offeredTo(client: ClientCapabilities): ServerCapabilities {
  return Object.assign({}, ...OFFERS.filter((offer) => offer.isWanted(client)).map(({ capabilities }) => capabilities));
}
