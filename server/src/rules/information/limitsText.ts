import { keptByBlock } from '../../review/blockMemo.ts';
import type { Block, Review, Role, Section } from '../../review/review.ts';

/** Words with which an author speaks of information that a review does not have. */
const OF_LIMITS =
  /\b(?:limit(?:s|ed|ations?)?|gaps?|missing|incomplete|unavailable|withheld|refused|declined|destroyed|deleted|lost|redacted|awaited|outstanding|unable to|without (?:access|sight)|partial(?:ly)?|only (?:in )?part\w*|(?:is|are|was|were|has|have|had|been) not (?:been )?(?:available|received|provided|shared|obtained|seen|held|disclosed|supplied|included|kept|returned)|no (?:reply|response|records?|access|information|notes)|(?:did|does|do|has|have|could|would) not|(?:cannot|can not)|never (?:received|came|sent|shared)|yet to)\b/i;

/** What a fix inserts to be written over is no text on limits. */
const PROMPT = /\[\s*insert[^[\]]*\]/gi;

const ABOUT_LIMITS = /\b(?:limit|gaps?\b|missing|not (?:available|seen|received))/i;

/**
 * True where the body says something on limits: the text on information or method speaks of what is not there or cites a
 * gap, a section about limits has text, or the body cites every gap that has an id.
 */
export function hasLimitsText(review: Review): boolean {
  const { body, entities, ids } = review;
  if (body.sections.some((section) => speaksOfLimits(section))) return true;
  const gaps = entities.gaps.map(({ id }) => id?.value);
  const cited = new Set(ids.references.filter(({ place }) => place !== 'frontMatter').map(({ value }) => value));
  return gaps.every((gap) => gap !== undefined && cited.has(gap));
}

/** Reads a block ahead of time where `hasLimitsText` may want it. */
export function prepareLimits({ content, section }: Block): void {
  if (tellsOfInformation(section.role)) readBlock(content);
}

function tellsOfInformation(role: Role | undefined): boolean {
  return role === 'information' || role === 'methodology';
}

function speaksOfLimits({ role, title, blocks }: Section): boolean {
  const isAbout = ABOUT_LIMITS.test(title);
  if (!isAbout && !tellsOfInformation(role)) return false;
  return blocks.some(({ content }) => {
    const { speaks, citesGap, hasWords } = readBlock(content);
    return citesGap || (isAbout ? hasWords : speaks);
  });
}

const readBlock = keptByBlock(({ kind, text, citations }) => {
  if (kind === 'comment') return { speaks: false, citesGap: false, hasWords: false };
  const words = text.replace(PROMPT, '');
  return {
    speaks: OF_LIMITS.test(words),
    citesGap: citations.some(({ value }) => value.startsWith('G')),
    hasWords: /[\p{L}\d]/u.test(words),
  };
});
