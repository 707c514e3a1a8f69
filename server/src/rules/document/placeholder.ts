import { keptByBlock } from '../../review/blockMemo.ts';
import type { Entities } from '../../review/entities.ts';
import type { FrontMatter, Review } from '../../review/review.ts';
import { contains, type Span } from '../../review/span.ts';
import type { YamlScalar } from '../../review/yamlNode.ts';
import { textScalars } from '../../review/yamlWalk.ts';
import { isUndecided } from '../action/vagueOwners.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';
import { shortened } from '../shortened.ts';
import { placeholdersIn } from './placeholders.ts';

/** The longest placeholder that a message repeats in full. */
const LONGEST = 60;

export const placeholder: Rule = {
  id: 'document/placeholder',
  title: 'Nothing is left that still has to be filled in.',
  why: 'A gap that was meant to be filled later leaves readers, and the family above all, without what belongs there.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn: 'Good practice in publishing: a report is finished before partners sign it.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: ({ content }) => void inBlock(content),
  *check(review) {
    for (const { start, end } of places(review)) {
      const message = `“${shortened(review.text.slice(start, end), LONGEST)}” still has to be filled in. Write what belongs here, or take it out.`;
      yield { start, end, message, detail: undefined };
    }
  },
};

function* places({ text, frontMatter, entities, body }: Review): Iterable<Span> {
  yield* inFrontMatter(text, frontMatter, entities);
  for (const { start, content } of body.blocks) {
    for (const place of inBlock(content)) yield { start: start + place.start, end: start + place.end };
  }
}

/** What is masked is left alone: a comment is the author's own note, and code is shown as it is. */
const inBlock = keptByBlock(({ kind, text, masked }) =>
  placeholdersIn(text, kind === 'quote').filter((place) => !masked.some((mask) => hides(mask, place))),
);

/** `<insert date>` reads as a tag, and is what is looked for. */
function hides(mask: Span, place: Span): boolean {
  return contains(mask, place) && !(mask.start === place.start && mask.end === place.end);
}

const ofFrontMatter = new WeakMap<FrontMatter, readonly Span[]>();

/** What is left in the values of the front matter; kept for as long as it does not change. */
function inFrontMatter(text: string, frontMatter: FrontMatter, entities: Entities): readonly Span[] {
  let places = ofFrontMatter.get(frontMatter);
  if (places === undefined) {
    const owners = ownersToBeFound(entities);
    const explained = explanations(entities);
    places = [...textScalars(frontMatter.root)]
      .filter(({ start }) => !owners.has(start))
      .flatMap((scalar) => {
        const { start, end } = wordsOf(scalar, text);
        return placeholdersIn(text.slice(start, end), explained.has(scalar.start)).map((place) => ({
          start: start + place.start,
          end: start + place.end,
        }));
      });
    ofFrontMatter.set(frontMatter, places);
  }
  return places;
}

/** Where an action's owner is "TBC": the rule about vague owners says it. */
function ownersToBeFound({ actions }: Entities): ReadonlySet<number> {
  const parts = actions.flatMap(({ fields }) => {
    const owner = fields.map('owner');
    return [fields.text('owner'), owner?.text('role'), owner?.text('agency')];
  });
  return new Set(parts.flatMap((part) => (part !== undefined && isUndecided(part.value) ? [part.start] : [])));
}

/** Where the author says why this very rule is silenced, and names what it would have found: "XX is the name of the scheme". */
function explanations({ top }: Entities): ReadonlySet<number> {
  const own = top.maps('suppressions').filter((entry) => entry.text('rule')?.value === placeholder.id);
  return new Set(own.flatMap((entry) => entry.text('reason')?.start ?? []));
}

/** The words of a value, without the marks that open and close it. */
function wordsOf({ style, start, end }: YamlScalar, text: string): Span {
  if (style === 'plain') return { start, end };
  if (style === 'block') return { start: start + Math.max(0, text.slice(start, end).search(/[\r\n]/)), end };
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}
