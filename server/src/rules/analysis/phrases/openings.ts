/**
 * An expression for the words with which something that `roots` describes begins, as far as one word of a text can tell:
 * "have" at the end of a word for `have known`, "judg" anywhere in a word for `judge?ment`. A text without such a word
 * has none of the roots.
 */
export function openingsOf(roots: string): RegExp {
  return new RegExp(alternativesOf(roots).map(openingOf).join('|'), 'i');
}

/** What stands between the bars that are not inside a group. */
function alternativesOf(roots: string): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let alternative = '';
  for (const character of roots) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if (character === '|' && depth === 0) {
      alternatives.push(alternative);
      alternative = '';
    } else alternative += character;
  }
  return [...alternatives, alternative];
}

/** The letters that a root begins with: the whole end of a word where a space follows them. */
function openingOf(root: string): string {
  const letters = root.replace(/[^a-z-][\s\S]*$/i, '');
  const next = root.charAt(letters.length);
  // A letter that may be left out is none that must be there.
  if (next === '?') return letters.slice(0, -1);
  return next === ' ' ? `${letters}$` : letters;
}
