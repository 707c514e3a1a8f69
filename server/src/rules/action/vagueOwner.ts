import { type ActionEntity, nameOf } from '../../review/entities.ts';
import { isId } from '../../review/ids.ts';
import { flowText, type NewEntry, type NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import type { Located, Span } from '../../review/span.ts';
import { appendItem, insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { withFreeIds } from '../freeIds.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { agenciesFor, asksOf, roleStop } from './agencies.ts';
import { isUndecided, isVagueAgency, isVagueOwner } from './vagueOwners.ts';

interface Detail {
  readonly action: YamlMap;
  readonly part: 'owner' | 'role' | 'agency';
  /** What the author wrote there. */
  readonly written: string;
}

export const vagueOwner: Rule<Detail> = {
  id: 'action/vague-owner',
  title: 'The owner of an action is one role, not everybody and not somebody still to be found.',
  why: 'What belongs to everybody is done by nobody. When one role in one agency answers for an action, the partnership knows whom to ask whether it was done and whether it helped.',
  severity: always('warning'),
  basis: 'panel',
  restsOn: 'The national Panel: recommendations should become specific actions with accountable owners.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    for (const action of review.entities.actions) {
      const found = vaguePart(action, review);
      if (found === undefined) continue;
      const { part, at } = found;
      yield {
        start: at.start,
        end: at.end,
        message: messageFor(action, at.value),
        detail: { action: action.fields.node, part, written: at.value },
      };
    }
  },
  fixes({ start, end, detail }, review) {
    const action = review.entities.actions.find(({ fields }) => fields.node === detail.action);
    if (action === undefined) return [];
    return offers([
      ...split(action, detail, { start, end }, review),
      ...replacements(action, detail, { start, end }, review),
    ]);
  },
};

function messageFor(action: ActionEntity, written: string): string {
  const name = nameOf(action);
  return isUndecided(written)
    ? `${name} has “${written}” in place of an owner. Name one role in one agency.`
    : `${name} is owned by “${written}”, so no one person answers for it. Name one role in one agency.`;
}

function vaguePart(action: ActionEntity, review: Review): { part: Detail['part']; at: Located<string> } | undefined {
  const text = action.fields.text('owner');
  if (text !== undefined) return isVagueOwner(text.value) ? { part: 'owner', at: text } : undefined;
  const owner = action.fields.map('owner');
  const role = owner?.text('role');
  if (role !== undefined && isVagueOwner(role.value)) return { part: 'role', at: role };
  const agency = owner?.text('agency');
  if (agency === undefined) return undefined;
  const name = isId(agency.value) ? partnerName(agency.value, review) : agency.value;
  return name !== undefined && isVagueAgency(name) ? { part: 'agency', at: { ...agency, value: name } } : undefined;
}

function partnerName(id: string, { entities }: Review): string | undefined {
  return entities.partners.find((partner) => partner.id?.value === id)?.fields.text('name')?.value;
}

/** Gives the action to the first agency that the recommendation names, and adds one like it for each of the others. */
function split(action: ActionEntity, detail: Detail, at: Span, review: Review): Fix[] {
  const agencies = agenciesFor(action, review).filter(({ id }) => asksOf(action).includes(id));
  const [first, ...others] = agencies;
  const recommendation = action.recommendation;
  if (first === undefined || others.length === 0 || recommendation === undefined || detail.part === 'agency') return [];
  const copies = withFreeIds(review.ids, 'A', others).flatMap(([own, { id }], index) =>
    appendItem(review, recommendation.fields.node, 'actions', copyOf(action, own, id, index + 2)),
  );
  const given = ownerEdits(action, detail, at, first.id, review);
  return [
    {
      title: `Split ${nameOf(action)} by agency: ${agencies.map(({ id }) => id).join(', ')}`,
      edits: [...given, ...copies],
    },
  ];
}

/** Edits that put a role to be named, in the agency, in place of what was vague. */
function ownerEdits(action: ActionEntity, { part }: Detail, at: Span, agency: string, review: Review) {
  const role = roleStop(1);
  if (part === 'owner') {
    const owner: NewNode = {
      map: [
        ['role', role],
        ['agency', agency],
      ],
    };
    return [{ ...at, newText: flowText(owner) }];
  }
  const agencyEdits = [action.fields.map('owner')]
    .filter((owner) => owner !== undefined)
    .flatMap((owner) => {
      const written = owner.text('agency');
      return written === undefined
        ? insertKey(review, owner.node, 'agency', agency, ['role'])
        : [{ start: written.start, end: written.end, newText: [agency] }];
    });
  return [{ ...at, newText: flowText(role) }, ...agencyEdits];
}

function replacements(action: ActionEntity, { part, written }: Detail, at: Span, review: Review): Fix[] {
  const agencies = agenciesFor(action, review);
  const owner = action.fields.map('owner');
  if (part === 'role' && owner !== undefined) {
    const agency = { stop: 2, placeholder: agencies[0]?.id ?? 'P1' };
    const inAgency = owner.has('agency') ? [] : insertKey(review, owner.node, 'agency', agency, ['role']);
    return [
      { title: `Replace “${written}” by one role`, edits: [{ ...at, newText: flowText(roleStop(1)) }, ...inAgency] },
    ];
  }
  return agencies.map(({ id, name }) => {
    const owner: NewNode = {
      map: [
        ['role', roleStop(1)],
        ['agency', id],
      ],
    };
    return part === 'owner'
      ? { title: `Replace “${written}” by a role in ${name}`, edits: [{ ...at, newText: flowText(owner) }] }
      : { title: `Name ${name} as the agency`, edits: [{ ...at, newText: [id] }] };
  });
}

function copyOf(action: ActionEntity, id: string, agency: string, stop: number): NewNode {
  const entries: NewEntry[] = [['id', id]];
  const text = action.fields.text('action');
  if (text !== undefined) entries.push(['action', { prose: text.value.replace(/\s+/g, ' ') }]);
  entries.push([
    'owner',
    {
      map: [
        ['role', roleStop(stop)],
        ['agency', agency],
      ],
    },
  ]);
  for (const key of ['due', 'kind', 'status'] as const) {
    const value = action.fields.text(key);
    if (value !== undefined) entries.push([key, value.value]);
  }
  return { map: entries };
}
