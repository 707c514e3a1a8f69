import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver';
import { exactPlace } from '../review/exactPlace.ts';
import type { Block, Review } from '../review/review.ts';
import type { Located } from '../review/span.ts';
import { textScalars } from '../review/yamlWalk.ts';
import { rules } from '../rules/registry.ts';
import { rulePage } from '../rules/rulePage.ts';
import { suppressionsOf } from '../rules/suppression.ts';
import { documentFeature } from './languageFeature.ts';
import { safeTarget } from './linkTarget.ts';
import { rangeOf } from './ranges.ts';

/**
 * What can be followed: the name of a silenced check to its page, web addresses in the front matter, and web addresses
 * and files that the text links to. Nothing is opened but by the author.
 */
export const documentLinks = documentFeature(
  DocumentLinkRequest.type,
  ({ uri, review, document }, _params, { rulePages }): DocumentLink[] =>
    [...silencedChecks(review, rulePages), ...addresses(review, uri)]
      .sort((a, b) => a.start - b.start)
      .map(({ value, tooltip, ...span }) => ({
        range: rangeOf(span, document),
        target: value,
        ...(tooltip === undefined ? {} : { tooltip }),
      })),
);

/** A place and where it leads. */
interface Link extends Located<string> {
  readonly tooltip?: string;
}

function* silencedChecks(review: Review, pages: string): Iterable<Link> {
  // Where the pages do not lie in files, an editor has nothing to open.
  if (!/^(?:file|https?):/.test(pages)) return;
  for (const { rule } of suppressionsOf(review)) {
    const known = rules.find(({ id }) => id === rule.value);
    if (known === undefined) continue;
    const { start, end } = exactPlace(rule, review.text);
    yield { value: rulePage(pages, known.id), start, end, tooltip: known.title };
  }
}

/** A web address that stands by itself. What ends a sentence is no part of it. */
const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"'`)\]}]*[^\s<>"'`)\]}.,;:!?]/gi;
/** The target of a link or picture, plain or in angle brackets; and of one that is given apart. */
const LINK_TARGET = /\]\([ \t]*(?:<([^<>\r\n]{1,2000})>|((?:[^()\s<>]|\([^()\s]{0,200}\)){1,2000}))/g;
const TARGET_APART = /^ {0,3}\[[^\]\r\n]{1,200}\]:[ \t]*(?:<([^<>\r\n]{1,2000})>|(\S{1,2000}))/gm;

function* addresses(review: Review, uri: string): Iterable<Link> {
  const { text, frontMatter, body } = review;
  for (const { source, start, end } of textScalars(frontMatter.root)) {
    if (source.includes('://')) yield* webAddresses(text.slice(start, end), start);
  }
  const written = text.slice(body.start, body.end);
  const candidates = [
    ...body.blocks.flatMap(codeIn),
    ...linked(written, body.start, uri),
    ...webAddresses(written, body.start),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  let at = 0;
  for (const { value, start, end } of candidates) {
    if (start < at) continue;
    // Even where it leads nowhere it counts as looked at: nothing within it is an address by itself.
    at = end;
    if (value !== undefined) yield { value, start, end };
  }
}

/** A place that may lead somewhere. */
type Candidate = Located<string | undefined>;

function codeIn({ content, start, end }: Block): readonly Candidate[] {
  if (content.kind === 'code' || content.kind === 'comment') return [{ value: undefined, start, end }];
  return content.masked
    .filter((masked) => /^(?:`|<!--)/.test(content.text.slice(masked.start, masked.start + '<!--'.length)))
    .map((masked) => ({ value: undefined, start: start + masked.start, end: start + masked.end }));
}

function* linked(text: string, at: number, uri: string): Iterable<Candidate> {
  for (const pattern of [LINK_TARGET, TARGET_APART]) {
    for (const { 0: whole, 1: inBrackets, 2: plain, index } of text.matchAll(pattern)) {
      const written = inBrackets ?? plain ?? '';
      const start = at + index + whole.lastIndexOf(written);
      yield { value: safeTarget(written, uri), start, end: start + written.length };
    }
  }
}

function* webAddresses(text: string, at: number): Iterable<Link> {
  for (const { 0: address, index } of text.matchAll(WEB_ADDRESS)) {
    const target = safeTarget(address, '');
    if (target !== undefined) yield { value: target, start: at + index, end: at + index + address.length };
  }
}
