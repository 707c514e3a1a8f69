import assert from 'node:assert/strict';
import { editorOf318 } from '../../protocol/capabilities.ts';
import { hovered } from './hovered.ts';
import { HOVER_REVIEW } from './hoverReview.ts';
import { inBothLineEndings } from './openedReview.ts';

/** The review with the cursor and the place of the answer marked in the one spot that reads like `marked`. */
function reviewWith(marked: string, review = HOVER_REVIEW): string {
  const spot = marked.replaceAll(/[‸⟦⟧]/g, '');
  assert.equal(review.split(spot).length, 2, `“${spot}” does not stand there just once`);
  return review.replace(spot, () => marked);
}

/** Where the cursor is and what the answer is about; every piece of text must stand in the answer. */
type Case = readonly [name: string, marked: string, ...says: string[]];

function describeCases(title: string, cases: readonly Case[], review = HOVER_REVIEW): void {
  describe(title, () => {
    for (const [name, marked, ...says] of cases) {
      inBothLineEndings(name, async (eol) => {
        const { answer, text, range } = await hovered(reviewWith(marked, review), eol);
        assert.deepEqual(answer?.range, range);
        for (const part of says) assert.ok(text.includes(part), `“${part}” is missing in:\n${text}`);
      });
    }
  });
}

describeCases('hover over a key', [
  ['says what it means', '⟦st‸age⟧: draft', 'Stage: How far the review has come.'],
  ['says that the format needs it', '⟦ti‸tle⟧: Alder', 'Always needed.'],
  ['from its first character', '⟦‸audience⟧: restricted', 'Audience:'],
  ['from just behind it', '⟦audience‸⟧: restricted', 'Audience:'],
  ['says what its values mean', '⟦sta‸ge⟧: draft', '- draft: The review is being written.'],
  ['says when it is needed', '⟦du‸e⟧: 2026-11-28', '- By sign-off: Each action has a date by which it is due.'],
  ['gives an example', '⟦du‸e⟧: 2026-11-28', 'For example: due: 2026-10-30'],
  ['gives an example of a list', '⟦ans‸wers⟧: [L1]', 'For example: answers: [L1]'],
  ['says what is good to have', '⟦ans‸wers⟧: [L1]', '- Good to have: Each finding answers a line of enquiry.'],
  ['says what a check looks for', '⟦me‸thod⟧: reAudit', '- Looked for: '],
  ['says what counts in a public review', '⟦inci‸dent⟧: 2026-10', '- In a public review: No exact date of a birth'],
  [
    'gives an example of what has keys of its own',
    '⟦own‸er⟧: {role',
    'For example: owner: {role: Head of Safeguarding, agency: P1}',
  ],
  ['says that it may be left out', '⟦aud‸ience⟧: restricted', 'It may be left out: no check asks for it.'],
  ['inside a list on one line', '{id: P1, ⟦na‸me⟧: Harrowmere Council', 'The name of the agency'],
  ['inside a mapping on one line', 'owner: {⟦ro‸le⟧: Head', '- By sign-off: Each action has an owner'],
  ['that holds a mapping', '⟦da‸tes⟧:\n  incident', 'Dates:'],
  ['that holds a list', '⟦lines‸OfEnquiry⟧:', 'By sign-off: The review has at least one line of enquiry.'],
  ['whose value is empty', '⟦rapidReview‸Submitted⟧:', 'Rapid review'],
  ['of an entry', '- ⟦i‸d⟧: F1', 'Always needed.', 'The text cites it as [F1].'],
  ['deep inside', '⟦hand‸ling⟧: interviewed', 'By sign-off: Each gap says what it means for the findings'],
  ['of a measure', '⟦te‸sts⟧: [R1, A1]', 'Looked for: Each measure tests a recommendation or an action.'],
  ['without marks of code in words of a check', '⟦wh‸y⟧: No rule', 'says why, in its why or in the text'],
]);

