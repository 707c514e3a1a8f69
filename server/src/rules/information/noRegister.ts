import type { NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { withFreeIds } from '../freeIds.ts';
import { offers } from '../offers.ts';
import { placeAtTop } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';
import { topKeysBefore } from '../topKeys.ts';
import { newSource, PLACES_OF_A_SOURCE } from './newSource.ts';

export const noRegister: Rule<undefined> = {
  id: 'information/no-register',
  title: 'The sources of the review are listed.',
  why: 'An agency may hold more than the review received. Only a list of what is held, what was asked for and what came lets a reader see how much of the picture the findings rest on.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The quality markers for case reviews of SCIE and the NSPCC (2016): a review states the types and sources of its information and whether they are enough. That this is kept as a register is our own inference.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    if (review.entities.top.has('sources')) return;
    const { start, end } = placeAtTop(review, 'sources');
    const message =
      'No sources are listed. List in `sources` what each agency holds, what was asked for and what came.';
    yield { start, end, message, detail: undefined };
  },
  fixes(_report, review) {
    const agencies = review.entities.partners.flatMap(({ id }) => (id === undefined ? [] : [id.value]));
    const insert = (items: readonly NewNode[]) =>
      insertKey(review, review.entities.top.node, 'sources', { items }, topKeysBefore('sources'));
    const one = { title: 'Insert a register of information', edits: insert(entries([undefined], review)) };
    if (agencies.length === 0) return offers([{ ...one, preferred: true }]);
    const title = 'Insert a register of information, with an entry for each agency';
    return offers([{ title, edits: insert(entries(agencies, review)), preferred: true }, one]);
  },
};

function entries(agencies: readonly (string | undefined)[], { ids }: Review): readonly NewNode[] {
  return withFreeIds(ids, 'S', agencies).map(([id, agency], index) =>
    newSource(id, agency, 1 + index * PLACES_OF_A_SOURCE),
  );
}
