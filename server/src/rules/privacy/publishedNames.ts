import type { Entities } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { GAP } from './search.ts';

/** The names that a review gives openly: the partnership, its partners, the reviewers and the pseudonyms. */
interface PublishedNames {
  /** Undefined where there are none. */
  readonly pattern: RegExp | undefined;
  /** The names in lower case, white space as single spaces. */
  readonly names: readonly string[];
  /** Every word of the names, and of what the register says of research, in lower case. */
  readonly words: ReadonlySet<string>;
}

const kept = new WeakMap<Entities, PublishedNames>();

/** True where the span lies within such a name. */
export function isInPublishedName({ entities, text }: Review, { start, end }: Span): boolean {
  const { pattern } = publishedNames(entities);
  if (pattern === undefined) return false;
  const from = Math.max(0, start - 150);
  return [...text.slice(from, end + 150).matchAll(pattern)].some(
    ({ 0: written, index }) => from + index <= start && end <= from + index + written.length,
  );
}

/** True where these words are a part of such a name: "Wendlemere Hospital" of "Wendlemere Hospital Trust". */
export function isPartOfPublishedName({ entities }: Review, words: string): boolean {
  const part = ` ${normal(words)} `;
  return publishedNames(entities).names.some((name) => ` ${name} `.includes(part));
}

/** True for a word of such a name or of the description of a research source. */
export function isPublishedWord({ entities }: Review, word: string): boolean {
  return publishedNames(entities).words.has(word.toLowerCase().replace(/['’]s?$/, ''));
}

function publishedNames(entities: Entities): PublishedNames {
  let known = kept.get(entities);
  if (known === undefined) {
    const names = namesOf(entities);
    const words = [...names, ...research(entities)].flatMap((name) =>
      [...normal(name).matchAll(/[\p{L}'’-]+/gu)].map(([word]) => word),
    );
    known = { pattern: patternOf(names), names: names.map(normal), words: new Set(words) };
    kept.set(entities, known);
  }
  return known;
}

function namesOf({ top, partners, children }: Entities): string[] {
  const names = [
    top.map('partnership')?.text('name'),
    ...partners.map(({ fields }) => fields.text('name')),
    ...top.maps('reviewers').map((fields) => fields.text('name')),
    ...children.map(({ fields }) => fields.text('pseudonym')),
  ];
  return names.flatMap((name) => (name === undefined ? [] : [name.value]));
}

function research({ sources }: Entities): string[] {
  return sources
    .filter(({ fields }) => fields.text('kind')?.value === 'research')
    .map(({ fields }) => fields.text('description')?.value ?? '');
}

function patternOf(names: readonly string[]): RegExp | undefined {
  const alternatives = names
    .filter((name) => /[\p{L}\d]/u.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.trim().split(/\s+/).map(escaped).join(GAP));
  return alternatives.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?![\\p{L}\\d])`, 'giu');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]{1,2}");
}

function normal(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
}
