import type { Edit } from '../review/edit.ts';
import { type IdKind, kindNames } from '../review/entities.ts';
import { isId } from '../review/ids.ts';
import { citationsIn } from '../review/inline.ts';
import type { Review } from '../review/review.ts';
import type { Located, Span } from '../review/span.ts';
import { entryOf, type YamlNode } from '../review/yamlNode.ts';
import { textScalars } from '../review/yamlWalk.ts';
import { listed } from '../rules/listed.ts';
import type { GuidedCommand } from './guidedCommand.ts';

const IN_ORDER = 'The ids are in order already. Nothing was changed.';

/**
 * Numbers the ids of each kind from 1, in the order in which their entries stand, with every place that refers to them.
 * Where it would make an id mean something else, nothing is changed.
 */
export const renumberIds: GuidedCommand = {
  name: 'renumberIds',
  title: () => 'Renumber ids',
  questions: () => [],
  write({ review }) {
    const twice = repeated(review);
    if (twice.length > 0) {
      return `${listed(twice)} ${twice.length === 1 ? 'is' : 'are'} given to more than one thing, so it is not known which one is meant. Give each its own id first. Nothing was changed.`;
    }
    const numbers = newIds(review);
    if (numbers.size === 0) return { edits: [], show: () => undefined, said: IN_ORDER };
    const places = placesOf(review);
    const taken = new Set(numbers.values());
    const other = review.ids.definitions.find(({ value, kind }) => taken.has(value) && !value.startsWith(kind));
    if (other !== undefined) {
      return `The ${kindNames[other.kind]} ${other.value} has an id that belongs to another kind of thing. Put it right first. Nothing was changed.`;
    }
    const strays = places.map(({ value }) => value).filter((id) => taken.has(id) && !review.ids.byId.has(id));
    const [stray] = strays;
    if (stray !== undefined) {
      return `${stray} is referred to and belongs to nothing. Renumbering would give it a meaning that it does not have. Put it right first. Nothing was changed.`;
    }
    const edits = places.flatMap(({ value, start, end }): Edit[] => {
      const id = numbers.get(value);
      return id === undefined ? [] : [{ start, end, newText: [id] }];
    });
    const changed = [...numbers].map(([before, now]) => `${before} is now ${now}`);
    const said = changed.length > 6 ? `${changed.length} ids have a new number.` : `${listed(changed)}.`;
    return { edits, show: () => undefined, said };
  },
};

/** The new id of each that is to have one, by its old one. */
function newIds({ ids }: Review): ReadonlyMap<string, string> {
  const counts = new Map<IdKind, number>();
  const changed = new Map<string, string>();
  for (const { value, kind } of ids.definitions) {
    if (!isId(value) || !value.startsWith(kind)) continue;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    if (value !== `${kind}${number}`) changed.set(value, `${kind}${number}`);
  }
  return changed;
}

function repeated({ ids }: Review): readonly string[] {
  const values = ids.definitions.map(({ value }) => value);
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Every place where an id stands as one, each once: prose that only looks like an id is not among them. */
function placesOf(review: Review): readonly Located<string>[] {
  const { ids, frontMatter, text } = review;
  const known = [...ids.definitions, ...ids.references].flatMap((place) => withoutQuotes(place, text));
  const cited = [...textScalars(frontMatter.root)].flatMap((scalar) =>
    citationsIn(text.slice(scalar.start, scalar.end)).map(({ value, start, end }) => ({
      value,
      start: scalar.start + start,
      end: scalar.start + end,
    })),
  );
  const silenced = silencedAt(review).flatMap((place) => withoutQuotes(place, text));
  const places = new Map([...known, ...cited, ...silenced].map((place) => [place.start, place]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** The ids at which checks are silenced in the front matter. */
function silencedAt({ frontMatter }: Review): readonly Located<string>[] {
  const list = entryOf(frontMatter.root, 'suppressions')?.value;
  const items: readonly YamlNode[] = list?.kind === 'list' ? list.items : [];
  return items.flatMap((item) => {
    const at = item.kind === 'map' ? entryOf(item, 'at')?.value : undefined;
    return at?.kind === 'scalar' && isId(at.source) ? [{ value: at.source, start: at.start, end: at.end }] : [];
  });
}

/** The id alone, where it stands in quotation marks. */
function withoutQuotes({ value, start, end }: Located<string>, text: string): readonly Located<string>[] {
  const at = text.slice(start, end).indexOf(value);
  const span: Span = { start: start + at, end: start + at + value.length };
  return at < 0 ? [] : [{ value, ...span }];
}
