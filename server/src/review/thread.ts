import { keptBy } from './blockMemo.ts';
import type { ActionEntity, Entities, Entity, GapEntity } from './entities.ts';
import type {
  Action,
  Finding,
  Gap,
  KeyEvent,
  LineOfEnquiry,
  Measure,
  Partner,
  Recommendation,
  Source,
} from './generated/frontMatterTypes.ts';
import type { Ids, Reference } from './ids.ts';

/** What the things of one kind say of the things of another, followed both ways. */
export interface Strand<From, To> {
  /** The things that `thing` names, in its own order and each once. Names that lead to nothing of the right kind are left out. */
  from(thing: Entity<From>): readonly Entity<To>[];
  /** The things that name `thing`, in document order. Where an id was given twice, both things with it are named. */
  to(thing: Entity<To>): readonly Entity<From>[];
}

/** The golden thread: from the questions of a review through its findings to what is done and how that is tested. */
export interface Thread {
  readonly answers: Strand<Finding, LineOfEnquiry>;
  readonly evidence: Strand<Finding, Source>;
  readonly affects: Strand<Gap, Finding>;
  readonly gaps: Strand<Source, Gap>;
  readonly recordedIn: Strand<KeyEvent, Source>;
  readonly restsOn: Strand<Recommendation, Finding>;
  readonly actions: Strand<Recommendation, Action>;
  readonly testsRecommendation: Strand<Measure, Recommendation>;
  readonly testsAction: Strand<Measure, Action>;
  /** Who holds a source. */
  readonly heldBy: Strand<Source, Partner>;
  /** Who a recommendation is addressed to. */
  readonly addressedTo: Strand<Recommendation, Partner>;
  /** Who carries out an action. */
  readonly ownedBy: Strand<Action, Partner>;
}

/** The thread of a review, made once for its front matter. */
export const threadOf = keptBy((entities: Entities): Thread => {
  const { partners, sources, gaps, keyEvents, linesOfEnquiry, findings, recommendations, actions, measures } = entities;
  return {
    answers: strand(findings, linesOfEnquiry, ({ fields }) => fields.texts('answers')),
    evidence: strand(findings, sources, ({ fields }) => {
      const evidence = fields.map('evidence');
      return (['case', 'area', 'research'] as const).flatMap((kind) => evidence?.texts(kind) ?? []);
    }),
    affects: strand(gaps, findings, ({ fields }) => fields.texts('affects')),
    gaps: joined(gaps.map((gap: GapEntity) => [gap.source, gap])),
    recordedIn: strand(keyEvents, sources, ({ fields }) => fields.texts('sources')),
    restsOn: strand(recommendations, findings, ({ fields }) => fields.texts('findings')),
    actions: joined(
      actions.flatMap((action: ActionEntity) =>
        action.recommendation === undefined ? [] : [[action.recommendation, action] as const],
      ),
    ),
    testsRecommendation: strand(measures, recommendations, ({ fields }) => fields.texts('tests')),
    testsAction: strand(measures, actions, ({ fields }) => fields.texts('tests')),
    heldBy: strand(sources, partners, ({ fields }) => fields.texts('agency')),
    addressedTo: strand(recommendations, partners, ({ fields }) => fields.texts('to')),
    ownedBy: strand(actions, partners, ({ fields }) => fields.map('owner')?.texts('agency') ?? []),
  };
});

/** The measures that test a recommendation, by itself or through one of its actions, in document order. */
export function measuresOf(recommendation: Entity<Recommendation>, entities: Entities): readonly Entity<Measure>[] {
  const { actions, testsRecommendation, testsAction } = threadOf(entities);
  const tests = new Set(testsRecommendation.to(recommendation));
  for (const action of actions.from(recommendation)) for (const measure of testsAction.to(action)) tests.add(measure);
  return tests.size === 0 ? [] : entities.measures.filter((measure) => tests.has(measure));
}

/** Every place that refers to an id, by the id, in document order: the front matter before the body. */
export const referencesById = keptBy(({ references }: Ids): ReadonlyMap<string, readonly Reference[]> => {
  const byId = new Map<string, Reference[]>();
  for (const reference of references) add(byId, reference.value, reference);
  return byId;
});

function strand<From, To>(
  froms: readonly Entity<From>[],
  tos: readonly Entity<To>[],
  named: (from: Entity<From>) => readonly { readonly value: string }[],
): Strand<From, To> {
  const byId = new Map<string, Entity<To>[]>();
  for (const to of tos) if (to.id !== undefined) add(byId, to.id.value, to);
  return joined(
    froms.flatMap((from) => {
      const ids = new Set(named(from).map(({ value }) => value));
      return [...ids].flatMap((id) => (byId.get(id) ?? []).map((to) => [from, to] as const));
    }),
  );
}

function joined<From, To>(pairs: readonly (readonly [Entity<From>, Entity<To>])[]): Strand<From, To> {
  const forwards = new Map<Entity<From>, Entity<To>[]>();
  const backwards = new Map<Entity<To>, Entity<From>[]>();
  for (const [from, to] of pairs) {
    add(forwards, from, to);
    add(backwards, to, from);
  }
  return { from: (thing) => forwards.get(thing) ?? [], to: (thing) => backwards.get(thing) ?? [] };
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