describeCases('hover over an id', [
  ['in the text', 'plan [⟦R‸1⟧], but', 'Recommendation R1: Agree one rule for ending plans'],
  ['of several in brackets', '[⟦S‸1⟧, F1]', 'Source S1: Records of the council'],
  ['the second of several', '[S1, ⟦F‸1⟧]', 'Finding F1: Plans end'],
  ['from just behind it', '[S1, ⟦F1‸⟧]', 'Finding F1'],
  ['in a heading', '### ⟦F‸1⟧ Plans end early', 'Finding F1: Plans end'],
  ['where it is defined', '- id: ⟦F‸1⟧', 'Answers: L1 Why did the plan end?', 'Rests on: S1 Records of the council'],
  [
    'of a finding says what it leads to',
    '- id: ⟦F‸1⟧',
    'Leads to: R1 Agree one rule',
    'Gaps that affect it: G1 Supervision',
  ],
  ['of a finding says where the text cites it', '- id: ⟦F‸1⟧', 'In the text: 2 times, under “F1 Plans end early”'],
  ['of a finding says how sure it is', '- id: ⟦F‸1⟧', 'Confidence: Moderate'],
  ['of a line of enquiry', 'answers: [⟦L‸1⟧]', 'Line of enquiry L1: Why did the plan end?', 'Answered by: F1'],
  ['of a question without an answer', '- id: ⟦L‸2⟧', 'Line of enquiry L2: Who knew?'],
  [
    'of a source',
    'case: [⟦S‸1⟧]',
    'Agency: Harrowmere Council',
    'Status: Requested',
    'Evidence for: F1',
    'Records: E1',
  ],
  ['of a source says what is missing in it', 'case: [⟦S‸1⟧]', 'Gaps in it: G1 Supervision notes of 2025'],
  ['of a gap', '- id: ⟦G‸1⟧', 'Gap in: S1', 'Affects: F1', 'Effect: Lowers confidence'],
  ['of an event', '[⟦E‸1⟧] on', 'When: January 2025', 'Agencies: Harrowmere Police', 'Recorded in: S1'],
  ['of a recommendation', 'tests: [⟦R‸1⟧', 'To: Harrowmere Council, Harrowmere Police', 'Actions: A1', 'Tested by: M1'],
  [
    'of an action',
    'R1, ⟦A‸1⟧]',
    'Owner: Head of Safeguarding, Harrowmere Council',
    'Due: 28 November 2026',
    'Status: In progress',
  ],
  ['of an action says what it is part of', 'R1, ⟦A‸1⟧]', 'Part of: R1', 'Tested by: M1'],
  ['of a measure', '- id: ⟦M‸1⟧', 'Measure M1: Re-audit: 90 in 100 files', 'Tests: R1', 'When: 30 November 2027'],
  ['of a partner', 'agency: ⟦P‸1⟧}', 'Partner P1: Harrowmere Council', 'Its sources: S1', 'Its actions: A1'],
  ['of a partner that signs', 'partner: ⟦P‸2⟧', 'Partner P2: Harrowmere Police', 'Recommendations to it: R1'],
  ['of a child', '- id: ⟦C‸1⟧', 'Child C1: Alder', 'Age: Under 1 year · Harm: Serious harm'],
  ['behind letters beyond the first plane', '👶 plan [⟦‸R1⟧]', 'Recommendation R1'],
]);

describeCases('hover over a date', [
  ['that is past', 'aware: ⟦2026-‸11-02⟧', 'Monday 2 November 2026, 16 working days ago.'],
  [
    'that drives the notification',
    'aware: ⟦2026-‸11-02⟧',
    'Notifying the Panel, 5 working days after becoming aware: Monday 9 November 2026. The date given is 10 November 2026, later than that.',
  ],
  [
    'that drives the rapid review',
    'notified: ⟦2026-11‸-10⟧',
    'Sending the rapid review, 15 working days after notifying the Panel: Tuesday 1 December 2026, in 5 working days.',
  ],
  [
    'that is held against a limit',
    'notified: ⟦2026-11‸-10⟧',
    'Notifying the Panel, 5 working days after becoming aware: Monday 9 November 2026. This date is later than that.',
  ],
  [
    'that drives the publication',
    'decision: ⟦2026-11-20‸⟧',
    'Publication, 6 months after the decision: Thursday 20 May 2027. The date given is 14 May 2027, in time.',
  ],
  [
    'of the publication',
    'publicationDue: ⟦‸2027-05-14⟧',
    'The copy for the Panel, 7 working days before publication: Wednesday 5 May 2027',
  ],
  [
    'of a request',
    'requested: ⟦2026-1‸1-03⟧',
    'A reply, 20 working days after the request: Tuesday 1 December 2026, in 5 working days.',
  ],
  ['that is today', 'reviewDates: [⟦2026-11‸-24⟧]', 'Tuesday 24 November 2026, today.'],
  [
    'that is no working day',
    'due: ⟦2026-11‸-28⟧',
    'Saturday 28 November 2026, in 3 working days. It is not a working day.',
  ],
  ['that was yesterday', 'on: ⟦2026-1‸1-23⟧', 'Monday 23 November 2026, 1 working day ago.'],
  ['that is a month long past', 'when: ⟦2025-‸01⟧', 'January 2025, which ended 459 working days ago.'],
  [
    'that the text names',
    '⟦Sunday 3r‸d May 2026⟧',
    'Sunday 3 May 2026, 144 working days ago. It is not a working day.',
  ],
  [
    'that the text names in figures',
    'on ⟦4/5/‸2026⟧',
    'Monday 4 May 2026, 144 working days ago. It is not a working day.',
  ],
  ['that is a month in the period', 'to: ⟦2025-‸09⟧}', 'September 2025'],
]);

