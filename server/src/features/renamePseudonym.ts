import { applyEdits, type Edit } from '../review/edit.ts';
import { doubleQuoted, quoted } from '../review/newYaml.ts';
import { childrenCalled, type Mention, mentionsOf, pseudonymsOf } from '../review/pseudonyms.ts';
import type { Review } from '../review/review.ts';
import { escapedFor } from '../review/scalarText.ts';
import type { YamlScalar } from '../review/yamlNode.ts';

/** Why a pseudonym cannot be renamed, in a sentence; undefined where it can. */
export function whyPseudonymStays({ entities }: Review, name: string): string | undefined {
  if (childrenCalled(entities, name).length > 1) {
    return `More than one child has the pseudonym ${name}, so the text does not say who is meant. Give each child a different pseudonym first.`;
  }
  // Both are words of every other sentence.
  if (name === 'A' || name === 'I') {
    return `The pseudonym ${name} is an ordinary word too, so it cannot be told where the child is meant. Change it by hand.`;
  }
  return undefined;
}

/** The changes that give a child a new pseudonym in every place; a sentence where that name cannot be taken. */
export function pseudonymRenamed(review: Review, name: string, given: string): readonly Edit[] | string {
  const newName = given.replace(/[ \t\u00a0]+/g, ' ');
  if (newName === name) return [];
  const why = whyPseudonymStays(review, name) ?? whyNotTaken(review, name, newName);
  if (why !== undefined) return why;
  const requoted = new Map<YamlScalar, Mention[]>();
  const edits: Edit[] = [];
  for (const mention of mentionsOf(review, name)) {
    if (needsQuotes(mention, newName)) {
      const { scalar } = mention.within;
      requoted.set(scalar, [...(requoted.get(scalar) ?? []), mention]);
    } else edits.push(...replacing(mention, newName));
  }
  for (const [scalar, mentions] of requoted) edits.push(inNewQuotes(review, scalar, mentions, newName));
  return edits.sort((a, b) => a.start - b.start);
}

function whyNotTaken({ entities }: Review, name: string, newName: string): string | undefined {
  if (
    !/^[\p{L}\p{N}]/u.test(newName) ||
    !/\p{L}/u.test(newName) ||
    /[\p{Cc}\u2028\u2029<>[\]{}`*_|\\]/u.test(newName)
  ) {
    return 'A pseudonym begins with a letter or number and is written as a name is: letters, numbers, spaces, hyphens and apostrophes.';
  }
  if (newName === 'A' || newName === 'I') return `${newName} is an ordinary word too. Choose another pseudonym.`;
  const other = pseudonymsOf(entities).find((one) => one !== name && one.toLowerCase() === newName.toLowerCase());
  return other === undefined ? undefined : `Another child has the pseudonym ${other} already. Choose a different one.`;
}

/** True where a value without quotes would no longer be read as the same text. */
function needsQuotes(mention: Mention, newName: string): mention is Mention & { readonly within: object } {
  const { within } = mention;
  if (within === undefined || within.text.quotes !== 'none' || within.scalar.style === 'block') return false;
  return quoted(newName) !== newName;
}

/** A whole value written anew, in quotes and on one line, with the new name in it. */
function inNewQuotes({ text }: Review, scalar: YamlScalar, mentions: readonly Mention[], newName: string): Edit {
  const { start, end } = scalar;
  const edits = mentions
    .flatMap((mention) => replacing(mention, newName))
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const value = applyEdits(text.slice(start, end), edits, '\n');
  return { start, end, newText: [doubleQuoted(value.replace(/\s*\n\s*/g, ' '))] };
}

/** The changes of one place. Word by word where that can be: then a name that is broken over two lines stays so. */
function replacing(mention: Mention, newName: string): readonly Edit[] {
  const { value: name, start, end, words, afterApostrophe, within } = mention;
  const written = (text: string) => [escapedFor(within?.text.quotes ?? 'none', text)];
  const oldWords = name.split(' ');
  const newWords = newName.split(' ');
  const edits: Edit[] =
    newWords.length === words.length
      ? words.flatMap((word, at) => {
          const newWord = newWords[at] ?? '';
          return newWord === oldWords[at] ? [] : [{ ...word, newText: written(newWord) }];
        })
      : [{ start, end, newText: written(newName) }];
  // "Bens' school" becomes "Linnet's school".
  if (afterApostrophe !== undefined && !/s$/i.test(newName)) {
    edits.push({ start: afterApostrophe, end: afterApostrophe, newText: ['s'] });
  }
  return edits;
}
