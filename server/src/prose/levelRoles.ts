import type { Level } from '../review/generated/frontMatterTypes.ts';
import type { LevelMention } from './levels.ts';
import type { Passage, Sentence } from './passage.ts';

/** The part that somebody who is named plays in a sentence. */
export type LevelRole = 'opens' | 'in passing' | 'further on';

/** A level that is named, where, and in which part. */
export interface NamedLevel {
  readonly level: Level;
  readonly role: LevelRole;
  /** The place of its sentence in the passage. */
  readonly sentence: number;
}

/** Whom a passage is about, as against who is mentioned in it. */
export interface LevelRoles {
  readonly named: readonly NamedLevel[];
  /** For each sentence that goes on with "she", "he" or "they", the level of whom the sentence before was about. */
  readonly goesOn: readonly Level[];
}

/** Words before which, at most, the subject of a sentence begins: "On that night the ward manager …" begins later. */
const OPENING_WORDS = 3;
const BEFORE_THE_ASIDE: ReadonlySet<string> = new Set(
  'with by from to of for at under than about via per like without against'.split(' '),
);
const OWNERS: ReadonlySet<string> = new Set(['her', 'his', 'their', 'its', 'my', 'our']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const PRONOUNS: ReadonlySet<string> = new Set(['she', 'he', 'they', 'it']);

/**
 * The parts that `mentions` play in a passage. "The nurse had her manager's agreement" is about the nurse: she opens the
 * sentence, and a manager that belongs to somebody, or stands after "with" or "by", is mentioned in passing.
 */
export function levelRoles(passage: Passage, mentions: readonly LevelMention[]): LevelRoles {
  const named: NamedLevel[] = [];
  const goesOn: Level[] = [];
  let about: Level | undefined;
  let next = 0;
  for (const [index, sentence] of passage.sentences.entries()) {
    let opening: Level | undefined;
    for (
      let mention = mentions[next];
      mention !== undefined && mention.start < sentence.end;
      mention = mentions[++next]
    ) {
      const role = roleOf(passage, sentence, mention);
      for (const level of mention.levels) named.push({ level, role, sentence: index });
      if (role === 'opens') opening ??= mention.levels[0];
    }
    if (opening !== undefined) about = opening;
    else if (about !== undefined && PRONOUNS.has(formAt(passage, sentence.from))) goesOn.push(about);
  }
  return { named, goesOn };
}

function roleOf(passage: Passage, { from, to }: Sentence, { start }: LevelMention): LevelRole {
  let at = from;
  // A mention may begin inside a word, as "line" does in "first-line".
  while (at + 1 < to && (passage.starts[at + 1] ?? 0) <= start) at++;
  if (at > from && isAside(formAt(passage, at - 1), at - 2 < from ? '' : formAt(passage, at - 2))) return 'in passing';
  return at - from <= OPENING_WORDS ? 'opens' : 'further on';
}

/** @param before The word before the mention @param earlier The word before that */
function isAside(before: string, earlier: string): boolean {
  if (BEFORE_THE_ASIDE.has(before) || OWNERS.has(before)) return true;
  return ARTICLES.has(before) && BEFORE_THE_ASIDE.has(earlier);
}

function formAt({ words }: Passage, at: number): string {
  return words[at]?.form ?? '';
}
