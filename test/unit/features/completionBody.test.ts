import assert from 'node:assert/strict';
import { completed } from './completed.ts';
import { inBothLineEndings } from './openedReview.ts';

const FRONT = (reviewType: string) => `---
reviewType: ${reviewType}
partnership:
  partners:
    - id: P1
      name: Harrowmere Council
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
sources:
  - id: S1
    description: Records of the council
findings:
  - id: F1
    title: Plans end early
  - id: F2
    title: >-
      Managers did not
      know
---
`;

const EVERY_ID = ['F1', 'F2', 'S1', 'L1', 'P1'];

function isAll(name: string, body: string, expected: readonly string[], typed?: string): void {
  inBothLineEndings(name, async (eol) => {
    const asking = typed === undefined ? { eol } : { eol, typed };
    assert.deepEqual((await completed(`${FRONT('lcspr')}${body}`, asking)).labels, expected);
  });
}

function writes(name: string, body: string, label: string, expected: string, reviewType = 'lcspr'): void {
  inBothLineEndings(name, async (eol) => {
    const { accepted } = await completed(`${FRONT(reviewType)}${body}`, { eol });
    assert.equal(accepted(label).slice(FRONT(reviewType).length), expected);
  });
}

describe('completion of citations', () => {
  isAll('behind a bracket: every id', '\nPlans ended [‸]\n', EVERY_ID, '[');
  isAll('behind a bracket that is not closed', '\nPlans ended [‸\n', EVERY_ID, '[');
  isAll('behind a comma: none that stands there', '\nPlans ended [F1, ‸]\n', ['F2', 'S1', 'L1', 'P1'], ' ');
  isAll('directly behind a comma', '\nPlans ended [F1,‸]\n', ['F2', 'S1', 'L1', 'P1'], ',');
  isAll('before another', '\nPlans ended [‸, F2]\n', ['F1', 'S1', 'L1', 'P1'], '[');
  isAll('in a list item', '\n- Plans ended [‸]\n', EVERY_ID, '[');
  isAll('in a table', '\n| a | b |\n| --- | --- |\n| c [‸] | d |\n', EVERY_ID, '[');
  isAll('in a quotation', '\n> Plans ended [‸]\n', EVERY_ID, '[');
  isAll('in a heading', '\n## What was seen [‸]\n', EVERY_ID, '[');
  isAll('not in a box to tick', '\n- [ ‸]\n', [], ' ');
  isAll('not in a picture', '\n![‸]\n', [], '[');
  isAll('not behind a comma in a sentence', '\nPlans ended,‸\n', [], ',');
  isAll('not behind a space in a sentence', '\nPlans ended ‸\n', [], ' ');
  isAll('not in code', '\n```\n[‸]\n```\n', [], '[');
  isAll('not in a comment', '\n<!-- [‸] -->\n', [], '[');
  isAll('where the author asks in a sentence', '\nPlans ended ‸ early.\n', EVERY_ID);

  writes('with the bracket that closes', '\nPlans ended [‸\n', 'F1', '\nPlans ended [F1]\n');
  writes('without it where it stands there', '\nPlans ended [‸]\n', 'F1', '\nPlans ended [F1]\n');
  writes('behind the letter', '\nPlans ended [F‸]\n', 'F2', '\nPlans ended [F2]\n');
  writes('behind a word of the title', '\nPlans ended [Manag‸]\n', 'F2', '\nPlans ended [F2]\n');
  writes('behind a comma and a space', '\nPlans ended [F1, ‸]\n', 'S1', '\nPlans ended [F1, S1]\n');
  writes('with the space behind a comma', '\nPlans ended [F1,‸]\n', 'S1', '\nPlans ended [F1, S1]\n');
  writes('behind a comma, not closed', '\nPlans ended [F1, ‸ early.\n', 'S1', '\nPlans ended [F1, S1] early.\n');
  writes('with both brackets in a sentence', '\nPlans ended F‸ early.\n', 'F1', '\nPlans ended [F1] early.\n');
  writes('behind characters of two units', '\n🦉🦉 ended [‸]\n', 'F1', '\n🦉🦉 ended [F1]\n');

  inBothLineEndings('each with its title', async (eol) => {
    const { item } = await completed(`${FRONT('lcspr')}\n[‸]\n`, { eol });
    assert.equal(item('F2').detail, 'Managers did not know');
    assert.equal(item('F2').filterText, 'F2 Managers did not know');
  });
});

