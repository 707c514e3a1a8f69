import { withoutMarks } from '../../prose/judgePassage.ts';
import { withoutQuotations } from '../../prose/quotations.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Entity } from '../../review/entities.ts';
import type { Finding } from '../../review/generated/frontMatterTypes.ts';
import type { Block, BlockContent, Review } from '../../review/review.ts';
import type { Located, Span } from '../../review/span.ts';
import { mustExplain } from './passages.ts';
import { type Kind, type KindOfWording, kinds, type Surroundings } from './phrases/kinds.ts';
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

/** A kind of wording, ready to be looked for. */
interface Search extends Kind {
  readonly kind: KindOfWording;
  readonly hasRoot: RegExp;
  readonly expression: RegExp;
}

const searches = (Object.keys(kinds) as KindOfWording[]).map(
  (kind): Search => ({
    kind,
    ...kinds[kind],
    hasRoot: new RegExp(kinds[kind].roots, 'i'),
    expression: expressionOf(kinds[kind].phrases),
  }),
);

const NONE: readonly Wording[] = [];

const inBlock = keptByBlock((content) => wordingsIn(content.text, content.masked));

/** The sentences of running text that have a phrase of some kind, in the author's own voice. Offsets are of the text. */
export function wordingsIn(text: string, masked: readonly Span[] = []): readonly Wording[] {
  if (!ANY_ROOT.test(text)) return NONE;
  let own: string | undefined;
  let sentences: readonly Span[] | undefined;
  const wordings: Wording[] = [];
  for (const search of searches) {
    if (!search.hasRoot.test(text)) continue;
    own ??= withoutQuotations(withoutMarks(text, masked));
    const { kind, expression } = search;
    let last: { readonly sentence: Span; readonly found: [Found, ...Found[]] } | undefined;
    // One expression for all texts, and no copy of it for each: most texts have nothing to be found.
    expression.lastIndex = 0;
    for (let match = expression.exec(own); match !== null; match = expression.exec(own)) {
      sentences ??= sentencesOf(text);
      const found = foundIn(match, search);
      const sentence = sentences.find(({ end }) => end > found.start);
      if (sentence === undefined || !isMeant(found, sentence, sentences, own, search)) continue;
      if (last?.sentence === sentence) last.found.push(found);
      else {
        last = { sentence, found: [found] };
        wordings.push({ kind, start: sentence.start, end: sentence.end, found: last.found });
      }
    }
  }
  return wordings;
}

function foundIn(match: RegExpExecArray, { phrases }: Search): Found {
  const number = match.slice(1).findIndex((group) => group !== undefined);
  const [written] = match;
  return {
    phrase: phrases[number] ?? phrases[0],
    start: match.index,
    end: match.index + written.length,
    written: written.replace(/\s+/g, ' '),
  };
}

function isMeant(found: Found, sentence: Span, sentences: readonly Span[], text: string, { isFine }: Search): boolean {
  const at = sentences.indexOf(sentence);
  const read = (span: Span | undefined) => (span === undefined ? '' : text.slice(span.start, span.end));
  const around: Surroundings = {
    before: text.slice(sentence.start, found.start),
    after: text.slice(found.end, sentence.end),
    sentence: read(sentence),
    previous: read(sentences[at - 1]),
    next: read(sentences[at + 1]),
    rest: text.slice(sentence.end),
  };
  if (/\?\W*$/.test(around.sentence) || isOpenPrompt(around.sentence) || isOpenPrompt(around.next)) return false;
  if (isDenied(around.before) || isReported(around.before, around.after)) return false;
  return !isFine(around);
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

const kept = new WeakMap<Review, readonly WordingOfFinding[]>();

/** The first sentence of one kind in each title and each `why` of the findings, with positions in the document. */
export function findingWordings(review: Review, kind: KindOfWording): readonly WordingOfFinding[] {
  let wordings = kept.get(review);
  if (wordings === undefined) {
    wordings = [...inFindings(review)];
    kept.set(review, wordings);
  }
  return wordings.filter((wording) => wording.kind === kind);
}

function* inFindings(review: Review): Iterable<WordingOfFinding> {
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
