import type { Level } from '../../review/generated/frontMatterTypes.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { NewNode } from '../../review/newYaml.ts';
import type { Located } from '../../review/span.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeOfTopKey } from '../place.ts';
import { allReviews, always, type Rule } from '../rule.ts';

/** The levels that a conversation is offered with, as the people at them are called. */
const MANAGERS: readonly (readonly [level: Level, people: string])[] = [
  ['firstLineManager', 'first-line managers'],
  ['middleManager', 'middle managers'],
  ['seniorManager', 'senior managers'],
  ['executive', 'executives'],
];

export const noManagementSource: Rule<undefined> = {
  id: 'information/no-management-source',
  title: 'At least one source, or one group that took part, gives the view of managers or leaders.',
  why: 'Records and practitioners show what was done. Workload, supervision, priorities and money are decided above them, and a review that has not asked there cannot say why.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: weak reviews say little on the role and accountability of senior and middle managers, and on learning for them.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const { top, sources } = review.entities;
    // Where there is no register at all, that is said once by another rule.
    if (sources.length === 0) return;
    const groups = top.map('engagement')?.maps('practitioners') ?? [];
    if (sources.some(({ fields }) => isAbovePractice(fields.texts('levels')))) return;
    if (groups.some((group) => isAbovePractice(group.texts('levels')))) return;
    const { start, end } = placeOfTopKey(review, 'sources');
    const message =
      'No source and no group of practitioners has a level above `practitioner`. Speak to managers or leaders, or add `levels` where they have been heard already.';
    yield { start, end, message, detail: undefined };
  },
  fixes: (_report, review) =>
    offers(
      MANAGERS.map(([level, people], index) => ({
        title: `Add a conversation with ${people}`,
        edits: appendItem(
          review,
          review.entities.top.node,
          'sources',
          conversation(nextFreeId(review.ids, 'S'), level, people),
        ),
        preferred: index === 0,
      })),
    ),
};

function isAbovePractice(levels: readonly Located<string>[]): boolean {
  return levels.some(({ value }) => value !== 'practitioner');
}

/** Still to be held: `notRequested` until the author says otherwise. */
function conversation(id: string, level: Level, people: string): NewNode {
  return {
    map: [
      ['id', id],
      ['agency', { stop: 1, placeholder: '' }],
      ['kind', 'interview'],
      ['description', { prose: { stop: 2, placeholder: `[insert which ${people}, by role and agency]` } }],
      ['levels', { ids: [level] }],
      ['status', { stop: 3, placeholder: 'notRequested' }],
    ],
  };
}
