import { judgeText } from '../../prose/judgePassage.ts';
import { withoutQuotations } from '../../prose/quotations.ts';
import { wordsOf } from '../../prose/words.ts';
import type { Entity } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Section } from '../../review/review.ts';
import { keptByReview } from './keptByReview.ts';
import { explainingPassages, type JudgedPassage, textOf } from './passages.ts';
import { namesCondition, namesSystemOrMind } from './phrases/conditions.ts';
import { isOpenPrompt } from './prompts.ts';
import { wordingsIn } from './wordings.ts';

/** All that a review says of one finding. */
export interface TextsOfFinding {
  readonly finding: Entity<Finding>;
  readonly title: string;
  readonly why: string;
  /** The passages below the finding's own heading. */
  readonly bound: readonly JudgedPassage[];
  /** Passages of analysis and conclusion elsewhere that cite it. */
  readonly citing: readonly JudgedPassage[];
}

/** The texts of every finding. */
export const textsOfFindings = keptByReview((review): readonly TextsOfFinding[] => {
  if (review.entities.findings.length === 0) return [];
  const bound = new Map<string, JudgedPassage[]>();
  const citing = new Map<string, JudgedPassage[]>();
  for (const passage of explainingPassages(review)) {
    const own = boundId(passage.blocks[0].section);
    if (own !== undefined) add(bound, own, passage);
    for (const { content } of passage.blocks) {
      for (const { value } of content.citations)
        if (value.startsWith('F') && value !== own) add(citing, value, passage);
    }
  }
  return review.entities.findings.map((finding) => ({
    finding,
    title: finding.fields.text('title')?.value ?? '',
    why: finding.fields.text('why')?.value ?? '',
    bound: bound.get(finding.id?.value ?? '') ?? [],
    citing: citing.get(finding.id?.value ?? '') ?? [],
  }));
});

/** The finding that a section belongs to, by its own heading or the one above it. */
export function boundId(section: Section | undefined): string | undefined {
  if (section === undefined) return undefined;
  const id = section.boundTo?.value;
  return id?.startsWith('F') ? id : boundId(section.parent);
}

function add(lists: Map<string, JudgedPassage[]>, id: string, passage: JudgedPassage): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [passage]);
  else if (list.at(-1) !== passage) list.push(passage);
}

/** True where neither the `why` of a finding nor any text about it gives a reason. */
export function givesNoWhy({ title, why, bound, citing }: TextsOfFinding): boolean {
  const passages = [...bound, ...citing];
  if (givesReason(why, title) || passages.some(explains) || isInDoubt(passages)) return false;
  return !isOpenPrompt(why) && !passages.some(({ blocks }) => isOpenPrompt(textOf(blocks)));
}

/** True where all that tells is one passage that may as well explain. Of two such passages hardly ever both explain. */
function isInDoubt(passages: readonly JudgedPassage[]): boolean {
  const tell = passages.filter(({ judgement }) => judgement.label === 'chronology');
  return tell.length === 1 && tell.every(({ judgement }) => !judgement.confident);
}

/** True where a passage may well explain. */
export function explains({ blocks, judgement: { label, confident } }: JudgedPassage): boolean {
  if (label === 'analysis' || label === 'mixed') return true;
  return !(confident && label === 'chronology') && namesCondition(withoutQuotations(textOf(blocks)));
}

/** Omissions and bare judgements: what a finding is about, and not why it was so. */
const ONLY_THE_PROBLEM =
  /\b(?:(?:did|do|does|was|were|had|has|have|is|are) not|n['’]t|missed|overlooked|forgot(?:ten)?|poor(?:ly)?|lack(?:ed|ing|s)?|absence|inadequate(?:ly)?|ineffective(?:ly)?|insufficient(?:ly)?|late|should have|in isolation|unacceptable|below)\b/i;

/** Words of a text that is long enough to be judged by itself. */
const JUDGED = 25;
/** Words of a text about which a judgement that is sure is followed. */
const SURELY_JUDGED = 8;

/** True where the `why` of a finding gives any reason: whatever is not plainly something else counts as one. */
function givesReason(why: string, title: string): boolean {
  const own = withoutQuotations(why);
  const words = wordsOf(own).map(({ form }) => form);
  if (words.length === 0) return false;
  if (namesSystemOrMind(own)) return true;
  const { label, confident } = judgeText(own);
  const isSure = confident && words.length >= SURELY_JUDGED;
  // “Because” gives no reason for practice where a failing of people follows it.
  if (isSure && label === 'chronology') return false;
  if (namesCondition(own)) return true;
  const titled = new Set(wordsOf(title).map(({ form }) => form));
  if (words.every((word) => titled.has(word))) return false;
  if (isSure && label === 'analysis') return true;
  if (words.length >= JUDGED && label !== 'neither') return true;
  const judges = wordingsIn(why).some(({ kind }) => kind === 'humanError' || kind === 'blame' || kind === 'hindsight');
  return !judges && !ONLY_THE_PROBLEM.test(own);
}
