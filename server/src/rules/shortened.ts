/** The author's words on one line, cut at `limit` characters, for the title of a fix. No sign is cut in half. */
export function shortened(text: string, limit: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > limit
    ? `${words
        .slice(0, limit - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
    : words;
}
