/** As much of the words as fits on one line at the head or foot of a page. */
export function lineOf(words: string): string {
  const signs = [...words.replace(/\s+/g, ' ').trim()];
  return signs.length > 80 ? `${signs.slice(0, 79).join('')}…` : signs.join('');
}
