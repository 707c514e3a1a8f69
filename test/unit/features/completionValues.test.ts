import assert from 'node:assert/strict';
import { completed } from './completed.ts';
import { comesFirst, isAll, lacks, reviewAround, writes } from './completionCases.ts';
import { inBothLineEndings } from './openedReview.ts';

const CONFIDENCE = ['high', 'moderate', 'low'];
const DAYS = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-24', '2027-02-24', '2027-05-24'];
const finding = (lines: string) => `findings:\n  - id: F1\n    ${lines}`;
const recommendation = (lines: string) => `recommendations:\n  - id: R1\n    ${lines}`;
const action = (lines: string) => recommendation(`actions:\n      - id: A1\n        ${lines}`);

describe('completion of values', () => {
  isAll('behind a colon', finding('confidence: ‸'), CONFIDENCE);
  isAll('behind a colon, once a space was typed', finding('confidence: ‸'), CONFIDENCE, { typed: ' ' });
  isAll('behind a part of a word', finding('confidence: mo‸'), CONFIDENCE);
  isAll('in front of a comment', finding('confidence: ‸ # how sure?'), CONFIDENCE);
  isAll('in quotes', finding('confidence: "‸"'), CONFIDENCE);
  isAll('in quotes not closed', finding("confidence: '‸"), CONFIDENCE);
  isAll('behind a dash', finding('levels:\n      - practitioner\n      - ‸'), [
    'firstLineManager',
    'middleManager',
    'seniorManager',
    'executive',
    'partnership',
    'national',
  ]);
  lacks('in a list, none that stands below', finding('levels:\n      - ‸\n      - national'), ['national']);
  isAll('in a mapping on one line', 'children:\n  - {id: C1, harm: ‸}', ['death', 'seriousHarm', 'other']);
  comesFirst('in a list on one line', finding('levels: [‸]'), ['practitioner', 'firstLineManager']);
  lacks('in a list on one line, none that stands there', finding('levels: [practitioner, ‸, national]'), [
    'practitioner',
    'national',
  ]);
  isAll('of what is true or not', 'engagement:\n  family:\n    - sawDraft: ‸', ['true', 'false']);
  isAll('with one value alone', '"schemaVersion": ‸', ['1']);
  isAll('nothing for free text', finding('title: ‸'), []);
  isAll('nothing for the role of an owner', action('owner:\n          role: ‸'), []);
  comesFirst('the checks that can be silenced', 'suppressions:\n  - rule: ‸', [
    'document/missing-section',
    'document/empty-section',
  ]);
  lacks('no check that cannot be silenced', 'suppressions:\n  - rule: ‸', ['document/schema']);
  comesFirst('what a check is silenced for', 'suppressions:\n  - rule: action/overdue\n    at: ‸', ['S1', 'L1']);

  writes('in place of what stands there', finding('confidence: lo‸w'), 'high', finding('confidence: highw'));
  writes('with the space that is missing', finding('confidence:‸'), 'low', finding('confidence: low'));
  writes('with the space that is missing before a word', finding('confidence:lo‸'), 'low', finding('confidence: low'));
  writes('in quotes', finding('confidence: "lo‸"'), 'low', finding('confidence: "low"'));
  writes('a list of one', finding('levels: ‸'), 'executive', finding('levels: [executive]'));
  writes(
    'one more of a list on one line',
    finding('levels: [executive, ‸]'),
    'national',
    finding('levels: [executive, national]'),
  );
  writes(
    'one more, a space missing',
    finding('levels: [executive,‸]'),
    'national',
    finding('levels: [executive, national]'),
  );
  writes('a first one below the key', finding('levels:\n    ‸'), 'executive', finding('levels:\n      - executive'));
  writes(
    'one more on a line of its own',
    finding('levels:\n      - national\n      ‸'),
    'executive',
    finding('levels:\n      - national\n      - executive'),
  );
  writes('in a list not closed', finding('levels: [executive, ‸'), 'national', finding('levels: [executive, national'));

  inBothLineEndings('each with what it means', async (eol) => {
    const { item } = await completed(reviewAround('audience: ‸'), { eol });
    assert.equal(item('restricted').detail, 'For the partnership, the agencies and the review panel only.');
    assert.match(item('restricted').filterText ?? '', /confidential/);
  });
  inBothLineEndings('a word is replaced as a whole where the editor is told to', async (eol) => {
    const { accepted } = await completed(reviewAround(finding('confidence: l‸ow')), { eol });
    assert.ok(accepted('high', 'replace').includes('confidence: high\n'));
  });
});

