import { levelsIn } from '../../prose/levels.ts';
import type { Entity } from '../../review/entities.ts';
import type { Level, Recommendation } from '../../review/generated/frontMatterTypes.ts';
import { placeOfTopKey } from '../place.ts';
import { always, type Rule } from '../rule.ts';

/** One recommendation alone is a list that has only begun. */
const SEVERAL = 2;

/** Kinds of action that ask practitioners to know or remember more. */
const ADDRESS_PRACTITIONERS: ReadonlySet<string> = new Set(['training', 'guidance', 'reminder']);

const MANAGERS: readonly Level[] = ['firstLineManager', 'middleManager', 'seniorManager', 'executive'];

/**
 * Says where every recommendation asks practitioners to do something differently and nothing else: its text names them,
 * neither it nor an action names managers, and none of its actions is of a kind that changes the conditions of the work.
 * The partnership as the one who is to see to it does not count as a level that has to change.
 */
export const practitionerOnlyRecommendations: Rule = {
  id: 'levels/practitioner-only-recommendations',
  title: 'Some recommendation addresses more than practitioners.',
  why: 'Practitioners work in conditions that others make. Where only they are asked to change, the conditions stay and the same thing can happen again.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: learning in many reviews is for practitioners, with little for senior and middle managers.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const { recommendations } = review.entities;
    if (recommendations.length < SEVERAL || !recommendations.every(addressesPractitionersAlone)) return;
    const { start, end } = placeOfTopKey(review, 'recommendations');
    const message =
      'Every recommendation addresses practitioners. Ask what managers, executives or commissioners are to change so that practitioners can work differently.';
    yield { start, end, message, detail: undefined };
  },
};

function addressesPractitionersAlone({ fields }: Entity<Recommendation>): boolean {
  const named = levelsIn(fields.text('text')?.value ?? '');
  if (!named.has('practitioner')) return false;
  const actions = fields.maps('actions');
  if (actions.some((action) => !ADDRESS_PRACTITIONERS.has(action.text('kind')?.value ?? 'training'))) return false;
  const said = [...named, ...actions.flatMap((action) => [...levelsIn(action.text('action')?.value ?? '')])];
  return !said.some((level) => MANAGERS.includes(level));
}
