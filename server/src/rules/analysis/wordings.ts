import { withoutMarks } from '../../prose/judgePassage.ts';
import { withoutQuotations } from '../../prose/quotations.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Entity } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Block, BlockContent, Review } from '../../review/review.ts';
import type { Located, Span } from '../../review/span.ts';
import { mustExplain } from './passages.ts';
import { type KindOfWording, kinds } from './phrases/kinds.ts';
import { expressionOf, type Phrase } from './phrases/phrase.ts';
import { isOpenPrompt } from './prompts.ts';
import { isDenied, isReported } from './voice.ts';

/** A phrase where it was found. */
export interface Found extends Span {
  readonly phrase: Phrase;
  /** As the author wrote it, on one line. */
  readonly written: string;
}

/** A sentence with phrases of one kind. */
export interface Wording extends Span {
  readonly kind: KindOfWording;
  readonly found: readonly [Found, ...Found[]];
}

const ANY_ROOT = new RegExp(
  Object.values(kinds)
    .map(({ roots }) => roots)
    .join('|'),
  'i',
);

const searches = (Object.keys(kinds) as KindOfWording[]).map((kind) => ({
  kind,
  ...kinds[kind],
  hasRoot: new RegExp(kinds[kind].roots, 'i'),
  expression: expressionOf(kinds[kind].phrases),
}));

const NONE: readonly Wording[] = [];

const inBlock = keptByBlock((content) => wordingsIn(content.text, content.masked));

/** The sentences of running text that have a phrase of some kind, in the author's own voice. Offsets are of the text. */
export function wordingsIn(text: string, masked: readonly Span[] = []): readonly Wording[] {
  if (!ANY_ROOT.test(text)) return NONE;
  const own = withoutQuotations(withoutMarks(text, masked));
  let sentences: readonly Span[] | undefined;
  const wordings: Wording[] = [];
  for (const { kind, hasRoot, expression, phrases, isFine } of searches) {
    if (!hasRoot.test(own)) continue;
    let last: { readonly at: number; readonly found: [Found, ...Found[]] } | undefined;
    for (const match of own.matchAll(expression)) {
      const phrase = phrases[match.slice(1).findIndex((group) => group !== undefined)];
      if (phrase === undefined) continue;
      sentences ??= sentencesOf(text);
      const at = sentences.findIndex(({ end }) => end > match.index);
      const sentence = sentences[at];
      if (sentence === undefined || !isMeant(own, sentences, at, match.index, match[0].length, isFine)) continue;
      const start = match.index;
      const found: Found = {
        phrase,
        start,
        end: start + match[0].length,
        written: match[0].replace(/\s+/g, ' '),
      };
      if (last?.at === at) last.found.push(found);
      else {
        last = { at, found: [found] };
        wordings.push({ kind, start: sentence.start, end: sentence.end, found: last.found });
      }
    }
  }
  return wordings;
}

function isMeant(
  text: string,
  sentences: readonly Span[],
  at: number,
  from: number,
  length: number,
  isFine: (typeof searches)[number]['isFine'],
): boolean {
  const read = (span: Span | undefined) => (span === undefined ? '' : text.slice(span.start, span.end));
  const span = sentences[at];
  if (span === undefined) return false;
  const sentence = read(span);
  const next = read(sentences[at + 1]);
  const before = text.slice(span.start, from);
  if (/\?\W*$/.test(sentence) || isOpenPrompt(sentence) || isOpenPrompt(next)) return false;
  if (isDenied(before) || isReported(before, text.slice(from + length, span.end))) return false;
  return !isFine({ before, sentence, previous: read(sentences[at - 1]), next, rest: text.slice(span.end) });
}

function isProse({ kind }: BlockContent): boolean {
  return kind === 'paragraph' || kind === 'listItem';
}

/** Looks through a block ahead of time where it is prose that must explain. */
export function prepareWordings({ content, section }: Block): void {
  if (mustExplain(section.role) && isProse(content)) inBlock(content);
}

/** The sentences of one kind in the prose of analysis, findings and conclusion, with positions in the document. */
export function* bodyWordings(review: Review, kind: KindOfWording): Iterable<Wording & { readonly block: Block }> {
  for (const section of review.body.sections) {
    if (!mustExplain(section.role)) continue;
    for (const block of section.blocks) {
      if (!isProse(block.content)) continue;
      for (const wording of inBlock(block.content)) {
        if (wording.kind === kind) yield { ...moved(wording, block.start), block };
      }
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
export function* findingWordings(review: Review, kind: KindOfWording): Iterable<WordingOfFinding> {
  for (const finding of review.entities.findings) {
    const why = finding.fields.text('why');
    for (const field of ['title', 'why'] as const) {
      const value = finding.fields.text(field);
      if (value === undefined) continue;
      const text = review.text.slice(value.start, value.end);
      const [wording] = wordingsIn(text).filter((each) => each.kind === kind);
      if (wording === undefined) continue;
      // The reasons go on from the title.
      const follows = field === 'title' && why !== undefined ? why.value : '';
      const around = { before: '', sentence: value.value, previous: '', next: follows, rest: follows };
      if (!kinds[kind].isFine(around)) yield { ...moved(wording, value.start), finding, field, value };
    }
  }
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
