import { otherWords } from '../../review/generated/wordsAndOrder.ts';
import { type LabelSet, labels } from '../../review/labels.ts';

const byWords = new Map<LabelSet, ReadonlyMap<string, string>>();

/**
 * The value of the format that these words name: by the words that reports use, by the value itself, or by another word
 * that the schema knows for it. Never by likeness: "incomplete" is near to "complete".
 */
export function valueNamed(set: LabelSet, words: string): string | undefined {
  let known = byWords.get(set);
  if (known === undefined) {
    known = wordsOfSet(set);
    byWords.set(set, known);
  }
  return known.get(plain(words));
}

function wordsOfSet(set: LabelSet): ReadonlyMap<string, string> {
  const name = set.charAt(0).toUpperCase() + set.slice(1);
  const also = Object.entries(otherWords[name] ?? {});
  const own = Object.entries<string>(labels[set]).flatMap(([value, words]) => [
    [value, value] as const,
    [words, value] as const,
  ]);
  return new Map([...also, ...own].map(([words, value]) => [plain(words), value]));
}

/** Capitals, spaces and marks make no difference. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
