import { yamlPlacesAt } from '../../review/yamlCursor.ts';
import { layoutOf } from '../../review/yamlEdits.ts';
import type { YamlPlace } from '../../review/yamlPlace.ts';
import type { Path } from '../../schema/problem.ts';
import { proposedDays } from './dayOffers.ts';
import { itemOffers, keyOffers } from './keyOffers.ts';
import { NewEntries } from './newEntries.ts';
import type { Offer, Scene } from './offer.ts';
import { relatedDays } from './relatedDays.ts';
import { itemValueOffers, type ValueScene, valueOffers } from './valueOffers.ts';

/** What may be written at an offset of the front matter. */
export function frontMatterOffers(offset: number, scene: Scene): readonly Offer[] {
  const { review, configuration, kind, isAsked } = scene;
  const { ids, text, frontMatter } = review;
  const layout = layoutOf(review);
  const newEntries = new NewEntries(kind, ids);
  const days = (path: Path) => {
    const all = [...relatedDays(path, review, configuration), ...proposedDays(configuration)];
    return all.filter(({ day }, at) => all.findIndex((other) => other.day === day) === at);
  };
  const inScene = { kind, ids, layout, newEntries, isAsked, days };
  return yamlPlacesAt(text, frontMatter.content, offset, layout).flatMap((place) => offersAt(place, inScene));
}

/** What may be written at one place of the YAML. */
export function offersAt(place: YamlPlace, scene: ValueScene): readonly Offer[] {
  if (place.kind === 'key') return keyOffers(place, scene);
  if (place.kind === 'value') return valueOffers(place, scene);
  return [...itemOffers(place, scene), ...itemValueOffers(place, scene)];
}