describeCases('hover over a value', [
  ['says what it means', 'stage: ⟦dra‸ft⟧', 'Stage: draft. The review is being written.'],
  ['of a list', 'levels: [⟦practi‸tioner⟧', 'Level of the system: practitioner.'],
  ['inside a mapping on one line', 'kind: ⟦loc‸alAuthority⟧', 'localAuthority. '],
  ['of a gap', 'effect: ⟦lowers‸Confidence⟧', 'lowersConfidence. '],
  ['of an action', 'status: ⟦in‸Progress⟧', 'inProgress. '],
]);

describeCases('hover over a check that is silenced', [
  ['in the front matter', 'rule: ⟦finding/un‸triangulated⟧', 'Check: ', 'finding/untriangulated.md'],
  ['in a comment', 'review-ignore ⟦document/‸empty-section⟧', 'Check: ', 'document/empty-section.md'],
]);

describe('hover where there is nothing to say', () => {
  for (const [name, marked] of [
    ['over the words of an author', 'title: Al‸der'],
    ['over a number', 'schemaVersion: ‸1'],
    ['on the fence', '‸---\nschemaVersion'],
    ['over the text outside of analysis', 'Plans were ‸looked at'],
    ['in a passage that explains, behind its first word', 'Caseloads stood ‸at 28'],
    ['over a day that there is not', 'not on 31 Ap‸ril 2026'],
    ['over a text that only looks like a date', 'reference: T‸-1'],
  ] as const) {
    inBothLineEndings(name, async (eol) => {
      assert.equal((await hovered(reviewWith(marked), eol)).answer, null);
    });
  }
});

describe('hover over a passage', () => {
  inBothLineEndings('that is pointed out gives reasons, anywhere in it', async (eol) => {
    const marked =
      '⟦The school made a referral on 14 July 2025 and this was accepted the same day. A social worker was allocated on 17 July and visited on 22 July. The social worker saw Alder ‸alone on 12 August. The assessment was completed on 10 October.⟧';
    const { answer, text, range } = await hovered(reviewWith(marked), eol);
    assert.deepEqual(answer?.range, range);
    assert.match(text, /^This passage tells what happened\.\n\n- Seen: .+\.\n- Not seen: any/);
    assert.doesNotMatch(text, /Not seen:.*\b(?:no|nothing|nobody’s)\b/);
    assert.doesNotMatch(text, /[0-9]\.[0-9]|per ?cent|%|likel|score|Check:/);
  });

  inBothLineEndings('says more of the check at the sentence that is marked', async (eol) => {
    const { text } = await hovered(reviewWith('The school made a re‸ferral on 14 July'), eol);
    assert.match(text, /Check: Each passage of analysis explains, and does not only tell what happened\./);
    assert.match(text, /More about this check: practice-review:\/docs\/rules\/analysis\/chronology-without-why\.md$/);
  });

  inBothLineEndings('that explains is spoken of at its first word alone', async (eol) => {
    const { answer, text, range } = await hovered(reviewWith('⟦Case‸loads⟧ stood at 28'), eol);
    assert.deepEqual(answer?.range, range);
    assert.match(text, /^This passage explains\.\n\n- Seen: /);
  });

  inBothLineEndings('of a finding gives what its why was found to say', async (eol) => {
    const why =
      'The plan was closed on 3 March. The worker had visited on 1 February and did not speak to the father. He was not seen in April, and the school was not asked.';
    const source = HOVER_REVIEW.replace('No rule said when a plan may end.', why).replace(
      'See the sources',
      'Look at the sources',
    );
    const { text } = await hovered(reviewWith('⟦The plan was ‸closed on 3 March', source).replace('⟦', ''), eol);
    assert.match(text, /^- Seen: .+\n- Not seen: /);
    assert.match(text, /Check: Each finding says why, in its why/);
  });
});

