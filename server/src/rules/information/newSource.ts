import type { NewNode } from '../../review/newYaml.ts';

/** How many places a new source has to fill in. */
export const PLACES_OF_A_SOURCE = 5;

/** An entry of the register for what an agency holds, to be filled in; `stop` is the number of its first place. */
export function newSource(id: string, agency: string | undefined, stop: number): NewNode {
  return {
    map: [
      ['id', id],
      ['agency', agency ?? { stop, placeholder: '' }],
      ['kind', { stop: stop + 1, placeholder: 'records' }],
      ['description', { prose: { stop: stop + 2, placeholder: '[insert what it is, in a few words]' } }],
      ['held', { stop: stop + 3, placeholder: '' }],
      ['status', { stop: stop + 4, placeholder: '' }],
    ],
  };
}
