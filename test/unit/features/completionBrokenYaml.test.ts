import assert from 'node:assert/strict';
import { completed } from './completed.ts';
import { comesFirst, isAll, lacks, writes } from './completionCases.ts';
import { inBothLineEndings } from './openedReview.ts';

const CONFIDENCE = ['high', 'moderate', 'low'];

describe('completion in broken YAML', () => {
  comesFirst('below a quotation mark never closed', 'findings:\n  - id: F1\n    title: "Plans end\n    ‸', [
    'answers',
    'why',
  ]);
  isAll('below a bracket never closed', 'findings:\n  - id: F1\n    levels: [executive\n    confidence: ‸', CONFIDENCE);
  isAll('below a brace never closed', 'dates: {decision: 2026-03\nperiod:\n  from: 2024-03\n  ‸', ['to']);
  isAll('below a colon in a title', 'findings:\n  - id: F1\n    title: Plans: they end\n    confidence: ‸', CONFIDENCE);
  isAll('below a key without a colon', 'findings:\n  - id: F1\n    title Plans end\n    confidence: ‸', CONFIDENCE);
  isAll('below a key without a space', 'findings:\n  - id:F1\n    confidence: ‸', CONFIDENCE);
  lacks('below a key without a space: it stands there', 'findings:\n  - id:F1\n    ‸', ['id']);
  isAll(
    'in an item that is indented too far',
    'findings:\n  - id: F1\n      title: x\n      confidence: ‸',
    CONFIDENCE,
  );
  isAll('in an item that is indented too little', 'findings:\n  - id: F1\n   title: x\n   confidence: ‸', CONFIDENCE);
  comesFirst('on an empty line that is indented too little', 'findings:\n  - id: F1\n    title: x\n   ‸', [
    'answers',
    'why',
  ]);
  writes(
    'on an empty line that is indented too little',
    'period:\n  from: 2024-03\n ‸',
    'to',
    'period:\n  from: 2024-03\n  to: ',
  );
  isAll(
    'behind a dash that is indented too far',
    'findings:\n  - id: F1\n    - id: F2\n      confidence: ‸',
    CONFIDENCE,
  );
  isAll(
    'behind a dash that is indented too little',
    'findings:\n   - id: F1\n  - id: F2\n    confidence: ‸',
    CONFIDENCE,
  );
  comesFirst('for a whole entry behind a dash that is indented too far', 'findings:\n  - id: F1\n    - ‸', [
    'Finding F2',
    'id',
  ]);
  isAll('with tabs', 'findings:\n\t- id: F1\n\t  confidence: ‸', CONFIDENCE);
  comesFirst('on an empty line with tabs', 'period:\n\t‸', ['from', 'to']);
  isAll('with a tab behind the colon', 'findings:\n  - id: F1\n    confidence:\t‸', CONFIDENCE);
  isAll(
    'below a key written twice',
    'findings:\n  - id: F1\n    title: x\n    title: y\n    confidence: ‸',
    CONFIDENCE,
  );
  isAll('below a word alone', 'findings:\n  - id: F1\n    titel\n    confidence: ‸', CONFIDENCE);
  writes(
    'on a word alone',
    'findings:\n  - id: F1\n    confid‸\n    title: x',
    'confidence',
    'findings:\n  - id: F1\n    confidence: \n    title: x',
  );
  writes(
    'on a word with text behind it',
    'findings:\n  - id: F1\n    ti‸ Plans end',
    'title',
    'findings:\n  - id: F1\n    title: Plans end',
  );
  isAll('below a sign that YAML reserves', 'findings:\n  - id: F1\n    title: @home\n    confidence: ‸', CONFIDENCE);
  isAll('below a pasted bullet', 'findings:\n  • id: F1\n  - id: F2\n    confidence: ‸', CONFIDENCE);
  isAll('below a comment that was pasted', 'findings:\n  # ??? {[\n  - id: F1\n    confidence: ‸', CONFIDENCE);
  isAll(
    'in a list on one line, a bracket and a quotation mark missing',
    'findings:\n  - id: F1\n    answers: ["L1, ‸\n    why: x',
    ['L1', 'L2'],
  );
  isAll('in a list on one line that is never closed', 'findings:\n  - id: F1\n    answers: [L1, ‸\n    why: x', ['L2']);
  isAll(
    'in an owner on one line that is never closed',
    'recommendations:\n  - id: R1\n    actions:\n      - owner: {role: Head, agency: ‸',
    ['P1', 'P2'],
  );
  isAll(
    'below text behind a quotation',
    'findings:\n  - id: F1\n    title: "Plans" end\n    confidence: ‸',
    CONFIDENCE,
  );
  isAll('with the whole front matter indented', '  findings:\n    - id: F1\n      confidence: ‸', CONFIDENCE);
  isAll('where a mapping stands in place of a list', 'findings:\n  id: F1\n  confidence: ‸', []);
  comesFirst('below a list of no key', 'findings: none\n  - id: F1\n    ‸', ['title', 'answers']);
  comesFirst('below a dash alone', 'findings:\n  -\n    ‸', ['Finding F1', 'id', 'title']);

  for (const [name, source] of [
    [
      'without its closing fence, text following',
      '---\nreviewType: lcspr\nstage: ‸\n\nSome text.\n\n## Findings\n\nText.\n',
    ],
    ['with a heading in it', '---\nreviewType: lcspr\nstage: ‸\n# Findings\n---\n'],
    ['with an unclosed list above', '---\nreviewType: lcspr\nchildren: [\nstage: ‸\n---\n'],
  ] as const) {
    inBothLineEndings(`in a front matter ${name}`, async (eol) => {
      assert.ok((await completed(source, { eol })).labels.includes('signOff'));
    });
  }
});