const SECTIONS = ['Introduction', 'Methodology', 'The child'];

describe('completion of headings', () => {
  inBothLineEndings('of sections that the review lacks, those that it needs first', async (eol) => {
    const { labels } = await completed(`${FRONT('lcspr')}\n## Findings\n\nText.\n\n## ‸\n`, { eol, typed: ' ' });
    assert.deepEqual(labels.slice(0, 3), SECTIONS);
    assert.deepEqual(labels.slice(8), [
      'Evaluation of impact',
      'Identity, equality and diversity',
      'Good practice',
      'Conclusion',
      'Appendix',
    ]);
    assert.ok(!labels.includes('Findings'));
  });
  inBothLineEndings('of sections of a rapid review', async (eol) => {
    const { labels } = await completed(`${FRONT('rapidReview')}\n## Analysis\n\n## ‸\n`, { eol, typed: ' ' });
    assert.deepEqual(labels.slice(0, 4), [
      'Introduction',
      'Key events',
      'Agency involvement',
      'Immediate safety and action',
    ]);
  });
  inBothLineEndings('the one being written counts as lacking', async (eol) => {
    assert.ok((await completed(`${FRONT('lcspr')}\n## Ana‸\n`, { eol })).labels.includes('Analysis'));
    assert.ok((await completed(`${FRONT('lcspr')}\n## Analysis‸\n`, { eol })).labels.includes('Analysis'));
  });
  inBothLineEndings('at the level that the sections of the review have', async (eol) => {
    const { labels } = await completed(`${FRONT('lcspr')}\n# Analysis\n\nText.\n\n# ‸\n`, { eol, typed: ' ' });
    assert.equal(labels[0], 'Introduction');
  });
  isAll(
    'below a section of findings: findings without text, then the others',
    '\n## Findings\n\n### F2 x\n\nText.\n\n### ‸\n',
    ['F1', 'L1'],
    ' ',
  );
  isAll('below the analysis: lines of enquiry first', '\n## Analysis\n\n### ‸\n', ['L1', 'F1', 'F2'], ' ');
  isAll('not unasked without the space', '\n##‸\n', [], ',');

  writes(
    'with questions',
    '\n## ‸\n',
    'Conclusion',
    '\n## Conclusion\n\n[insert: What does this case say about the system, beyond this family?]\n\n[insert: What must not be lost when this report is put away?]\n',
  );
  writes(
    'behind a part of a word',
    '\n## Concl‸\n',
    'Conclusion',
    '\n## Conclusion\n\n[insert: What does this case say about the system, beyond this family?]\n\n[insert: What must not be lost when this report is put away?]\n',
  );
  writes('without questions where text follows', '\n## ‸\n\nText.\n', 'Conclusion', '\n## Conclusion\n\nText.\n');
  writes(
    'with a blank line before the next heading',
    '\n## ‸\n## Findings\n',
    'Good practice',
    '\n## Good practice\n\n[insert: What helped the child, and who did it?]\n\n[insert: What made it possible, so that others can do the same?]\n\n## Findings\n',
  );
  writes('with the space that is missing', '\n##‸\n\nText.\n', 'Conclusion', '\n## Conclusion\n\nText.\n');
  writes(
    'of a finding',
    '\n## Findings\n\n### ‸\n\nText.\n',
    'F2',
    '\n## Findings\n\n### F2 Managers did not know\n\nText.\n',
  );
  writes(
    'of a finding being written',
    '\n## Findings\n\n### F2‸\n\nText.\n',
    'F2',
    '\n## Findings\n\n### F2 Managers did not know\n\nText.\n',
  );
  writes(
    'on an empty line',
    '\n## Findings\n\nText.\n\n‸\n',
    'Conclusion',
    '\n## Findings\n\nText.\n\n## Conclusion\n\n[insert: What does this case say about the system, beyond this family?]\n\n[insert: What must not be lost when this report is put away?]\n',
  );
  writes(
    'of a finding on an empty line',
    '\n## Findings\n\n‸\n\nText.\n',
    'F1',
    '\n## Findings\n\n### F1 Plans end early\n\nText.\n',
  );

  inBothLineEndings('with the questions on a finding', async (eol) => {
    const { accepted } = await completed(`${FRONT('lcspr')}\n## Findings\n\n### ‸\n`, { eol });
    assert.match(accepted('F1'), /### F1 Plans end early\n\n\[insert: What did people see and do/);
  });
});
