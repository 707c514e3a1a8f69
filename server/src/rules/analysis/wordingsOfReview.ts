import type { Entity } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Block, BlockContent, Review } from '../../review/review.ts';
import type { Located, Span } from '../../review/span.ts';
import { keptByReview } from './keptByReview.ts';
import { mustExplain } from './passages.ts';
import { type KindOfWording, kinds } from './phrases/kinds.ts';
import { isOpenPrompt } from './prompts.ts';
import { type Found, type Wording, wordingsIn, wordingsOfBlock } from './wordings.ts';

function isProse({ kind }: BlockContent): boolean {
  return kind === 'paragraph' || kind === 'listItem';
}

/** Looks through a block ahead of time where it is prose that must explain. */
export function prepareWordings({ content, section }: Block): void {
  if (mustExplain(section.role) && isProse(content)) wordingsOfBlock(content);
}

export interface WordingOfBody extends Wording {
  readonly block: Block;
}

/** The sentences of one kind in the prose of analysis, findings and conclusion, with positions in the document. */
export function bodyWordings(review: Review, kind: KindOfWording): readonly WordingOfBody[] {
  return inBody(review).filter((wording) => wording.kind === kind);
}

const inBody = keptByReview((review) => [...searchedBody(review)]);

function* searchedBody(review: Review): Iterable<WordingOfBody> {
  for (const section of review.body.sections) {
    if (!mustExplain(section.role)) continue;
    for (const block of section.blocks) {
      if (!isProse(block.content)) continue;
      for (const wording of wordingsOfBlock(block.content)) yield { ...moved(wording, block.start), block };
    }
  }
}

export type FindingText = Extract<keyof Finding, 'title' | 'why'>;

/** A wording in the title or the reasons of a finding. */
export interface WordingOfFinding extends Wording {
  readonly finding: Entity<Finding>;
  readonly field: FindingText;
  readonly value: Located<string>;
}

/** The first sentence of one kind in each title and each `why` of the findings, with positions in the document. */
export function findingWordings(review: Review, kind: KindOfWording): readonly WordingOfFinding[] {
  return inFindings(review).filter((wording) => wording.kind === kind);
}

const inFindings = keptByReview((review) => [...searchedFindings(review)]);

function* searchedFindings(review: Review): Iterable<WordingOfFinding> {
  for (const finding of review.entities.findings) {
    const why = finding.fields.text('why');
    for (const field of ['title', 'why'] as const) {
      const value = finding.fields.text(field);
      if (value === undefined) continue;
      const inner = insideQuotes(value, review);
      const wordings = wordingsIn(review.text.slice(inner.start, inner.end));
      // The reasons go on from the title.
      const follows = field === 'title' && why !== undefined ? why.value : '';
      if (wordings.length === 0 || isOpenPrompt(value.value) || isOpenPrompt(follows)) continue;
      const around = { before: '', after: '', sentence: value.value, previous: '', next: follows, rest: follows };
      for (const [index, wording] of wordings.entries()) {
        if (wordings.findIndex(({ kind }) => kind === wording.kind) !== index) continue;
        if (!kinds[wording.kind].isFine(around)) yield { ...moved(wording, inner.start), finding, field, value };
      }
    }
  }
}

/** The marks around a value in YAML are not those of a quotation. */
function insideQuotes({ start, end }: Span, { text }: Review): Span {
  return /["']/.test(text.charAt(start)) ? { start: start + 1, end: Math.max(start + 1, end - 1) } : { start, end };
}

function moved<T extends Wording>(wording: T, by: number): T {
  const [first, ...others] = wording.found;
  const move = (found: Found): Found => ({ ...found, start: found.start + by, end: found.end + by });
  return {
    ...wording,
    start: wording.start + by,
    end: wording.end + by,
    found: [move(first), ...others.map(move)],
  };
}
