import { allEntities, type Entity, kindNames } from '../../review/entities.ts';
import { idPlaceAt } from '../../review/idPlaces.ts';
import type { Definition } from '../../review/ids.ts';
import type { Review } from '../../review/review.ts';
import { thingTitle } from '../../review/thingTitle.ts';
import { referencesById, threadOf } from '../../review/thread.ts';
import { shortened } from '../../rules/shortened.ts';
import { stateOf } from '../entityState.ts';
import type { HoverAt } from './hoverPart.ts';
import { item, type Line, line } from './hoverText.ts';

const LONGEST_TITLE = 240;
const LONGEST_IN_LIST = 90;

/** What an id names, and its place in the golden thread. */
export const idHover: HoverAt = ({ review }, offset) => {
  const place = idPlaceAt(review, offset);
  const definition = place && review.ids.byId.get(place.value);
  if (place === undefined || definition === undefined) return undefined;
  const { start, end } = place;
  return { start, end, lines: linesFor(review, definition) };
};

function linesFor(review: Review, definition: Definition): Line[] {
  const { value, kind } = definition;
  const title = shortened(thingTitle(definition), LONGEST_TITLE) || 'Nothing written yet';
  const name = kindNames[kind];
  const head = line({ strong: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${value}` }, ': ', title);
  const entity = entityOf(review, definition);
  if (entity === undefined) return [head];
  const state = stateOf(review, entity);
  const strands = strandsOf(review, entity);
  const cited = (referencesById(review.ids).get(value) ?? []).filter(({ place }) => place === 'body').length;
  return [
    head,
    ...(state === '' ? [] : [line(`${state.charAt(0).toUpperCase()}${state.slice(1)}.`)]),
    ...strands.flatMap(([words, things]) => things.map((thing) => item(`${words} `, ...named(thing)))),
    ...(cited === 0 ? [] : [item(cited === 1 ? 'Cited once in the text' : `Cited ${cited} times in the text`)]),
  ];
}

function entityOf({ entities }: Review, { node }: Definition): Entity<unknown> | undefined {
  return allEntities(entities).find(({ fields }) => fields.node === node);
}

type Strands = readonly (readonly [words: string, things: readonly Entity<unknown>[]])[];

/** What a thing is joined to, with the words that say how. */
function strandsOf({ entities }: Review, { kind, fields: { node } }: Entity<unknown>): Strands {
  const thread = threadOf(entities);
  const own = <T>(list: readonly Entity<T>[]) => list.filter(({ fields }) => fields.node === node);
  switch (kind) {
    case 'L':
      return own(entities.linesOfEnquiry).flatMap((line) => [['Answered by', thread.answers.to(line)] as const]);
    case 'S':
      return own(entities.sources).flatMap((source) => [
        ['Held by', thread.heldBy.from(source)] as const,
        ['Lacks', thread.gaps.from(source)] as const,
        ['Bears out', thread.evidence.to(source)] as const,
      ]);
    case 'G':
      return own(entities.gaps).flatMap((gap) => [
        ['Missing from', thread.gaps.to(gap)] as const,
        ['Touches', thread.affects.from(gap)] as const,
      ]);
    case 'E':
      return own(entities.keyEvents).flatMap((event) => [['Recorded in', thread.recordedIn.from(event)] as const]);
    case 'F':
      return own(entities.findings).flatMap((finding) => [
        ['Answers', thread.answers.from(finding)] as const,
        ['Rests on', thread.evidence.from(finding)] as const,
        ['Touched by', thread.affects.to(finding)] as const,
        ['Leads to', thread.restsOn.to(finding)] as const,
      ]);
    case 'R':
      return own(entities.recommendations).flatMap((it) => [
        ['Rests on', thread.restsOn.from(it)] as const,
        ['Carried out by', thread.actions.from(it)] as const,
        ['Tested by', thread.testsRecommendation.to(it)] as const,
      ]);
    case 'A':
      return own(entities.actions).flatMap((action) => [
        ['Part of', thread.actions.to(action)] as const,
        ['Owned by', thread.ownedBy.from(action)] as const,
        ['Tested by', thread.testsAction.to(action)] as const,
      ]);
    case 'M':
      return own(entities.measures).flatMap((measure) => [
        ['Tests', [...thread.testsRecommendation.from(measure), ...thread.testsAction.from(measure)]] as const,
      ]);
    case 'P':
    case 'C':
      return [];
  }
}

function named({ id, kind, fields: { node } }: Entity<unknown>): [{ readonly strong: string }, string] {
  const title = shortened(thingTitle({ kind, node }), LONGEST_IN_LIST);
  return [{ strong: id?.value ?? kindNames[kind] }, title === '' ? '' : ` ${title}`];
}
