import { parseBody } from './body.ts';
import type { Entities } from './entities.ts';
import { readEntities } from './entities.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { frontMatterIds, type Ids, type Reference, withReferences } from './ids.ts';
import type { Body, FrontMatter, Review } from './review.ts';

/**
 * Parses any text whatever. With the review of an earlier version of the same document, only what an edit touched is
 * parsed again; the result is the same either way.
 */
export function parseReview(text: string, previous?: Review): Review {
  const frontMatter = parseFrontMatter(text, previous?.frontMatter);
  const body = parseBody(text, frontMatter.span.end, previous?.body);
  const { entities, ids } = contentsOf(frontMatter);
  return { text, eol: lineEnding(text), frontMatter, body, entities, ids: withReferences(ids, referencesIn(body)) };
}

/** The ids that the body cites, and those that its headings start with. */
function referencesIn({ blocks, sections }: Body): Reference[] {
  const references: Reference[] = [];
  for (const block of blocks) {
    for (const { value, start, end } of block.content.citations) {
      references.push({ value, start: block.start + start, end: block.start + end, expected: 'any', place: 'body' });
    }
  }
  for (const { boundTo } of sections) {
    if (boundTo === undefined) continue;
    const { value, start, end } = boundTo;
    references.push({ value, start, end, expected: 'any', place: 'heading' });
  }
  return references;
}

interface Contents {
  readonly entities: Entities;
  readonly ids: Ids;
}

const contents = new WeakMap<FrontMatter, Contents>();

/** What the front matter defines; kept while the front matter does not change. */
function contentsOf(frontMatter: FrontMatter): Contents {
  let known = contents.get(frontMatter);
  if (known === undefined) {
    const entities = readEntities(frontMatter.root);
    known = { entities, ids: frontMatterIds(frontMatter.root, entities) };
    contents.set(frontMatter, known);
  }
  return known;
}

/** The line ending of the first line; a document that mixes them keeps the one it began with. */
function lineEnding(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}
