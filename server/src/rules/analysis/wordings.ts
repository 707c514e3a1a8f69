import { withoutMarks } from '../../prose/marks.ts';
import { withoutQuotations } from '../../prose/quotations.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import type { Span } from '../../review/span.ts';
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
