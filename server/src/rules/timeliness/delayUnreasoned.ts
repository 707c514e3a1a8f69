import type { Delay } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { entryOf, type YamlMap } from '../../review/yamlNode.ts';
import { listed } from '../listed.ts';
import { offers } from '../offers.ts';
import { placeInMapping } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly delay: YamlMap;
}

const PARTS = ['reason', 'newTarget', 'panelInformed'] as const satisfies readonly (keyof Delay)[];
type Part = (typeof PARTS)[number];

const NAMES: Readonly<Record<Part, string>> = {
  reason: 'a reason',
  newTarget: 'a new target',
  panelInformed: 'the date on which the Panel was told',
};

const LIMITS: Readonly<Record<string, string>> = {
  notification: 'of the notification',
  rapidReview: 'of the rapid review',
  publication: 'of publication',
};

export const delayUnreasoned: Rule<Detail> = {
  id: 'timeliness/delay-unreasoned',
  title: 'Each delay has a reason, a new target and the date on which the Panel was told.',
  why: 'Delays often have good reasons, such as a trial. When the reason and a new date are written down, the delay stays a decision that somebody made, and the learning for children is not lost from sight.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn:
    'Good practice in partnerships: where parallel proceedings hold a review back, the usual reason, the partners say so and set a new date. They must monitor the time that a review takes: regulation 14 of the Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const delay of entities.top.maps('delays')) {
      const missing = PARTS.filter((part) => !delay.has(part));
      const [first] = missing;
      if (first === undefined) continue;
      const { start, end } = placeInMapping(delay, first, delay.node.entries[0]?.key ?? delay.node);
      const limit = LIMITS[delay.text('limit')?.value ?? ''];
      const named = limit === undefined ? 'An entry in `delays`' : `The delay ${limit}`;
      const message = `${named} lacks ${listed(missing.map((part) => NAMES[part]))}. Add ${missing.length === 1 ? 'it' : 'them'}.`;
      yield { start, end, message, detail: { delay: delay.node } };
    }
  },
  fixes({ detail: { delay } }, review) {
    const absent = PARTS.filter((part) => entryOf(delay, part) === undefined);
    // Left empty: only the author knows when the Panel was told, and a date that stands there would count as told.
    const edits = absent.flatMap((part, index) =>
      insertKey(review, delay, part, { stop: index + 1, placeholder: '' }, ['limit', 'reason', 'explanation']),
    );
    return offers([{ title: `Insert ${listed(absent.map((part) => NAMES[part]))}`, edits, preferred: true }]);
  },
};
