import type { Ids } from '../../review/ids.ts';
import { yamlPlacesAt } from '../../review/yamlCursor.ts';
import type { YamlPlace } from '../../review/yamlPlace.ts';
import { rules } from '../../rules/registry.ts';
import { offersAt } from './frontMatterOffers.ts';
import { NewEntries } from './newEntries.ts';
import type { Offer } from './offer.ts';

const LAYOUT = { step: 2, toDash: 2, afterDash: 2 };
const NO_IDS: Ids = { definitions: [], references: [], byId: new Map() };

/** What may be written at an offset of a project file. */
export function projectFileOffers(text: string, offset: number): readonly Offer[] {
  const newEntries = new NewEntries('project', NO_IDS);
  const scene = { kind: 'project', ids: NO_IDS, layout: LAYOUT, newEntries, isAsked: true, days: () => [] } as const;
  const places = yamlPlacesAt(text, { start: 0, end: text.length }, offset, LAYOUT);
  return places.flatMap((place) => (isForChecks(place) ? checkOffers(place) : offersAt(place, scene)));
}

function isForChecks({ kind, path }: YamlPlace): boolean {
  return kind === 'key' && path.join('/') === 'rules';
}

/** The checks that are not named yet. */
function checkOffers(place: YamlPlace): readonly Offer[] {
  const { start, end, gap, taken } = place;
  const isNamed = place.kind === 'key' && place.form !== 'line';
  return rules
    .filter(({ id }) => !taken.has(id))
    .map(({ id, title, why }) => ({
      label: id,
      kind: 'key',
      detail: title,
      explanation: why,
      newText: [gap, isNamed ? id : `${id}: `],
      goesOn: true,
      start,
      end,
    }));
}
