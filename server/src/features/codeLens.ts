import { type CodeLens, CodeLensRequest, type Command } from 'vscode-languageserver';
import type { Entity } from '../review/entities.ts';
import { exactPlace } from '../review/exactPlace.ts';
import type { Span } from '../review/span.ts';
import { titleScalar } from '../review/thingTitle.ts';
import { type Joined, joinedThings } from './joinedTo.ts';
import { documentFeature, type OpenReview, type Surroundings } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/** Above each line of enquiry, finding and recommendation: what it is joined to, and what is missing. */
export const codeLens = documentFeature(CodeLensRequest.type, (open, _params, { support }): CodeLens[] =>
  open.settings.codeLens
    ? joinedThings(open.review, open.configuration).map((joined) => ({
        range: rangeOf(topOf(joined.thing), open.document),
        command: commandOf(joined, open, support),
      }))
    : [],
);

/** Where the editor cannot show the things, or there are none, the words stand there to be read. */
function commandOf(
  { thing, words, to }: Joined,
  open: OpenReview,
  { showsReferences }: Surroundings['support'],
): Command {
  if (!showsReferences || to.length === 0) return { title: words, command: '' };
  const { uri, document } = open;
  const position = document.positionAt(placeOf(thing, open).start);
  const places = to.map((other) => ({ uri, range: rangeOf(wordsOf(other, open), document) }));
  return { title: words, command: 'practiceReview.showReferences', arguments: [uri, position, places] };
}

/** The id of a thing, or where it begins while it has none. */
function placeOf(thing: Entity<unknown>, { review }: OpenReview): Span {
  return thing.id === undefined ? topOf(thing) : exactPlace(thing.id, review.text);
}

/** The first line of what an author has called a thing, which the editor lists: an id alone would say little. */
function wordsOf(thing: Entity<unknown>, open: OpenReview): Span {
  const title = titleScalar({ kind: thing.kind, node: thing.fields.node });
  if (title === undefined) return placeOf(thing, open);
  const { text } = open.review;
  // What is written in a block begins on the line below its sign.
  const from = title.style === 'block' ? text.slice(title.start, title.end).search(/\n\s*\S/) : 0;
  const written = text.slice(title.start + from, title.end);
  const start = title.start + from + (/^\s*/.exec(written)?.[0].length ?? 0);
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start, title.end)) ?? [];
  return { start, end: start + line.trimEnd().length };
}

/** The first key of a thing, which need not be its id: the line goes above all of it. */
function topOf({ fields: { node } }: Entity<unknown>): Span {
  return node.entries[0]?.key ?? { start: node.start, end: node.start };
}
