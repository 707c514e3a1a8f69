import { type Hover, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { dateHover } from './hover/dateHover.ts';
import { findingHovers } from './hover/findingHover.ts';
import type { HoverAt, HoverPart } from './hover/hoverPart.ts';
import { markdownOf, plainOf } from './hover/hoverText.ts';
import { idHover } from './hover/idHover.ts';
import { keyHover } from './hover/keyHover.ts';
import { documentFeature } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/** What can be said of a place of the text itself, a line each: the first that has something to say. */
const OF_PLACES: readonly HoverAt[] = [idHover, dateHover, keyHover];

/** What stands at the cursor, and why what was found there matters. */
export const hover = documentFeature(HoverRequest.type, (open, { position }, { support }): Hover | null => {
  const { document } = open;
  const offset = document.offsetAt(position);
  let ofPlace: HoverPart | undefined;
  for (const say of OF_PLACES) ofPlace ??= say(open, offset);
  const parts = [...(ofPlace === undefined ? [] : [ofPlace]), ...findingHovers(open, offset)];
  // The smallest place is the one that the author is looking at.
  const [smallest] = [...parts].sort((a, b) => a.end - a.start - (b.end - b.start));
  if (smallest === undefined) return null;
  const said = parts.map(({ lines }) => lines);
  const contents = support.markdownHovers
    ? { kind: MarkupKind.Markdown, value: markdownOf(said) }
    : { kind: MarkupKind.PlainText, value: plainOf(said) };
  return { contents, range: rangeOf(smallest, document) };
});
