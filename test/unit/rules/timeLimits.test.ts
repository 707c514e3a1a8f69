import assert from 'node:assert/strict';
import { check } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { Timescales } from '../../../server/src/rules/rule.ts';
import type { HolidaySettings } from '../../../server/src/time/holidays.ts';

interface Setting {
  readonly today?: string;
  readonly kind?: string;
  readonly timescales?: Partial<Timescales>;
  readonly holidays?: Partial<HolidaySettings>;
}

/** `severity: message` of each finding of the rule, in a review with these keys. */
function found(rule: string, keys: string, { today = '2026-11-24', kind = 'lcspr', ...own }: Setting = {}): string[] {
  const usual = defaultConfiguration(today);
  const review = parseReview(`---\nreviewType: ${kind}\nstage: draft\n${keys}\n---\n`);
  return check(review, {
    ...usual,
    timescales: { ...usual.timescales, ...own.timescales },
    holidays: { ...usual.holidays, ...own.holidays },
  })
    .filter((finding) => finding.rule.id === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a time limit counts with the settings of the project', () => {
  const notified = 'dates: {aware: 2026-06-03, notified: 2026-06-11}';

  it('of working days until the notification', () => {
    assert.equal(found('timeliness/notification-late', notified).length, 1);
    assert.deepEqual(
      found('timeliness/notification-late', notified, { timescales: { notificationWorkingDays: 6 } }),
      [],
    );
    assert.deepEqual(found('timeliness/notification-late', notified, { timescales: { notificationWorkingDays: 1 } }), [
      'warning: The Panel was notified 6 working days after the incident became known. The limit of 1 working day ended on Thursday 4 June 2026. Explain the delay in `delays`.',
    ]);
  });

  it('of days that are holidays in one region or by the project’s own list', () => {
    // Easter Monday is a working day in Scotland, so that the fifth day comes one day sooner.
    const easter = 'dates: {aware: 2026-04-01, notified: 2026-04-10}';
    assert.deepEqual(found('timeliness/notification-late', easter), []);
    assert.equal(found('timeliness/notification-late', easter, { holidays: { region: 'scotland' } }).length, 1);
    assert.deepEqual(found('timeliness/notification-late', notified, { holidays: { extra: ['2026-06-08'] } }), []);
  });

  it('of the clock of the rapid review', () => {
    const dates = 'dates: {aware: 2026-11-02, notified: 2026-11-05}';
    const rapid = { kind: 'rapidReview' };
    assert.deepEqual(found('timeliness/deadline-near', dates, rapid), [
      'information: The rapid review is due on 26 November 2026, in 2 working days.',
    ]);
    assert.deepEqual(
      found('timeliness/deadline-near', dates, { ...rapid, timescales: { rapidReviewClock: 'aware' } }),
      [
        'warning: The rapid review was due on 23 November 2026, 1 working day ago. Write in `rapidReviewSubmitted` when it was sent to the Panel, or give a new target in `delays`.',
      ],
    );
    assert.deepEqual(
      found('timeliness/deadline-near', dates, { ...rapid, timescales: { rapidReviewWorkingDays: 30 } }),
      [],
    );
  });

  it('of the clock of the rapid review, which starts no rapid review before the Panel is notified', () => {
    const setting = { kind: 'rapidReview', timescales: { rapidReviewClock: 'aware' } } as const;
    assert.deepEqual(found('timeliness/deadline-near', 'dates: {aware: 2026-11-09}', setting), []);
    assert.equal(found('timeliness/deadline-near', 'dates: {aware: 2026-11-09, notified: 2026-11}', setting).length, 1);
  });

  it('of the copy to the Panel', () => {
    const dates = 'dates: {decision: 2026-07-16, sentToPanel: 2026-11-23, publicationDue: 2026-12-01}';
    assert.equal(found('timeliness/panel-copy-late', dates).length, 1);
    assert.deepEqual(found('timeliness/panel-copy-late', dates, { timescales: { panelCopyWorkingDays: 6 } }), []);
  });

  it('of the months until publication', () => {
    const dates = 'dates: {decision: 2026-09-01}';
    assert.deepEqual(found('timeliness/deadline-near', dates), []);
    assert.deepEqual(found('timeliness/deadline-near', dates, { timescales: { publicationMonths: 3 } }), [
      'information: The review is due to be published by 1 December 2026, in 5 working days.',
    ]);
  });

  it('of the days within which a deadline is near', () => {
    const due = 'dates: {decision: 2026-07-16, sentToPanel: 2026-10-01, publicationDue: 2026-12-01}';
    assert.equal(found('timeliness/deadline-near', due).length, 1);
    assert.equal(found('timeliness/deadline-near', due, { timescales: { deadlineNearWorkingDays: 6 } }).length, 1);
    assert.deepEqual(found('timeliness/deadline-near', due, { timescales: { deadlineNearWorkingDays: 5 } }), []);
  });
});

describe('a deadline is told against today', () => {
  const due = 'dates: {decision: 2026-07-16, sentToPanel: 2026-10-01, publicationDue: 2026-12-11}';
  const past = 'Write in `published` when the review was published, or give a new target in `delays`.';
  // 11 December 2026 is a Friday.
  const days: readonly (readonly [today: string, told: readonly string[]])[] = [
    ['2026-11-27', []],
    ['2026-11-30', ['information: Publication is planned for 11 December 2026, in 9 working days.']],
    ['2026-12-05', ['information: Publication is planned for 11 December 2026, in 5 working days.']],
    ['2026-12-10', ['information: Publication is planned for 11 December 2026, in 1 working day.']],
    ['2026-12-11', ['information: Publication is planned for 11 December 2026, today.']],
    ['2026-12-13', [`warning: Publication was planned for 11 December 2026, no working day has passed since. ${past}`]],
    ['2026-12-14', [`warning: Publication was planned for 11 December 2026, 1 working day ago. ${past}`]],
    ['2027-01-04', [`warning: Publication was planned for 11 December 2026, 13 working days ago. ${past}`]],
  ];
  for (const [today, told] of days) {
    it(today, () => assert.deepEqual(found('timeliness/deadline-near', due, { today }), told));
  }

  it('or its new target, where the delay is explained', () => {
    const keys = (target: string) =>
      `dates: {notified: 2026-10-01}\ndelays: [{limit: rapidReview, reason: capacity, panelInformed: 2026-10-20${target}}]`;
    const told = (target: string) => found('timeliness/deadline-near', keys(target), { kind: 'rapidReview' });
    assert.deepEqual(told(', newTarget: 2026-11-27'), [
      'information: The rapid review is due on 27 November 2026, in 3 working days.',
    ]);
    assert.deepEqual(told(', newTarget: 2027-01'), []);
    assert.match(told('')[0] ?? '', /^warning: The rapid review was due on 22 October 2026, 23 working days ago\./);
  });

  it('on a Saturday, for a Sunday', () => {
    assert.deepEqual(
      found('timeliness/deadline-near', 'actions: [{id: A1, due: 2026-12-13}]', {
        today: '2026-12-12',
        kind: 'rapidReview',
      }),
      ['information: Action A1 is due on 13 December 2026, before the next working day.'],
    );
  });

  it('is past for a month when the month is over', () => {
    const month = 'dates: {decision: 2026-07-16, sentToPanel: 2026-10-01, publicationDue: 2026-10}';
    assert.deepEqual(found('timeliness/deadline-near', month, { today: '2026-10-31' }), []);
    assert.deepEqual(found('timeliness/deadline-near', month, { today: '2026-11-01' }), [
      `warning: Publication was planned for October 2026, which has ended; no working day has passed since. ${past}`,
    ]);
  });
});
