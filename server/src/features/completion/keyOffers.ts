import type { NewText } from '../../review/edit.ts';
import { afterIndent, entryText, type NewEntry, type YamlLayout } from '../../review/newYaml.ts';
import type { ItemPlace, KeyPlace } from '../../review/yamlPlace.ts';
import { type AllowedKey, keysAt } from '../../schema/describe.ts';
import { entryTemplate } from '../../schema/entryTemplates.ts';
import { type ExpectedValue, expectedAt } from '../../schema/expectedValue.ts';
import type { DocumentKind, Path } from '../../schema/problem.ts';
import type { NewEntries } from './newEntries.ts';
import { namesOf, type Offer } from './offer.ts';

/** Where keys are offered. */
export interface KeyScene {
  readonly kind: DocumentKind;
  readonly layout: YamlLayout;
  readonly newEntries: NewEntries;
}

/** The keys that may still stand in a mapping, those that must be there first; in a new item of a list the whole item too. */
export function keyOffers(place: KeyPlace, scene: KeyScene): readonly Offer[] {
  const keys = keysAt(scene.kind, place.path).filter(({ key }) => !place.taken.has(key));
  const isNewItem = place.taken.size === 0 && place.form === 'line' && typeof place.path.at(-1) === 'number';
  return [
    ...(isNewItem ? entryOffer(place, place.path.slice(0, -1), scene, '') : []),
    ...keys.filter(({ required }) => required).map((key) => keyOffer(key, place, scene)),
    ...keys.filter(({ required }) => !required).map((key) => keyOffer(key, place, scene)),
  ];
}

/** A new item with its keys of a list that has such items, its dash included. */
export function itemOffers(place: ItemPlace, scene: KeyScene): readonly Offer[] {
  return entryOffer(place, place.path, scene, '- ');
}

function entryOffer(place: KeyPlace | ItemPlace, list: Path, scene: KeyScene, dash: string): readonly Offer[] {
  const expected = expectedAt(scene.kind, list);
  if (expected?.kind !== 'list' || expected.item.kind !== 'keys') return [];
  const template = entryTemplate(namesOf(list));
  const entries = scene.newEntries.item(list);
  if (template === undefined || entries === undefined) return [];
  const { start, end, gap, column } = place;
  const text =
    dash === ''
      ? entries.flatMap((entry, index) => [...lineBreak(index, column), ...entryText(entry, column, scene.layout)])
      : afterIndent({ map: entries }, column, scene.layout);
  const [, id] = entries[0] ?? [];
  const name = typeof id === 'string' ? `${template.title} ${id}` : template.title;
  return [
    {
      label: `${dash}${name}`,
      kind: 'entry',
      detail: 'A new entry with its keys',
      explanation: template.description,
      newText: [gap, ...text],
      foundBy: `${dash}${entries[0]?.[0] ?? ''} new ${name}`,
      start,
      end,
    },
  ];
}

function lineBreak(index: number, column: number): NewText {
  return index === 0 ? [] : [`\n${' '.repeat(column)}`];
}

function keyOffer({ key, title, description, required, also }: AllowedKey, place: KeyPlace, scene: KeyScene): Offer {
  const { start, end, gap } = place;
  const path = [...place.path, key];
  const expected = expectedAt(scene.kind, path);
  return {
    label: key,
    kind: 'key',
    detail: required ? `${title} (must be there)` : title,
    explanation: description,
    foundBy: [key, ...also].join(' '),
    newText: [gap, ...keyText(key, path, expected, place, scene)],
    ...(place.form !== 'name' && place.form !== 'head' && canBeChosen(expected) ? { goesOn: true } : {}),
    start,
    end,
  };
}

function keyText(
  key: string,
  path: Path,
  expected: ExpectedValue | undefined,
  { form, column }: KeyPlace,
  { kind, layout, newEntries }: KeyScene,
): NewText {
  if (form === 'name') return [key];
  if (form === 'head') return [`${key}:`];
  const inside = { stop: 1, placeholder: '' };
  if (expected?.kind === 'list' && (form === 'flow' || expected.item.kind !== 'keys'))
    return [`${key}: [`, inside, ']'];
  if (form === 'flow') return expected?.kind === 'keys' ? [`${key}: {`, inside, '}'] : [`${key}: `];
  if (canBeChosen(expected)) return [`${key}: `];
  // Nobody sets everything that a project can set.
  if (kind === 'project' && expected?.kind === 'keys') return [`${key}:\n${' '.repeat(column + layout.step)}`, inside];
  const entry: NewEntry = [key, newEntries.value(path)];
  return entryText(entry, column, layout);
}

/** True where what comes next can be chosen too. */
function canBeChosen(expected: ExpectedValue | undefined): boolean {
  if (expected?.kind === 'list') return canBeChosen(expected.item);
  return expected?.kind === 'choice' || expected?.kind === 'reference' || expected?.kind === 'day';
}
