import { titleOf } from '../../export/titles.ts';
import { type Entity, kindNames } from '../../review/entities.ts';
import type { Definition, Reference } from '../../review/ids.ts';
import type { Review } from '../../review/review.ts';
import { referencesById } from '../../review/thread.ts';
import { shortened } from '../../rules/shortened.ts';
import { andList, upperFirst } from '../../schema/sentences.ts';
import { cardOf, type Tie } from '../entityCard.ts';
import type { Paragraph, Piece } from './said.ts';

/** Characters of a title, of another thing's title, and of one among several. */
const TITLE = 200;
const OTHER_TITLE = 110;
const AMONG_OTHERS = 60;
/** Other things, and sections, named at most; how many more there are is said. */
const NAMED = 4;

/** What an id stands for, how that is tied to the rest of the review, and where the text cites it. */
export function aboutEntity(definition: Definition, review: Review): readonly Paragraph[] {
  const { kind, value, node } = definition;
  const title = shortened(titleOf(kind, node), TITLE);
  const { facts, ties } = cardOf(definition, review.entities);
  const name = `${upperFirst(kindNames[kind])} ${value}`;
  const heading: readonly Piece[] = [{ strong: `${name}:` }, ` ${title || 'Nothing is written yet.'}`];
  const cited = citedIn(referencesById(review.ids).get(value) ?? [], review);
  const known = facts.map(([name, said]) => `${name}: ${shortened(said, OTHER_TITLE)}`);
  return [
    heading,
    ...(known.length === 0 ? [] : [[known.join(' · ')]]),
    ...(ties.length + cited.length === 0 ? [] : [{ list: [...ties.map(tieLine), ...cited] }]),
  ];
}

function tieLine({ name, things }: Tie): readonly Piece[] {
  const limit = things.length === 1 ? OTHER_TITLE : AMONG_OTHERS;
  const named = things.slice(0, NAMED).flatMap((thing, at) => [at === 0 ? '' : '; ', ...nameOf(thing, limit)]);
  const more = things.length - NAMED;
  return [`${name}: `, ...named, more > 0 ? `; and ${more} more` : ''];
}

function nameOf({ kind, id, fields }: Entity<unknown>, limit: number): readonly Piece[] {
  const title = shortened(titleOf(kind, fields.node), limit);
  return [{ strong: id?.value ?? `a ${kindNames[kind]} without an id` }, title === '' ? '' : ` ${title}`];
}

/** In how many places of the text, and under which headings. */
function citedIn(references: readonly Reference[], review: Review): readonly (readonly Piece[])[] {
  const places = references.filter(({ place }) => place !== 'frontMatter');
  if (places.length === 0) return [];
  const titles = new Set<string>();
  for (const { start } of places) titles.add(sectionTitle(start, review));
  titles.delete('');
  const named = [...titles].slice(0, NAMED).map((title) => `“${shortened(title, OTHER_TITLE)}”`);
  const more = titles.size - NAMED;
  const under = named.length === 0 ? '' : `, under ${andList(more > 0 ? [...named, `${more} more`] : named)}`;
  return [[`In the text: ${places.length === 1 ? 'once' : `${places.length} times`}${under}`]];
}

/** The innermost section: sections lie in document order, so that is the last one that begins before the place. */
function sectionTitle(offset: number, { body }: Review): string {
  return body.sections.findLast(({ start }) => start <= offset)?.title ?? '';
}
