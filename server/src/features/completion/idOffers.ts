import { type IdKind, kindNames } from '../../review/entities.ts';
import type { Definition, Ids } from '../../review/ids.ts';
import { thingTitle } from '../../review/thingTitle.ts';
import { shortened } from '../../rules/shortened.ts';
import type { Offer } from './offer.ts';

/** In the text, what is cited most comes first. */
const ORDER: readonly IdKind[] = ['F', 'S', 'L', 'E', 'G', 'R', 'A', 'M', 'P', 'C'];

const LONGEST_TITLE = 80;

/** The things of these kinds that are not in `taken` yet, in the order of the front matter, the most cited kind first. */
export function thingsOf(
  { byId }: Ids,
  kinds: readonly IdKind[] | undefined,
  taken: ReadonlySet<string>,
): readonly Definition[] {
  const wanted = ORDER.filter((kind) => kinds === undefined || kinds.includes(kind));
  const things = [...byId.values()].filter(({ value }) => !taken.has(value));
  return wanted.flatMap((kind) => things.filter((thing) => thing.kind === kind));
}

/** How an id is shown and found: by its title too. */
export function idWords(thing: Definition): Pick<Offer, 'label' | 'kind' | 'detail' | 'explanation' | 'foundBy'> {
  const title = thingTitle(thing);
  const name = kindNames[thing.kind];
  const sentence = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${thing.value}`;
  return {
    label: thing.value,
    kind: 'id',
    detail: title === '' ? sentence : shortened(title, LONGEST_TITLE),
    ...(title.length <= LONGEST_TITLE ? {} : { explanation: `${sentence}: ${title}` }),
    foundBy: `${thing.value} ${shortened(title, LONGEST_TITLE)}`.trim(),
  };
}