describe('completion of dates', () => {
  isAll('of a day', action('due: ‸'), DAYS);
  isAll('of a day or month', 'dates:\n  decision: ‸', DAYS);
  isAll('in a list', 'evaluation:\n  reviewDates: [‸]', DAYS);
  isAll('in a list, line by line', 'evaluation:\n  reviewDates:\n    - ‸', DAYS);
  writes('behind its first figures', action('due: 2026‸'), '2026-12-01', action('due: 2026-12-01'));
  inBothLineEndings('with the weekday and how far away it is', async (eol) => {
    const { item } = await completed(reviewAround(action('due: ‸')), { eol });
    assert.equal(item('2026-11-24').detail, 'Tuesday 24 November 2026, today');
    assert.equal(item('2026-12-01').detail, 'Tuesday 1 December 2026, 5 working days from today');
    assert.equal(item('2026-12-24').detail, 'Thursday 24 December 2026, 1 month from today');
    assert.equal(item('2027-05-24').filterText, '2027-05-24 6 months from today');
  });
});

describe('completion of ids', () => {
  isAll('of partners for an owner', action('owner:\n          agency: ‸'), ['P1', 'P2']);
  isAll('of partners for an owner on one line', action('owner: {role: Head, agency: ‸}'), ['P1', 'P2']);
  isAll('of lines of enquiry', finding('answers: [‸]'), ['L1', 'L2']);
  isAll('once the bracket was typed', finding('answers: [‸]'), ['L1', 'L2'], { typed: '[' });
  isAll('none that stands in the list', finding('answers: [L1, ‸]'), ['L2']);
  isAll('the one being written too', finding('answers: [L1‸]'), ['L1', 'L2']);
  isAll('none that stands behind the cursor', finding('answers: [‸, L2]'), ['L1']);
  isAll('line by line', finding('answers:\n      - ‸'), ['L1', 'L2']);
  isAll('line by line, none that stands there', finding('answers:\n      - L2\n      - ‸'), ['L1']);
  isAll('line by line, not indented', finding('answers:\n    - ‸'), ['L1', 'L2']);
  isAll('of sources as evidence', finding('evidence:\n      case: [‸]'), ['S1']);
  isAll(
    'of what a measure tests',
    'recommendations:\n  - id: R1\n    actions:\n      - id: A1\nevaluation:\n  measures:\n    - id: M1\n      tests: [‸]',
    ['R1', 'A1'],
  );
  isAll('none where no such thing is', recommendation('findings: [‸]'), []);
  isAll('not where a list goes on below', finding('answers: ‸\n      - L1'), []);
  isAll('of a sign-off', 'signOff:\n  - partner: ‸', ['P1', 'P2']);
  isAll('of who decided', 'decision:\n  madeBy:\n    - P1\n    - ‸', ['P2']);
  isAll('the next that is free', 'findings:\n  - id: F1\n  - id: ‸', ['F2']);
  isAll('the next that is free, between others', 'findings:\n  - id: F1\n  - id: ‸\n  - id: F3', ['F2']);

  writes('as a list of one', finding('answers: ‸'), 'L2', finding('answers: [L2]'));
  writes('behind its letter', finding('answers: [L‸]'), 'L2', finding('answers: [L2]'));
  writes('behind the title', 'signOff:\n  - partner: Harrowmere Po‸', 'P2', 'signOff:\n  - partner: P2');
  writes('over several lines', finding('answers: [L1,\n      ‸]'), 'L2', finding('answers: [L1,\n      L2]'));

  inBothLineEndings('each with its title, by which it is found', async (eol) => {
    const { item } = await completed(reviewAround(finding('answers: [‸]')), { eol });
    assert.equal(item('L1').detail, 'Why did the plan end?');
    assert.equal(item('L1').filterText, 'L1 Why did the plan end?');
  });

  inBothLineEndings('a long title is cut short beside the id and whole on demand', async (eol) => {
    const title = `Plans ${'and plans '.repeat(12)}end early`;
    const { item } = await completed(
      reviewAround(`findings:\n  - id: F1\n    title: ${title}\n${'recommendations:\n  - findings: [‸]'}`),
      { eol },
    );
    assert.match(item('F1').detail ?? '', /^Plans and plans .{60,64}…$/);
    assert.equal(item('F1').documentation, `Finding F1: ${title}`);
  });
});

describe('completion of everything below a key', () => {
  writes('where the author asks', 'period: ‸', 'Fill in what belongs here', 'period:\n  from: \n  to: ');
  writes('directly behind the colon', 'period:‸', 'Fill in what belongs here', 'period:\n  from: \n  to: ');
  isAll('not unasked', 'period: ‸', [], { typed: ' ' });
  isAll('not where it stands already', 'period: ‸\n  from: 2024-03', []);
});
