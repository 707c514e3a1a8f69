import { likelyLevels } from '../../prose/judgeText.ts';
import { withoutMarks } from '../../prose/marks.ts';
import { levelKinds } from '../../prose/textSigns.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Level } from '../../review/generated/frontMatterTypes.ts';
import type { BlockContent } from '../../review/review.ts';

/**
 * The levels that a text is often about without a word that names them. Managers are named where they are spoken of, and the
 * judgement does not tell a first-line manager from a middle one.
 */
const OFTEN_UNNAMED: ReadonlySet<Level> = new Set(['partnership', 'national'] as const);

/**
 * A passage may be about a level from this likelihood on. It is low, since the judgement only takes back what would be said:
 * "police, council and health took the chair by turns" is about the partnership and has no word for it.
 */
const MAY_BE = 0.3;

const levelsOf = keptByBlock(({ text, masked }) => likelyLevels(withoutMarks(text, masked)));

/** True where a block may well be about a level without a word that names it. */
export function mayBeAbout(content: BlockContent, level: Level): boolean {
  if (!OFTEN_UNNAMED.has(level)) return false;
  return levelKinds.some((kind, at) => kind === level && (levelsOf(content)[at] ?? 0) >= MAY_BE);
}
