/**
 * The author's words on one line, at most `limit` characters of them, for the title of a fix. They are cut between two
 * words; a word that would leave little by itself is cut, but no sign in half.
 */
export function shortened(text: string, limit: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= limit) return words;
  const fits = words.slice(0, limit - 1);
  const atWord = /[\s,;:]/.test(words.charAt(limit - 1)) ? fits.length : fits.lastIndexOf(' ');
  const cut = atWord > limit / 2 ? fits.slice(0, atWord) : fits.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
