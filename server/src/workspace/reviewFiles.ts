/** A review as it lies in a folder. */
export interface ReviewFile {
  readonly uri: string;
  /** Changes whenever the file is written. */
  readonly stamp: string;
}

/** The reviews of some folders. */
export interface FoundReviews {
  readonly files: readonly ReviewFile[];
  /** False where a folder could not be read, or where there was more than is looked through. */
  readonly isComplete: boolean;
}

/** Finds every file `*.review.md` in folders, given as URIs, and in the folders below them. */
export type ListReviews = (folders: readonly string[]) => Promise<FoundReviews>;
