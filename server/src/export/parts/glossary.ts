import terms from '../../../../schemas/glossary.json';
import { text } from '../words.ts';
import { column, type Material, type Part, part, table, ungrouped } from './part.ts';

/** With fewer, a list helps nobody. */
const FEWEST = 3;

/** Terms of the field that this review uses, in plain words, for readers who do not work in it. */
export function glossary({ review }: Material): Part[] {
  const words = review.text.toLowerCase();
  const rows = terms
    .filter(({ term, also }) => [term, ...also].some((form) => isUsed(words, form.toLowerCase())))
    .map(({ term, meaning }) => ({ anchor: undefined, cells: [text(term), text(meaning)] }));
  if (rows.length < FEWEST) return [];
  const columns = [column('Word', 'narrow'), column('What it means', 'wide')];
  return part(
    'back',
    ['Words used in this report', 'Words used in this report'],
    [...table('glossary', 'What words mean', columns, ungrouped(rows))],
  );
}

/** As words of their own: not a part of longer ones. */
function isUsed(words: string, form: string): boolean {
  for (let at = words.indexOf(form); at !== -1; at = words.indexOf(form, at + 1)) {
    if (!isLetter(words.charAt(at - 1)) && !isLetter(words.charAt(at + form.length))) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
