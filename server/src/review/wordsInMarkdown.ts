/** Somebody's own words for a page in Markdown: on one line, and shown as they are. */
export function wordsInMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]|^[+-]/g, '\\$&');
}
