import { Fields } from './fields.ts';
import type {
  Action,
  Child,
  Finding,
  Gap,
  KeyEvent,
  Lcspr,
  LineOfEnquiry,
  Measure,
  Partner,
  RapidReview,
  Recommendation,
  Source,
} from './generated/frontMatterTypes.ts';
import type { Located } from './span.ts';
import type { YamlMap } from './yamlNode.ts';

/** The letter that an id starts with says what it names. */
export type IdKind = 'P' | 'C' | 'L' | 'S' | 'G' | 'E' | 'F' | 'R' | 'A' | 'M';

/** What an author calls a thing of each kind, in the middle of a sentence. */
export const kindNames: Readonly<Record<IdKind, string>> = {
  P: 'partner',
  C: 'child',
  L: 'line of enquiry',
  S: 'source',
  G: 'gap',
  E: 'key event',
  F: 'finding',
  R: 'recommendation',
  A: 'action',
  M: 'measure',
};

/** The keys of both kinds of review: what a review of either kind may hold. */
export type FrontMatterData = Omit<Lcspr, 'reviewType'> &
  Pick<RapidReview, 'immediateAction' | 'nationalReview' | 'actions'> & { reviewType: string };

/** A thing of the front matter that has an id. */
export interface Entity<T> {
  readonly kind: IdKind;
  /** Undefined while the author has not written one. */
  readonly id: Located<string> | undefined;
  readonly fields: Fields<T>;
}

/** A gap with the source it belongs to. */
export interface GapEntity extends Entity<Gap> {
  readonly source: Entity<Source>;
}

/** An action with the recommendation it belongs to; a rapid review's actions belong to none. */
export interface ActionEntity extends Entity<Action> {
  readonly recommendation: Entity<Recommendation> | undefined;
}

/** Everything of the front matter, in document order. Lists are empty where the author wrote none. */
export interface Entities {
  readonly top: Fields<FrontMatterData>;
  readonly partners: readonly Entity<Partner>[];
  readonly children: readonly Entity<Child>[];
  readonly linesOfEnquiry: readonly Entity<LineOfEnquiry>[];
  readonly sources: readonly Entity<Source>[];
  readonly gaps: readonly GapEntity[];
  readonly keyEvents: readonly Entity<KeyEvent>[];
  readonly findings: readonly Entity<Finding>[];
  readonly recommendations: readonly Entity<Recommendation>[];
  readonly actions: readonly ActionEntity[];
  readonly measures: readonly Entity<Measure>[];
}

/** Reads the tree of the front matter. Tolerant: whatever has the wrong shape reads as absent. */
export function readEntities(root: YamlMap): Entities {
  const top = new Fields<FrontMatterData>(root);
  const sources = top.maps('sources').map((fields) => entity<Source>('S', fields));
  const recommendations = top.maps('recommendations').map((fields) => entity<Recommendation>('R', fields));
  return {
    top,
    partners: (top.map('partnership')?.maps('partners') ?? []).map((fields) => entity<Partner>('P', fields)),
    children: top.maps('children').map((fields) => entity<Child>('C', fields)),
    linesOfEnquiry: top.maps('linesOfEnquiry').map((fields) => entity<LineOfEnquiry>('L', fields)),
    sources,
    gaps: sources.flatMap((source) =>
      source.fields.maps('gaps').map((fields) => ({ ...entity<Gap>('G', fields), source })),
    ),
    keyEvents: top.maps('keyEvents').map((fields) => entity<KeyEvent>('E', fields)),
    findings: top.maps('findings').map((fields) => entity<Finding>('F', fields)),
    recommendations,
    actions: [
      ...top.maps('actions').map((fields) => ({ ...entity<Action>('A', fields), recommendation: undefined })),
      ...recommendations.flatMap((recommendation) =>
        recommendation.fields.maps('actions').map((fields) => ({ ...entity<Action>('A', fields), recommendation })),
      ),
    ],
    measures: (top.map('evaluation')?.maps('measures') ?? []).map((fields) => entity<Measure>('M', fields)),
  };
}

/** Every thing that can have an id, kind by kind, each kind in document order. */
export function allEntities(entities: Entities): readonly Entity<unknown>[] {
  const lists: readonly (readonly Entity<unknown>[])[] = [
    entities.partners,
    entities.children,
    entities.linesOfEnquiry,
    entities.sources,
    entities.gaps,
    entities.keyEvents,
    entities.findings,
    entities.recommendations,
    entities.actions,
    entities.measures,
  ];
  return lists.flat();
}

function entity<T extends { id: string }>(kind: IdKind, fields: Fields<T>): Entity<T> {
  return { kind, id: (fields as Fields<{ id: string }>).text('id'), fields };
}

/** The name of a thing at the start of a sentence: "Action A3", or "This action" where it has no id yet. */
export function nameOf(thing: Entity<unknown>): string {
  const name = kindNames[thing.kind];
  if (thing.id === undefined) return `This ${name}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${thing.id.value}`;
}

/** The id of a thing; empty where the author has given it none yet. */
export function idOf({ id }: Pick<Entity<unknown>, 'id'>): string {
  return id?.value ?? '';
}
