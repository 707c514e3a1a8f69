/**
 * Whether a Markdown document is a review: by its file name, or by the key `reviewType` at the top level of its front
 * matter. Reads no further than the front matter. The client decides the same way for what it shows beside a document.
 * @param name The URI or path of the document, or its name; untitled documents have no telling name
 */
export function isReview(name: string, text: string): boolean {
  return isReviewName(name) || hasReviewType(text);
}

/** True for `*.review.md`, whatever stands before it, with or without a query or fragment. */
export function isReviewName(name: string): boolean {
  return /\.review\.md(?:[?#].*)?$/i.test(name);
}

const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;

function hasReviewType(text: string): boolean {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text);
  if (opening === null) return false;
  let at = opening[0].length;
  while (at < text.length) {
    LINE.lastIndex = at;
    const line = LINE.exec(text)?.[1] ?? '';
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return false;
    if (/^(?:reviewType|"reviewType"|'reviewType')[ \t]*:(?:[ \t]|$)/.test(line)) return true;
    at = LINE.lastIndex;
  }
  return false;
}
