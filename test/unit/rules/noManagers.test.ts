import assert from 'node:assert/strict';
import { check, fixesFor } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { consideredInText } from '../../../server/src/rules/levels/considered.ts';

const configuration = defaultConfiguration('2026-11-24');

/** A review with these lines under `findings:`, and what is said of its managers. */
function noManagersIn(findings: string, body = '') {
  const review = parseReview(
    `---\nschemaVersion: 1\nreviewType: lcspr\nreference: R-1\ntitle: Alder\nstage: draft\n${findings}---\n\n${body}`,
  );
  const found = check(review, configuration).filter(({ rule }) => rule.id === 'levels/no-managers');
  const fixes = found.flatMap((finding) => fixesFor(finding, review, configuration));
  return { review, found, fixes };
}

/** The lines that a fix leaves under `findings:`. */
function findingsAfter(title: string, findings: string): string {
  const { review, fixes } = noManagersIn(findings);
  const fix = fixes.find((each) => each.title === title);
  assert.ok(fix !== undefined, `no fix “${title}” among ${fixes.map((each) => each.title).join(', ')}`);
  const text = applyEdits(review.text, fix.edits, review.eol);
  return text.slice(text.indexOf('findings:'), text.indexOf('---\n\n'));
}

describe('a level that is considered', () => {
  const considered: readonly string[] = [
    'The team manager had eleven people to supervise, so supervision went through timescales and not through the week.',
    'The sergeant read the queue in the order in which the software gave it.',
    'No one above the level of team manager knew that the visits had stopped.',
    'Senior managers told the review that they had been aware of the backlog but believed that it was being managed.',
    'Team managers described feeling under pressure to reduce the number of open cases.',
    'The responsibility for this rests with senior leaders and not with individual practitioners.',
    'The chief executive and cabinet set a savings target of four million pounds.',
    'By March the team manager had no view of repeated calls, which meant that the third looked like the first.',
    'In March the team manager signed off the assessment. She was covering two teams and had seventeen to clear.',
    '[insert: What did the team manager know at the time?]',
    'Police attended at 21:40 on 4 March and a meeting was held on 5 March. On 6 March he was seen. [insert: the team manager]',
  ];
  for (const text of considered) it(text, () => assert.notDeepEqual(consideredInText(text), []));

  const told: readonly string[] = [
    'The team manager was told.',
    'On 13 February 2026 the social worker closed the plan and the team manager signed it off.',
    'On 3 May 2025 the case was discussed with the team manager, who agreed that it should be closed.',
    'The social worker told the team manager on 3 May. The head of service was informed.',
    'The assistant director attended the meeting on 19 December and agreed the plan.',
    'The referral was screened by a team manager and closed the same day with advice to the school.',
    'Conversations were held with nine practitioners and two team managers.',
    'The social worker had twenty-six children, so that there was no time to look further.',
    '',
  ];
  for (const text of told) {
    it(`not where a text only tells: ${text}`, () =>
      assert.deepEqual(
        consideredInText(text).filter((level) => level !== 'practitioner'),
        [],
      ));
  }
});

describe('levels/no-managers', () => {
  const FIRST = 'Add first-line managers to the levels of F1 (its text must then discuss them)';

  const layouts: readonly [name: string, findings: string, after: string][] = [
    [
      'a list on one line',
      'findings:\n  - id: F1\n    levels: [practitioner]\n',
      'findings:\n  - id: F1\n    levels: [practitioner, firstLineManager]\n',
    ],
    [
      'one dash a line',
      'findings:\n- id: F1\n  levels:\n  - practitioner # alone\n  confidence: low\n',
      'findings:\n- id: F1\n  levels:\n  - practitioner # alone\n  - firstLineManager\n  confidence: low\n',
    ],
    [
      'one level where a list belongs',
      'findings:\n  - id: F1\n    levels: practitioner\n',
      'findings:\n  - id: F1\n    levels: [practitioner, firstLineManager]\n',
    ],
    [
      'no key yet',
      'findings:\n  - id: F1\n    title: One\n    confidence: low\n',
      'findings:\n  - id: F1\n    title: One\n    levels: [firstLineManager]\n    confidence: low\n',
    ],
    ['braces', 'findings: [{id: F1, levels: []}]\n', 'findings: [{id: F1, levels: [firstLineManager]}]\n'],
  ];
  for (const [name, before, after] of layouts) {
    const begun = before.replace('levels: []}', 'levels: [], title: One}');
    const expected = after.replace('Manager]}', 'Manager], title: One}');
    it(`adds a level in the author’s own style: ${name}`, () => assert.equal(findingsAfter(FIRST, begun), expected));
  }

  it('offers a level on three findings at most, and prefers no claim', () => {
    const findings = [1, 2, 3, 4].map((n) => `  - id: F${n}\n    levels: [practitioner]\n`).join('');
    const { found, fixes } = noManagersIn(`findings:\n${findings}`);
    assert.equal(found.length, 2);
    assert.deepEqual(
      fixes.map(({ title }) => /^Add (.*) to the levels of (F\d)/.exec(title)?.slice(1).join(' ')).filter(Boolean),
      ['first-line', 'senior'].flatMap((who) => ['F1', 'F2', 'F3'].map((id) => `${who} managers ${id}`)),
    );
    assert.ok(fixes.every(({ preferred, mechanical }) => preferred !== true && mechanical !== true));
  });

  it('offers questions in the analysis and below the first finding that has text', () => {
    const body = '# Analysis\n\nThe form lists tasks.\n\n# Findings\n\n## F2 Two\n\nThe form asked for no more.\n';
    const { fixes } = noManagersIn('findings:\n  - id: F1\n    title: One\n  - id: F2\n    title: Two\n', body);
    assert.deepEqual(
      fixes.map(({ title }) => title).filter((title) => title.startsWith('Insert') && title.includes('senior')),
      [
        'Insert questions about senior managers and executives in “Analysis”',
        'Insert questions about senior managers and executives below the heading of F2',
      ],
    );
  });
});
