import type { SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../review/review.ts';
import { type OutlineItem, outlineOf } from './outline.ts';
import { rangeOf } from './ranges.ts';

/** Something of a review that can be looked for from anywhere: what has an id, and sections. */
export type ReviewSymbol = SymbolInformation & { readonly containerName: string };

/** What can be looked for in a review. It is shown with the title of the review, or the name of its file. */
export function symbolsOf(review: Review, document: TextDocument): readonly ReviewSymbol[] {
  const containerName = review.entities.top.text('title')?.value ?? fileName(document.uri);
  return outlineOf(review)
    .flatMap((item) => [...searchable(item)])
    .map(({ name, kind, place }) => ({
      name,
      kind,
      containerName,
      location: { uri: document.uri, range: rangeOf(place, document) },
    }));
}

function* searchable(item: OutlineItem): Iterable<OutlineItem> {
  if (item.isSearchable) yield item;
  for (const child of item.children) yield* searchable(child);
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A lone % is no sign for anything.
    return name;
  }
}
