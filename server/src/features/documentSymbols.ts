import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from 'vscode-languageserver';
import { documentFeature, type OpenReview } from './languageFeature.ts';
import { type OutlineItem, outlineOf } from './outline.ts';
import { rangeOf } from './ranges.ts';

/** The outline of a review: as a tree where the editor shows one, else line after line. */
export const documentSymbols = documentFeature(DocumentSymbolRequest.type, (open, _params, { support }) => {
  const outline = outlineOf(open.review);
  return support.nestedSymbols
    ? outline.map((item) => nested(open, item))
    : outline.flatMap((item) => [...flat(open, item, undefined)]);
});

function nested(open: OpenReview, item: OutlineItem): DocumentSymbol {
  const { name, detail, kind, place, children } = item;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind,
    range: rangeOf(item, open.document),
    selectionRange: rangeOf(place, open.document),
    children: children.map((child) => nested(open, child)),
  };
}

function* flat(open: OpenReview, item: OutlineItem, containerName: string | undefined): Iterable<SymbolInformation> {
  const { name, kind, children } = item;
  const location = { uri: open.uri, range: rangeOf(item, open.document) };
  yield { name, kind, location, ...(containerName === undefined ? {} : { containerName }) };
  for (const child of children) yield* flat(open, child, name);
}
