import type { Review } from '../review/review.ts';
import { plainText } from './sameText.ts';

/**
 * Finds the partner that an agency's name in a chronology stands for: the one of that name, else the only one whose name
 * holds these words ("Police" for "Wrenshire Police"). Undefined where it is none or could be several.
 */
export function partnersOf({ entities }: Review): (agency: string) => string | undefined {
  const partners = entities.partners.flatMap(({ id, fields }) => {
    const name = plainText(fields.text('name')?.value ?? '');
    return id === undefined || name === '' ? [] : [{ id: id.value, name }];
  });
  return (agency) => {
    const words = plainText(agency);
    if (words === '') return undefined;
    const exact = partners.filter(({ name }) => name === words);
    const found = exact.length > 0 ? exact : partners.filter(({ name }) => ` ${name} `.includes(` ${words} `));
    return found.length === 1 ? found[0]?.id : undefined;
  };
}
