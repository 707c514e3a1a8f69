import { isMap, isScalar, isSeq, Lexer, type Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { Edit } from '../review/edit.ts';
import type { Review } from '../review/review.ts';
import type { DocumentKind, Path } from './problem.ts';
import { keyNames, schemaAt } from './schemaTree.ts';

/** Columns after which text goes on in the next line. */
const WIDTH = 100;
/** Characters of a text that would reach past them beside its key. */
const LONG = 80;

/** The change that tidies, or a sentence for the author on why nothing was changed. No edits: it is tidy already. */
export type Tidied = { readonly edits: readonly Edit[] } | { readonly refusal: string };

/**
 * The front matter with its keys in the order of the format, two columns a step and long text wrapped. Comments stay with
 * what they stand above or beside, ids and values stay as they are. Nothing is changed unless the result says the same.
 */
export function tidyFrontMatter(review: Review, kind: DocumentKind): Tidied {
  const { state, content, problems } = review.frontMatter;
  if (state === 'missing') return { refusal: 'This document has no front matter to tidy.' };
  if (state === 'unclosed') return { refusal: 'The front matter has no closing line `---`. Add it first, then tidy.' };
  const unreadable =
    'Some of the front matter cannot be read. Put that right first (see the list of problems), then tidy.';
  if (problems.length > 0) return { refusal: unreadable };
  const original = review.text.slice(content.start, content.end);
  const before = original.replace(/\r\n?/g, '\n');
  const document = parseDocument(before);
  if (document.errors.length > 0) return { refusal: unreadable };
  const said = JSON.stringify(sorted(document.toJS()));
  tidy(document.contents, [], kind);
  const written = document.toString({ lineWidth: WIDTH, indent: 2, indentSeq: true, flowCollectionPadding: false });
  const after = parseDocument(written);
  const saysTheSame = after.errors.length === 0 && JSON.stringify(sorted(after.toJS())) === said;
  if (!saysTheSame || commentsOf(written) !== commentsOf(before)) {
    return { refusal: 'This front matter cannot be tidied without changing what it says, so it was left as it is.' };
  }
  return { edits: difference(original, written, content.start) };
}

function tidy(node: unknown, path: Path, kind: DocumentKind): void {
  if (isSeq(node)) for (const item of node.items) tidy(item, [...path, 0], kind);
  if (isScalar(node)) wrap(node);
  if (!isMap(node)) return;
  order(node, keyNames(schemaAt(kind, path)));
  for (const { key, value } of node.items) {
    if (isScalar(key)) tidy(value, [...path, String(key.value)], kind);
  }
}

/** Keys that the format does not know stay at the end, in the order that they have. */
function order(map: YAMLMap, names: readonly string[]): void {
  const rank = (pair: Pair): number => {
    const at = isScalar(pair.key) ? names.indexOf(String(pair.key.value)) : -1;
    return at === -1 ? names.length : at;
  };
  map.items = map.items
    .map((pair, at) => ({ pair, at }))
    .sort((a, b) => rank(a.pair) - rank(b.pair) || a.at - b.at)
    .map(({ pair }) => pair);
}

/** Long text is written below its key, where colons and quotes mean nothing, and is folded. */
function wrap(scalar: Scalar): void {
  const { value, type, comment } = scalar;
  if (typeof value !== 'string' || value.length <= LONG || comment !== undefined) return;
  const isInline = type === Scalar.PLAIN || type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
  if (isInline && !/\n|^\s|\s$/.test(value)) scalar.type = Scalar.BLOCK_FOLDED;
}

/** Every comment, in no order: keys may change places. */
function commentsOf(yaml: string): string {
  const comments: string[] = [];
  let isScalarText = false;
  for (const lexeme of new Lexer().lex(yaml)) {
    if (!isScalarText && lexeme.startsWith('#')) comments.push(lexeme.trimEnd());
    isScalarText = lexeme === SCALAR_FOLLOWS;
  }
  return comments.sort().join('\n');
}

/** What the lexer gives before the text of a scalar. */
const SCALAR_FOLLOWS = '\u001f';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}

/** One change of the lines that differ, so that the cursor and what is folded elsewhere stay where they are. */
function difference(before: string, after: string, offset: number): readonly Edit[] {
  const lines = linesOf(before);
  const old = lines.map((line) => line.replace(/\r\n?$/, '\n'));
  const now = linesOf(after);
  if (old.join('') === after) return [];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
  const start = offset + lines.slice(0, first).join('').length;
  const end = offset + before.length - lines.slice(lines.length - last).join('').length;
  return [{ start, end, newText: [now.slice(first, now.length - last).join('')] }];
}

/** Each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
}
