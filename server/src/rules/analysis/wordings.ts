import { withoutMarks } from '../../prose/marks.ts';
import { passageOfBlock } from '../../prose/passage.ts';
import { withoutQuotations } from '../../prose/quotations.ts';
import { sentencesOf, sentencesOfBlock } from '../../prose/sentences.ts';
import { readWords } from '../../prose/words.ts';
import { KEPT, type WrittenWord } from '../../prose/writtenWords.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Span } from '../../review/span.ts';
import { type Kind, type KindOfWording, kinds, type Surroundings } from './phrases/kinds.ts';
import { openingsOf } from './phrases/openings.ts';
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

/** A kind of wording, ready to be looked for. */
interface Search extends Kind {
  readonly kind: KindOfWording;
  readonly opensRoot: RegExp;
  readonly hasRoot: RegExp;
  readonly expression: RegExp;
}

const searches = (Object.keys(kinds) as KindOfWording[]).map(
  (kind): Search => ({
    kind,
    ...kinds[kind],
    opensRoot: openingsOf(kinds[kind].roots),
    hasRoot: new RegExp(kinds[kind].roots, 'i'),
    expression: expressionOf(kinds[kind].phrases),
  }),
);

const NONE: readonly Wording[] = [];

/** The kinds of which a root may begin in a word, a bit each, by the word's place; with `SEEN` once that is known. */
const openedBy = new Uint8Array(KEPT);
const SEEN = 128;

function kindsOpenedBy(words: readonly WrittenWord[]): number {
  let opened = 0;
  for (const { written, place } of words) {
    // Not a number for a word that has no place.
    let own = Number(openedBy[place]);
    if (!(own > 0)) {
      own = searches.reduce((bits, { opensRoot }, at) => (opensRoot.test(written) ? bits | (1 << at) : bits), SEEN);
      if (place >= 0) openedBy[place] = own;
    }
    opened |= own;
  }
  return opened;
}

/** The sentences of running text that have a phrase of some kind, in the author's own voice. Offsets are of the text. */
export function wordingsIn(text: string, masked: readonly Span[] = []): readonly Wording[] {
  let sentences: readonly Span[] | undefined;
  return wordingsAmong(text, masked, readWords(text).written, () => {
    sentences ??= sentencesOf(text);
    return sentences;
  });
}

/** The same of a block, kept for as long as it does not change. */
export const wordingsOfBlock = keptByBlock((content) =>
  wordingsAmong(content.text, content.masked, passageOfBlock(content).words, () => sentencesOfBlock(content)),
);

function wordingsAmong(
  text: string,
  masked: readonly Span[],
  words: readonly WrittenWord[],
  sentencesOfText: () => readonly Span[],
): readonly Wording[] {
  const opened = kindsOpenedBy(words);
  if (opened === SEEN || opened === 0) return NONE;
  let own: string | undefined;
  const wordings: Wording[] = [];
  for (const [bit, search] of searches.entries()) {
    if ((opened & (1 << bit)) === 0 || !search.hasRoot.test(text)) continue;
    own ??= withoutQuotations(withoutMarks(text, masked));
    const { kind, expression } = search;
    let last: { readonly sentence: Span; readonly found: [Found, ...Found[]] } | undefined;
    // One expression for all texts, and no copy of it for each: most texts have nothing to be found.
    expression.lastIndex = 0;
    for (let match = expression.exec(own); match !== null; match = expression.exec(own)) {
      const sentences = sentencesOfText();
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
  const [written, ...groups] = match;
  return {
    phrase: phrases.reduce((found, phrase, at) => (groups[at] === undefined ? found : phrase)),
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
