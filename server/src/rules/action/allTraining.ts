import type { ActionEntity } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { placeOfTopKey } from '../place.ts';
import { allReviews, always, type Rule } from '../rule.ts';

/** Kinds of action that ask people to know or remember more and leave the conditions of their work as they are. */
const AIMED_AT_PEOPLE: readonly string[] = ['training', 'guidance', 'reminder'];

/** The share of actions, in percent, from which the plan as a whole is pointed out. */
const SHARE = 60;

export const allTraining: Rule = {
  id: 'action/all-training',
  title: 'Fewer than 60 in 100 of the actions are training, guidance or reminders.',
  why: 'Training and reminders ask people to do better in the same conditions. A change of form, system, staffing or contract makes good practice easier on an ordinary day, and lasts when people move on.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Research on safety actions (Trbovich and Shojania, BMJ Quality and Safety, 2017): actions aimed at persons, such as education and policy, are weaker than those that change the conditions of the work.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const actions = review.entities.actions.filter(({ fields }) => fields.text('status')?.value !== 'abandoned');
    const aimed = actions.filter(({ fields }) => AIMED_AT_PEOPLE.includes(fields.text('kind')?.value ?? ''));
    if (aimed.length === 0 || aimed.length * 100 < actions.length * SHARE) return;
    const { start, end } = placeOf(actions, review);
    const message = `${share(aimed.length, actions.length)}. Add actions that change the conditions of the work, such as a form, a system, a post or a contract.`;
    yield { start, end, message, detail: undefined };
  },
};

function share(aimed: number, all: number): string {
  if (all === 1) return 'The only action is training, guidance or a reminder';
  const which = aimed < all ? `Of ${all} actions, ${aimed}` : all === 2 ? 'Both actions' : `All ${all} actions`;
  return `${which} are training, guidance or reminders`;
}

/** The key of the list in which the first action stands, directly or inside a recommendation. */
function placeOf([first]: readonly ActionEntity[], review: Review): Span {
  const key = first?.recommendation === undefined ? 'actions' : 'recommendations';
  return placeOfTopKey(review, key);
}