describe('hover over what a check points out', () => {
  inBothLineEndings('says what the check looks at, why, and where its page is', async (eol) => {
    const { answer, text, range } = await hovered(reviewWith('but not [⟦F‸9⟧].'), eol);
    assert.deepEqual(answer?.range, range);
    assert.match(
      text,
      /^Check: .+\n\n.+ More about this check: practice-review:\/docs\/rules\/document\/unresolved-reference\.md$/,
    );
  });

  inBothLineEndings('comes after what the place itself means', async (eol) => {
    const { text } = await hovered(reviewWith('notified: 2026-1‸1-10'), eol);
    assert.match(text, /^Tuesday 10 November 2026[\s\S]+Check: The Panel is notified within its working-day limit/);
  });

  inBothLineEndings('is a link in an editor that shows Markdown', async (eol) => {
    const { text } = await hovered(reviewWith('but not [F‸9].'), eol, editorOf318);
    assert.match(
      text,
      /^\*\*Check:\*\* [^\n]+\n\n.+ \[More about this check\]\(<practice-review:\/docs\/rules\/document\/unresolved-reference\.md>\)$/,
    );
  });

  it('holds in a document without any text, where checks say what is missing', async () => {
    const { text } = await hovered('', '\n');
    assert.match(text, /^Check: /);
    assert.equal(text.split('Check: ').length, 4);
  });
});

describe('hover in Markdown', () => {
  inBothLineEndings('shows what an author wrote as it stands', async (eol) => {
    const { kind, text } = await hovered(reviewWith('[S1, F‸1]'), eol, editorOf318);
    assert.equal(kind, 'markdown');
    assert.equal(
      text.split('\n')[0],
      '**Finding F1:** Plans end \\*early\\* \\<b\\>and\\</b\\> \\[often\\] \\| \\`so\\`',
    );
  });

  inBothLineEndings('leaves the words alone where an editor shows plain text', async (eol) => {
    const { kind, text } = await hovered(reviewWith('[S1, F‸1]'), eol);
    assert.equal(kind, 'plaintext');
    assert.equal(text.split('\n')[0], 'Finding F1: Plans end *early* <b>and</b> [often] | `so`');
  });
});

const unclosed = HOVER_REVIEW.slice(0, HOVER_REVIEW.indexOf('\n---\n', 4) + 1);
const broken = HOVER_REVIEW.replace('question: Who knew?', 'question: "Who knew?').replace(
  'title: Alder',
  'title: A: b',
);

describeCases(
  'hover with a mark of the byte order',
  [
    ['over a key', '⟦st‸age⟧: draft', 'Stage:'],
    ['over an id of the text', '[S1, ⟦F‸1⟧]', 'Finding F1'],
    ['over a date', 'aware: ⟦2026-‸11-02⟧', 'Monday 2 November 2026'],
  ],
  `\uFEFF${HOVER_REVIEW}`,
);

describeCases(
  'hover in front matter that is not closed',
  [
    ['over a key', '⟦du‸e⟧: 2026-11-28', 'Due:'],
    ['over an id', '- id: ⟦F‸1⟧', 'Finding F1', 'Leads to: R1'],
    ['over a date', 'on: ⟦2026-1‸1-23⟧', 'Monday 23 November 2026'],
  ],
  unclosed,
);

describeCases(
  'hover in front matter with mistakes',
  [
    ['over a key above them', '⟦refer‸ence⟧: T-1', 'Reference:'],
    ['over a key below them', '⟦du‸e⟧: 2026-11-28', 'Due:'],
    ['over a key of the line itself', '⟦que‸stion⟧: "Who knew?', 'Question:'],
    ['over an id below them', 'case: [⟦S‸1⟧]', 'Source S1'],
    ['over an id of the text', '[S1, ⟦F‸1⟧]', 'Finding F1', 'Answers: L1'],
    ['over a value', 'status: ⟦in‸Progress⟧', 'inProgress. '],
  ],
  broken,
);
