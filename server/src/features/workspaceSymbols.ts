import { type WorkspaceSymbolParams, WorkspaceSymbolRequest } from 'vscode-languageserver';
import type { LanguageFeature } from './languageFeature.ts';
import type { ReviewSymbol } from './reviewSymbols.ts';

/** More than this many are of no use to anybody. */
const MOST = 500;

/** Finds ids, titles and sections in all reviews, the best first. */
export const workspaceSymbols: LanguageFeature<WorkspaceSymbolParams> = {
  method: WorkspaceSymbolRequest.method,
  answer: async ({ query }, surroundings) => {
    const symbols = await surroundings.reviewSymbols();
    return surroundings.isCancelled() ? null : matching(symbols, query);
  },
};

/** Those that the words of `query` fit, the best first; the ones that fit equally well stay in their order. */
function matching(symbols: readonly ReviewSymbol[], query: string): readonly ReviewSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: { readonly symbol: ReviewSymbol; readonly distance: number }[] = [];
  for (const symbol of symbols) {
    const distance = distanceOf(symbol, words);
    if (distance !== undefined) found.push({ symbol, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}

/** How badly the words fit, 0 for the best; undefined where one of them does not. */
function distanceOf({ name, containerName }: ReviewSymbol, words: readonly string[]): number | undefined {
  const ofName = name.toLowerCase();
  const ofReview = containerName.toLowerCase();
  let sum = 0;
  for (const word of words) {
    const distance = distanceIn(ofName, word) ?? (ofReview.includes(word) ? IN_REVIEW : undefined);
    if (distance === undefined) return undefined;
    sum += distance;
  }
  return sum;
}

const IN_REVIEW = 3;

/** As a whole word, as the beginning of one, within one, or with other letters between its own. */
function distanceIn(name: string, word: string): number | undefined {
  const at = name.indexOf(word);
  if (at === -1) return hasInOrder(name, word) ? 4 : undefined;
  for (let start = at; start !== -1; start = name.indexOf(word, start + 1)) {
    if (isBreak(name, start - 1)) return isBreak(name, start + word.length) ? 0 : 1;
  }
  return 2;
}

function isBreak(name: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(name.charAt(at));
}

/** True where the letters of `word` stand in `name` in the same order, others between them or not. */
function hasInOrder(name: string, word: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = name.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
