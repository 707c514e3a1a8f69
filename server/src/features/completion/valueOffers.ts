import type { NewText } from '../../review/edit.ts';
import { type Ids, kindsReferredToAt, nextFreeId } from '../../review/ids.ts';
import { afterKey } from '../../review/newYaml.ts';
import type { ItemPlace, ValuePlace } from '../../review/yamlPlace.ts';
import { rules } from '../../rules/registry.ts';
import { type ExpectedValue, expectedAt } from '../../schema/expectedValue.ts';
import type { Path } from '../../schema/problem.ts';
import type { ProposedDay } from './dayOffers.ts';
import { idWords, thingsOf } from './idOffers.ts';
import type { KeyScene } from './keyOffers.ts';
import { namesOf, type Offer } from './offer.ts';

/** Where values are offered. */
export interface ValueScene extends KeyScene {
  readonly ids: Ids;
  /** Days for the place that the keys lead to. */
  readonly days: (path: Path) => readonly ProposedDay[];
  /** True where the author asked, rather than typed. */
  readonly isAsked: boolean;
}

/** A value before it is known where it is written. */
type Value = Pick<Offer, 'label' | 'kind' | 'detail' | 'explanation' | 'foundBy'>;

/** What may be written as the value of a key, or as an item of a list. */
export function valueOffers(place: ValuePlace, scene: ValueScene): readonly Offer[] {
  const { path, form, taken, start, end, gap } = place;
  const expected = expectedAt(scene.kind, path);
  if (expected === undefined) return [];
  const isList = expected.kind === 'list';
  const isOneLine = !isList || expected.item.kind !== 'keys';
  if (expected.kind === 'keys' || !isOneLine) return shapeOffers(place, scene, path);
  if (isList && form !== 'line') return [];
  const values = valuesFor(isList ? expected.item : expected, path, taken, scene);
  const text = (value: string): NewText =>
    isList ? [gap, '[', value, { stop: 1, placeholder: '' }, ']'] : [gap, value];
  return values.map((value) => ({ ...value, newText: text(value.label), start, end }));
}

/** A new item of a list of values, its dash included. */
export function itemValueOffers({ path, taken, start, end, gap }: ItemPlace, scene: ValueScene): readonly Offer[] {
  const expected = expectedAt(scene.kind, path);
  if (expected?.kind !== 'list') return [];
  const values = valuesFor(expected.item, [...path, 0], taken, scene);
  return values.map((value) => ({ ...value, newText: [`${gap}- ${value.label}`], start, end }));
}

/** Everything that belongs below a key, in one go. Only for those who ask: a line break is typed more often. */
function shapeOffers(place: ValuePlace, { newEntries, layout, isAsked }: ValueScene, path: Path): readonly Offer[] {
  const { form, isItem, start, end, gap, column } = place;
  if (!isAsked || form !== 'line' || isItem || end > start) return [];
  const newText = afterKey(newEntries.value(path), column, layout);
  // The space behind the colon is written over.
  const from = gap === '' ? start - 1 : start;
  const label = 'Fill in what belongs here';
  return [{ label, kind: 'entry', detail: String(path.at(-1)), newText, start: from, end }];
}

function valuesFor(
  expected: ExpectedValue,
  path: Path,
  taken: ReadonlySet<string>,
  scene: ValueScene,
): readonly Value[] {
  switch (expected.kind) {
    case 'choice':
      return expected.choices
        .filter(({ value }) => !taken.has(value))
        .map(({ value, meaning, also }) => ({
          label: value,
          kind: 'value',
          ...(meaning === '' ? {} : { detail: meaning }),
          foundBy: [value, ...also].join(' '),
        }));
    case 'day':
      return scene.days(path).map(({ day, words, sentence }) => ({
        label: day,
        kind: 'day',
        detail: sentence,
        foundBy: `${day} ${words}`,
      }));
    case 'ownId':
      return [{ label: nextFreeId(scene.ids, expected.letter), kind: 'id', detail: 'The next id that is free' }];
    case 'reference':
      return thingsOf(scene.ids, kindsReferredToAt(path), taken).map(idWords);
    default:
      return suppressionValues(path, scene);
  }
}

/** In the list of silenced checks: the checks, and what they can be silenced for. */
function suppressionValues(path: Path, { ids }: ValueScene): readonly Value[] {
  const place = namesOf(path).join('.');
  if (place === 'suppressions.at') return thingsOf(ids, undefined, new Set()).map(idWords);
  if (place !== 'suppressions.rule') return [];
  return rules
    .filter(({ canBeSilenced }) => canBeSilenced)
    .map(({ id, title, why }) => ({ label: id, kind: 'value', detail: title, explanation: why }));
}
