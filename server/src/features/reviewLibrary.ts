import { TextDocument } from 'vscode-languageserver-textdocument';
import { isReview } from '../review/isReview.ts';
import { parseReview } from '../review/parseReview.ts';
import type { Review } from '../review/review.ts';
import type { ReadFile } from '../workspace/readFile.ts';
import type { ListReviews } from '../workspace/reviewFiles.ts';
import { fileKey, ReviewIndex } from '../workspace/reviewIndex.ts';
import { type ReviewSymbol, symbolsOf } from './reviewSymbols.ts';

/** What the library needs of the editor and the machine. */
export interface LibrarySources {
  /** Undefined in a host that has no files. */
  readonly readFile: ReadFile | undefined;
  readonly listReviews: ListReviews | undefined;
  folders(): Promise<readonly string[]>;
  watchReviews(): boolean;
  breathe(): Promise<void>;
  log(sentence: string): void;
  /** The reviews that are open, as they are now. */
  open(): Iterable<{ readonly review: Review; readonly document: TextDocument }>;
}

/** What can be looked for in all reviews: those that are open as they are now, the others as they lie in the folders. */
export class ReviewLibrary {
  readonly #sources: LibrarySources;
  /** Undefined in a host that has no files. */
  readonly #index: ReviewIndex<readonly ReviewSymbol[]> | undefined;

  constructor(sources: LibrarySources) {
    this.#sources = sources;
    const { listReviews, readFile } = sources;
    if (listReviews === undefined || readFile === undefined) return;
    this.#index = new ReviewIndex({
      listReviews,
      readFile,
      folders: () => sources.folders(),
      read: symbolsIn,
      watch: () => sources.watchReviews(),
      now: () => performance.now(),
      breathe: () => sources.breathe(),
      incomplete: () =>
        sources.log('Not every review in the open folders could be looked through, so a search may not find all.'),
    });
  }

  /** Everything that can be looked for, review by review. */
  async symbols(): Promise<readonly ReviewSymbol[]> {
    const saved = (await this.#index?.all()) ?? new Map<string, readonly ReviewSymbol[]>();
    const reviews = new Map(saved);
    for (const { review, document } of this.#sources.open()) {
      reviews.set(fileKey(document.uri), symbolsOf(review, document));
    }
    return [...reviews.values()].flat();
  }

  /** A review was written, made or deleted in its folder. */
  changed(uri: string): void {
    this.#index?.changed(uri);
  }
}

function symbolsIn(uri: string, text: string): readonly ReviewSymbol[] {
  return isReview(uri, text) ? symbolsOf(parseReview(text), TextDocument.create(uri, 'markdown', 0, text)) : [];
}
