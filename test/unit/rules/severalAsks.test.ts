import assert from 'node:assert/strict';
import { severalAsks } from '../../../server/src/rules/recommendation/severalAsks.ts';

const several: readonly (readonly [text: string, asks: readonly string[]])[] = [
  [
    'The council should redesign the closing form, and should also fund a second team manager.',
    ['The council should redesign the closing form.', 'The council should fund a second team manager.'],
  ],
  [
    'The council should: (1) redesign the form; (2) fund a post; and (3) train two supervisors.',
    [
      'The council should redesign the form.',
      'The council should fund a post.',
      'The council should train two supervisors.',
    ],
  ],
  [
    '1. Redesign the form. 2. Fund two posts. 3. Train supervisors in each team.',
    ['Redesign the form.', 'Fund two posts.', 'Train supervisors in each team.'],
  ],
  [
    'The partners should do the following: a) set a limit on caseloads; b) fund a nurse.',
    ['Set a limit on caseloads.', 'Fund a nurse.'],
  ],
  [
    'The council should redesign the form. The trust should add fathers to its records.',
    ['The council should redesign the form.', 'The trust should add fathers to its records.'],
  ],
  [
    'The council should cap caseloads at fifteen. It should also appoint two further managers.',
    ['The council should cap caseloads at fifteen.', 'The council should appoint two further managers.'],
  ],
  [
    'The partnership should review the threshold document, commission an audit of thirty plans, and train the front door staff.',
    [
      'The partnership should review the threshold document.',
      'The partnership should commission an audit of thirty plans.',
      'The partnership should train the front door staff.',
    ],
  ],
  [
    'The ICB should pay for a named doctor; the council should give her access to the record.',
    ['The ICB should pay for a named doctor.', 'The council should give her access to the record.'],
  ],
  [
    'Redesign the form, fund a post, train the supervisors, and recruit',
    ['Redesign the form.', 'Fund a post.', 'Train the supervisors, and recruit.'],
  ],
  ['Redesign the closing form. Fund two posts.', ['Redesign the closing form.', 'Fund two posts.']],
];

const one = [
  'The council and the trust should agree and publish one rule for missed appointments.',
  'The board should agree one rule, and publish it by May.',
  'The trust should develop training on domestic abuse and should offer it to all front-line staff.',
  'Redesign the form so that it asks (a) who lives in the home and (b) who cares for the baby.',
  'The form should ask staff to: (a) name the father; (b) name who else is at home.',
  'The council should choose one of two ways: (a) fund a post; or (b) buy the service.',
  'The police should group notifications by child. This should include those graded standard. Progress should be reported each quarter.',
  'The council should set up a panel. The panel should meet weekly and must include a paediatrician.',
  'Replace the nine-page form. Test it with two schools before use.',
  'The Head of Service will cap caseloads at twelve. Breaches will be reported monthly.',
  'Practitioners are to be reminded that children should be seen alone, that their views should be recorded, and that the plan should be clear.',
  'The review heard that staff "should do more and should also rest". The council should fund a post.',
  'Where a child is missing, the officer should ring the school, and where there is no reply the school should be told.',
  'The council should remove the target from the scorecard and replace it with a weekly audit.',
  'The partners should report work that was stopped, delayed or reduced, with the number of children affected.',
  'The council should change the form so that social workers record who lives at home and should know who cares for the baby.',
  'Hold a meeting by 1. May at the latest, see section 2. The rest is for the council to decide.',
  'The council should fund a post. [insert who] should also change the form.',
  '',
];

describe('the things that a recommendation asks for', () => {
  for (const [text, asks] of several) it(`are several: ${text}`, () => assert.deepEqual(severalAsks(text), asks));
  it('are not looked for in a text that is far too long', () => {
    assert.deepEqual(severalAsks('Fund a post. Redesign the form. '.repeat(500)), []);
  });
  for (const text of one) it(`are one: ${text}`, () => assert.deepEqual(severalAsks(text), []));
});
