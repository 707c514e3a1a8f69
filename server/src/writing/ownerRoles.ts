import { entryOf } from '../review/yamlNode.ts';
import type { Occasion } from './guidedCommand.ts';
import type { Choice } from './question.ts';
import { thingsOf } from './things.ts';

/** The roles that own something in this review already, each once. */
export function rolesOfOwners({ review }: Occasion): readonly Choice[] {
  const roles = thingsOf(review, ['A', 'M']).flatMap(({ node }) => {
    const owner = entryOf(node, 'owner')?.value;
    const role = owner?.kind === 'map' ? entryOf(owner, 'role')?.value : undefined;
    return role?.kind === 'scalar' && role.source.trim() !== '' ? [role.source.replace(/\s+/g, ' ').trim()] : [];
  });
  return [...new Set(roles)].map((role) => ({ value: role, label: role }));
}
