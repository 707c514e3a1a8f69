import { type ActionEntity, nameOf } from '../../review/entities.ts';
import { flowText } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import type { Located } from '../../review/span.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { agenciesFor, roleStop } from './agencies.ts';
import { personIn } from './personNames.ts';

interface Detail {
  readonly action: ActionEntity;
  /** What is left of the owner's role without the name. */
  readonly role: string;
}

export const ownerIsPerson: Rule<Detail> = {
  id: 'action/owner-is-person',
  title: 'In a public review the owner of an action is a role, not a person by name.',
  why: 'People move on and the action stays, so a role can be asked about it for longer. A name in a public review also ties one person to what happened to a child, which is not what a review is for.',
  severity: always('error'),
  basis: 'practice',
  restsOn:
    'Good practice in publishing reviews: people are shown by code or role (checklist for review reports of the Health Service Executive of Ireland). Reviews are not about holding individuals to account.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review, { audience }) {
    if (audience !== 'public') return;
    const published = publishedNames(review);
    for (const action of review.entities.actions) {
      const written = ownerOf(action);
      const person = written === undefined ? undefined : personIn(written.value);
      if (written === undefined || person === undefined || isPublished(person.name, published)) continue;
      const { start, end } = written;
      const message = `The owner of ${nameOf(action).replace(/^./, (first) => first.toLowerCase())} looks like a person’s name, and this review is for the public. Write the role that answers for the action.`;
      yield { start, end, message, detail: { action, role: person.rest } };
    }
  },
  fixes({ start, end, detail: { action, role } }, review) {
    const owner = action.fields.map('owner');
    if (owner === undefined) {
      const agency = { stop: 2, placeholder: agenciesFor(action, review)[0]?.id ?? '' };
      const newText = flowText({
        map: [
          ['role', roleStop(1)],
          ['agency', agency],
        ],
      });
      return offers([{ title: 'Replace the name by a role in an agency', edits: [{ start, end, newText }] }]);
    }
    const kept: Fix[] =
      role === ''
        ? []
        : [
            {
              title: `Keep the role alone: ${role}`,
              edits: [{ start, end, newText: flowText(role) }],
              preferred: true,
            },
          ];
    const asked: Fix = { title: 'Replace the name by a role', edits: [{ start, end, newText: flowText(roleStop(1)) }] };
    return offers([...kept, asked]);
  },
};

/** The role of the owner, or the owner where it is mere text. */
function ownerOf({ fields }: ActionEntity): Located<string> | undefined {
  return fields.map('owner')?.text('role') ?? fields.text('owner');
}

/** Names that a review shows to the public in any case: those of partners and of reviewers. */
function publishedNames({ entities: { top, partners } }: Review): readonly string[] {
  const reviewers = top.maps('reviewers').map((reviewer) => reviewer.text('name')?.value);
  return [...partners.map(({ fields }) => fields.text('name')?.value), ...reviewers].flatMap((name) =>
    name === undefined ? [] : [plain(name)],
  );
}

function isPublished(name: string, published: readonly string[]): boolean {
  return published.some((each) => ` ${each} `.includes(` ${plain(name)} `));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
