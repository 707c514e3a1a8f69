import { keptApart, keptBy } from '../../review/blockMemo.ts';
import type { Block, BlockKind, FrontMatter, Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';

/**
 * A stretch of the document as the author wrote it: a block of the body, a piece of the front matter with the notes
 * between its lines, or what stands between two blocks (the addresses of links that are given apart).
 */
export interface Written {
  readonly kind: BlockKind | 'frontMatter' | 'between';
  readonly text: string;
}

/** A look through a whole document for what may identify somebody. */
export interface Search<T extends Span> {
  /** Looks through one block ahead of the check. */
  readonly prepare: (block: Block) => void;
  /** What was found, in document order, with its place in the text of the document. */
  in(review: Review): Iterable<T>;
}

/** White space between two words, the line of a quotation, a note or a wrapped paragraph broken or not. */
export const GAP = String.raw`(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:[>#][ \t]*)*)`;

/** A search by `find`, whose results are kept for as long as the stretch that they were found in does not change. */
export function searchFor<T extends Span>(find: (written: Written) => readonly T[]): Search<T> {
  return searchBy(keptBy(find));
}

/** The same for a search that comes and goes with the settings of a project. */
export function passingSearchFor<T extends Span>(find: (written: Written) => readonly T[]): Search<T> {
  return searchBy(keptApart(find));
}

function searchBy<T extends Span>(look: (written: Written) => readonly T[]): Search<T> {
  return {
    prepare: ({ content }) => void look(content),
    *in(review) {
      for (const { written, start } of stretchesOf(review)) {
        for (const found of look(written)) yield { ...found, start: start + found.start, end: start + found.end };
      }
    },
  };
}

interface Stretch {
  readonly written: Written;
  readonly start: number;
}

const stretches = new WeakMap<Review, readonly Stretch[]>();

/** The whole document but white space, list marks and the like. Made once for all who look through it. */
function stretchesOf(review: Review): readonly Stretch[] {
  let known = stretches.get(review);
  if (known === undefined) {
    known = [...piecesOf(review.frontMatter, review.text), ...bodyOf(review)];
    stretches.set(review, known);
  }
  return known;
}

function* bodyOf({ text, body }: Review): Iterable<Stretch> {
  let from = body.start;
  for (const { start, end, content } of body.blocks) {
    yield* between(text, from, start);
    yield { written: content, start };
    from = end;
  }
  yield* between(text, from, body.end);
}

function* between(text: string, from: number, to: number): Iterable<Stretch> {
  if (to - from < 6) return;
  const written = text.slice(from, to);
  if (/[\p{L}\d]{2}/u.test(written)) yield { written: { kind: 'between', text: written }, start: from };
}

const pieces = new WeakMap<FrontMatter, readonly Stretch[]>();
/** The pieces of the front matter that was cut last, so that an edit looks again only through what it touched. */
let lastCut: ReadonlyMap<string, Written> = new Map();

/** The front matter, cut at its top-level keys and at the items of their lists. */
function piecesOf(frontMatter: FrontMatter, text: string): readonly Stretch[] {
  const known = pieces.get(frontMatter);
  if (known !== undefined) return known;
  const { start, end } = frontMatter.content;
  const yaml = text.slice(start, end);
  const cuts = [...yaml.matchAll(/^(?:[^\s#-]| {0,4}-[ \r\n])/gm)].map(({ index }) => index);
  if (cuts[0] !== 0) cuts.unshift(0);
  const cut = new Map<string, Written>();
  const made = cuts.map((from, index): Stretch => {
    const piece = yaml.slice(from, cuts[index + 1] ?? yaml.length);
    const written = cut.get(piece) ?? lastCut.get(piece) ?? { kind: 'frontMatter', text: piece };
    cut.set(piece, written);
    return { written, start: start + from };
  });
  lastCut = cut;
  pieces.set(frontMatter, made);
  return made;
}
