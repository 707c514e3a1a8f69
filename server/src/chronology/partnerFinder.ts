import type { HeldPartner } from './heldChronology.ts';
import { plainText } from './sameText.ts';

/**
 * Finds the partner that an agency's name in a chronology stands for: the one of that name, else the only one whose name
 * holds these words ("Police" for "Wrenshire Police"). Undefined where it is none or could be several.
 */
export function partnerFinder(held: readonly HeldPartner[]): (agency: string) => string | undefined {
  const partners = held.map(({ id, name }) => ({ id, name: plainText(name) }));
  return (agency) => {
    const words = plainText(agency);
    if (words === '') return undefined;
    const exact = partners.filter(({ name }) => name === words);
    const found = exact.length > 0 ? exact : partners.filter(({ name }) => ` ${name} `.includes(` ${words} `));
    return found.length === 1 ? found[0]?.id : undefined;
  };
}
