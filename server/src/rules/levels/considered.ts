import { sightings } from '../../prose/because.ts';
import { cues } from '../../prose/cues.ts';
import { type Judgement, judge, judgeText } from '../../prose/judgePassage.ts';
import { countLetterRuns } from '../../prose/letters.ts';
import { type LevelMention, levelMentions, levelMentionsOf } from '../../prose/levels.ts';
import { type Passage, passageOfBlock, readPassage } from '../../prose/passage.ts';
import { sentencesOf, sentencesOfBlock } from '../../prose/sentences.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Level } from '../../review/generated/frontMatterTypes.ts';
import type { BlockContent, BlockKind } from '../../review/review.ts';
import { contains, type Span } from '../../review/span.ts';

/** What the text of one passage considers. */
export interface Considered {
  readonly levels: readonly Level[];
  /** Words of the author's own: prompts that are still to be answered are left out. */
  readonly words: number;
}

/** Blocks that hold passages. A heading announces and does not discuss. */
const PASSAGES: readonly BlockKind[] = ['paragraph', 'listItem', 'table', 'quote'];
const NOTHING: Considered = { levels: [], words: 0 };

/** A question to be answered: "[insert: What did the team manager know?]". */
const PROMPT = /\[\s*insert\b[^[\]]*\]/gi;

/** Where a sentence says how the review itself was made: who was spoken to is not yet what they did. */
const TOOK_PART =
  /\b(?:conversations?|interview(?:s|ed)?|spoken to|spoke (?:to|with)|learning events?|focus groups?|workshops?|took part|taken part|reference group|draft (?:report|findings?))\b/i;

/**
 * What a block considers, kept for as long as the block does not change.
 *
 * A level is considered where a passage names it and goes beyond telling what happened. "The team manager was told on 3
 * May" names a manager and considers none. So a passage does not count that is confidently judged a chronology, however
 * many managers stand in it; nor one that is less surely judged to tell, in all or in part, where words for events or
 * failings stand and none of explanation; nor a single sentence with a date and no word of explanation, on which the judgement
 * has little to go. Every other passage counts, since it looks in some way at what they did, knew, decided, could see or
 * were responsible for, or cannot safely be said not to. Of passages that neither tell nor explain, sentences that say
 * who took part in the review are left out. A question about a level that is still to be answered counts as well: the
 * author has been asked, and the rule about placeholders says that the answer is missing.
 */
export const consideredInBlock = keptByBlock((content): Considered => {
  if (!isPassage(content)) return NOTHING;
  const { text } = content;
  return { levels: consideredBy(readingOf(content), levelMentionsOf(content)), words: ownWords(text) };
});

/** The levels that a text of the front matter considers, by the same measure. */
export function consideredInText(text: string): readonly Level[] {
  const reading: Reading = {
    text,
    sentences: () => sentencesOf(text),
    passage: () => readPassage(text),
    judgement: () => judgeText(text),
  };
  return consideredBy(reading, levelMentions(text));
}

/** True for a block of running text that does more than tell what happened. */
export function goesBeyondTelling(content: BlockContent): boolean {
  return isPassage(content) && !onlyTells(readingOf(content));
}

/** The number of words, prompts that are still to be answered left out. */
export function ownWords(text: string): number {
  return countLetterRuns(text.includes('[') ? text.replace(PROMPT, ' ') : text);
}

/** What may be asked of a text; most texts are asked little of it. */
interface Reading {
  readonly text: string;
  readonly sentences: () => readonly Span[];
  readonly passage: () => Passage;
  readonly judgement: () => Judgement;
}

function readingOf(content: BlockContent): Reading {
  const { text, masked } = content;
  return {
    text,
    sentences: () => sentencesOfBlock(content),
    passage: () => (masked.length === 0 ? passageOfBlock(content) : readPassage(text)),
    judgement: () => judge(content),
  };
}

function isPassage({ kind }: BlockContent): boolean {
  return PASSAGES.includes(kind);
}

function consideredBy(reading: Reading, mentions: readonly LevelMention[]): readonly Level[] {
  if (mentions.length === 0) return [];
  const prompts = reading.text.includes('[') ? spansOf(reading.text, PROMPT) : [];
  const asked = mentions.filter((mention) => prompts.some((prompt) => contains(prompt, mention)));
  const spoken = asked.length === 0 ? mentions : mentions.filter((mention) => !asked.includes(mention));
  return [...asked, ...(spoken.length === 0 ? [] : discussed(reading, spoken))].flatMap(({ levels }) => levels);
}

function discussed(reading: Reading, mentions: readonly LevelMention[]): readonly LevelMention[] {
  if (onlyTells(reading)) return [];
  if (reading.judgement().label !== 'neither') return mentions;
  const aside = reading.sentences().filter(({ start, end }) => TOOK_PART.test(reading.text.slice(start, end)));
  return mentions.filter((mention) => !aside.some((sentence) => contains(sentence, mention)));
}

/** A text of fewer words, with a date and no word of a reason, only tells. */
const FEW_WORDS = 22;
/** "The team manager was told": too short for the judgement, and nothing but something that somebody did. */
const VERY_FEW_WORDS = 8;

function onlyTells(reading: Reading): boolean {
  const { label, confident } = reading.judgement();
  if (label === 'chronology' && confident) return true;
  const passage = reading.passage();
  if (hasReason(passage)) return false;
  if ((label === 'chronology' || label === 'mixed') && hasEvent(passage)) return true;
  // One sentence or a few words give the judgement little to go on.
  const isShort = reading.sentences().length === 1 || passage.words.length < FEW_WORDS;
  if (isShort && isDated(passage)) return true;
  return passage.words.length < VERY_FEW_WORDS && sightings(passage, 'act') > 0;
}

/** True where words stand for what happened or went wrong: without one, an unsure judgement is not followed. */
function hasEvent({ counts }: Passage): boolean {
  return counts.some((count, at) => count > 0 && cues[at]?.side === 'tells');
}

function isDated(passage: Passage): boolean {
  return sightings(passage, 'date') > 0 || sightings(passage, 'time') > 0;
}

function hasReason({ counts }: Passage): boolean {
  // Words for how work is organised stand in any account: a head of service, a team, a plan.
  return counts.some((count, at) => count > 0 && cues[at]?.side === 'explains' && cues[at]?.id !== 'system');
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
