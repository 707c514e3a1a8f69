import { type ActionEntity, nameOf } from '../../review/entities.ts';
import type { NewNode } from '../../review/newYaml.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Fix, type Rule } from '../rule.ts';
import { agenciesFor, roleStop } from './agencies.ts';
import { isVagueOwner } from './vagueOwners.ts';

interface Detail {
  readonly action: YamlMap;
}

export const missingOwner: Rule<Detail> = {
  id: 'action/missing-owner',
  title: 'Each action has an owner: a role in one named agency.',
  why: 'An action that nobody in particular owns is an action that nobody is asked about. One role in one agency can be asked what has been done, and what has changed for children.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: recommendations should become specific actions with accountable owners.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const action of entities.actions) {
      const message = messageFor(action);
      if (message === undefined) continue;
      const { start, end } = placeOf(action);
      yield { start, end, message, detail: { action: action.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const action = review.entities.actions.find(({ fields }) => fields.node === detail.action);
    if (action === undefined) return [];
    const agencies = agenciesFor(action, review);
    const owner = action.fields.map('owner');
    if (owner === undefined || !action.fields.has('owner')) {
      const insert = (agency: NewNode) =>
        insertKey(review, action.fields.node, 'owner', ownerWith(agency), ['id', 'action']);
      return offers([
        {
          title: 'Insert an owner',
          edits: insert({ stop: 2, placeholder: agencies[0]?.id ?? 'P1' }),
          preferred: true,
        },
        ...agencies.map(({ id, name }): Fix => ({ title: `Insert an owner from ${name}`, edits: insert(id) })),
      ]);
    }
    const role = owner.has('role') ? [] : insertKey(review, owner.node, 'role', roleStop(1));
    if (owner.has('agency')) return offers([{ title: 'Insert the role of the owner', edits: role, preferred: true }]);
    const insert = (agency: NewNode) => [...role, ...insertKey(review, owner.node, 'agency', agency, ['role'])];
    const generic = insert({ stop: 2, placeholder: agencies[0]?.id ?? 'P1' });
    return offers([
      { title: 'Insert the agency of the owner', edits: generic, preferred: true },
      ...agencies.map(({ id, name }): Fix => ({ title: `Name ${name} as the agency of the owner`, edits: insert(id) })),
    ]);
  },
};

function messageFor(action: ActionEntity): string | undefined {
  const name = nameOf(action);
  const owner = action.fields.map('owner');
  if (!action.fields.has('owner')) {
    return `${name} has no owner. Name the role and the agency that will answer for it.`;
  }
  // An owner that is no role and agency but mere text is reported as an error of the format.
  if (owner === undefined) return undefined;
  const written = owner.text('role');
  // "All agencies" in no agency is one thing, and the rule about vague owners says it.
  if (written !== undefined && isVagueOwner(written.value)) return undefined;
  const role = owner.has('role');
  if (role && owner.has('agency')) return undefined;
  if (role) return `${name} has an owner in no agency. Name the agency in which this role answers for it.`;
  return owner.has('agency')
    ? `${name} names an agency and no role. Name the role in that agency that will answer for it.`
    : `${name} has no owner. Name the role and the agency that will answer for it.`;
}

function placeOf(action: ActionEntity): { readonly start: number; readonly end: number } {
  const owner = action.fields.map('owner');
  for (const part of ['role', 'agency'] as const) {
    const empty = owner !== undefined && !owner.has(part) ? owner.key(part) : undefined;
    if (empty !== undefined) return empty;
  }
  return placeInItem(action, 'owner');
}

function ownerWith(agency: NewNode): NewNode {
  return {
    map: [
      ['role', roleStop(1)],
      ['agency', agency],
    ],
  };
}
