import assert from 'node:assert/strict';
import { completed } from './completed.ts';
import { inBothLineEndings } from './openedReview.ts';

const review = (yaml: string, reviewType = 'lcspr') => `---\nreviewType: ${reviewType}\n${yaml}\n---\n`;

/** Today is Tuesday 24 November 2026. These days come first, each with what it follows from; then today. */
function comesFirst(name: string, yaml: string, days: readonly string[], reviewType?: string): void {
  inBothLineEndings(name, async (eol) => {
    const { items, labels } = await completed(review(yaml, reviewType), { eol });
    const first = items.slice(0, days.length).map(({ label, detail }) => `${label} ${detail?.split(', ')[1]}`);
    assert.deepEqual(first, days);
    assert.equal(labels[days.length], '2026-11-24');
    assert.equal(new Set(labels).size, labels.length);
  });
}

const SIGNED = 'signOff:\n  - {partner: P1, role: Head, on: 2026-11-20}\n  - {partner: P2, role: Head, on: 2026-12-02}';
const ACTIONS = (last: string) => `recommendations:
  - id: R1
    actions:
      - id: A1
        due: 2027-01-15
      - id: A2
        due: ${last}`;

describe('completion of days that follow from other dates', () => {
  comesFirst('the end of the time for notifying', 'dates:\n  aware: 2026-11-23\n  notified: ‸', [
    '2026-11-30 5 working days after becoming aware',
  ]);
  comesFirst('the end of the time for the rapid review', 'dates:\n  notified: 2026-11-23\n  rapidReviewSubmitted: ‸', [
    '2026-12-14 15 working days after notifying the Panel',
  ]);
  comesFirst('the end of the time for publishing', 'dates:\n  decision: 2026-11-20\n  publicationDue: ‸', [
    '2027-05-20 6 months after the decision',
  ]);
  comesFirst('the day of the copy for the Panel', 'dates:\n  publicationDue: 2027-05-14\n  sentToPanel: ‸', [
    '2027-05-05 7 working days before publication',
  ]);
  comesFirst('an action: as the one before it, and months after sign-off', `${ACTIONS('‸')}\n${SIGNED}`, [
    '2027-01-15 the day on which A1 is due',
    '2027-01-02 1 month after sign-off',
    '2027-03-02 3 months after sign-off',
    '2027-06-02 6 months after sign-off',
  ]);
  comesFirst(
    'an action: months after publication where nobody has signed',
    'dates:\n  publicationDue: 2027-01-13\nrecommendations:\n  - id: R1\n    actions:\n      - {id: A1, due: ‸}',
    [
      '2027-02-13 1 month after publication',
      '2027-04-13 3 months after publication',
      '2027-07-13 6 months after publication',
    ],
  );
  comesFirst(
    'an action: no day that is past',
    `${ACTIONS('‸').replace('2027-01-15', '')}\nsignOff:\n  - on: 2026-07-20`,
    ['2027-01-20 6 months after sign-off'],
  );
  comesFirst(
    'an action of a rapid review',
    'actions:\n  - id: A1\n    due: 2026-12-04\n  - id: A2\n    due: ‸',
    ['2026-12-04 the day on which A1 is due'],
    'rapidReview',
  );
  comesFirst(
    'a measure: months after what it tests is due',
    `${ACTIONS('2027-03-31')}\nevaluation:\n  measures:\n    - id: M1\n      tests: [A1]\n      when: ‸`,
    ['2027-07-15 6 months after A1 is due', '2028-01-15 12 months after A1 is due'],
  );
  comesFirst(
    'a measure of a recommendation: after its last action',
    `${ACTIONS('2027-03-31')}\nevaluation:\n  measures:\n    - id: M1\n      tests: [R1]\n      when: ‸`,
    ['2027-09-30 6 months after A2 is due', '2028-03-31 12 months after A2 is due'],
  );
  comesFirst('a look at the evaluation', `evaluation:\n  reviewDates: [‸]\n${SIGNED}`, [
    '2027-06-02 6 months after sign-off',
    '2027-12-02 12 months after sign-off',
  ]);
  comesFirst(
    'a sign-off: the day of another',
    'signOff:\n  - {partner: P1, on: 2026-11-20}\n  - {partner: P2, on: ‸}',
    ['2026-11-20 the day of sign-off by P1'],
  );
  comesFirst('beside front matter that is broken', `reference: "open\n${ACTIONS('‸')}\n${SIGNED}`, [
    '2027-01-15 the day on which A1 is due',
    '2027-01-02 1 month after sign-off',
    '2027-03-02 3 months after sign-off',
    '2027-06-02 6 months after sign-off',
  ]);
  comesFirst('nothing where there is nothing to count from', 'dates:\n  notified: ‸', []);
});
