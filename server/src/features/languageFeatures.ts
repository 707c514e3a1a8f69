import { chronology, chronologyEdit } from './chronologyRequest.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLinks } from './documentLinks.ts';
import { documentSymbols } from './documentSymbols.ts';
import { folder } from './folderRequest.ts';
import { folding } from './folding.ts';
import { guidedNext } from './guided/guidedNext.ts';
import { guidedPaste } from './guided/guidedPaste.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import type { LanguageFeature } from './languageFeature.ts';
import { progress, progressEdit } from './progressRequest.ts';
import { readiness } from './readinessRequest.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { report } from './reportRequest.ts';
import { selectionRanges } from './selectionRanges.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensInRange } from './semanticTokens.ts';
import { thread } from './threadRequest.ts';
import { tidy } from './tidyRequest.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Every feature that answers a request of the protocol, a line each. What is offered to an editor: `capabilities.ts`. */
export const languageFeatures: readonly LanguageFeature<never>[] = [
  definition,
  codeLens,
  inlayHints,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensInRange,
  hover,
  readiness,
  thread,
  folder,
  tidy,
  report,
  progress,
  progressEdit,
  chronology,
  chronologyEdit,
  references,
  documentHighlight,
  rename,
  prepareRename,
  documentSymbols,
  folding,
  selectionRanges,
  documentLinks,
  workspaceSymbols,
  completion,
  guidedNext,
  guidedPaste,
];

/** The feature that answers `method`. */
export function featureFor(method: string): LanguageFeature<never> | undefined {
  return languageFeatures.find((feature) => feature.method === method);
}
