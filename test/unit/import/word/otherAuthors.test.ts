import assert from 'node:assert/strict';
import { reviewFromWord } from '../../../../server/src/import/reviewFromWord.ts';
import { readWord } from '../../../../server/src/import/word/readWord.ts';
import { parseReview } from '../../../../server/src/review/parseReview.ts';
import { bold, docx, heading, item, p, table } from './documents.ts';
import { bodyOf } from './rawWord.ts';

async function read(...children: Parameters<typeof docx>[0]) {
  const made = reviewFromWord(readWord(await docx(children)));
  const review = parseReview(made.text);
  assert.deepEqual(review.frontMatter.problems, []);
  return { ...made, data: review.frontMatter.data, body: bodyOf(made) };
}

const title = heading('Child Rowan: local child safeguarding practice review');

describe('tables and lists as other authors write them', () => {
  it('partners, the information register, gaps and key events are linked by their names and numbers', async () => {
    const { data, body } = await read(
      title,
      table(['Agency', 'Type'], ['Harrowmere Council', 'Council'], ['Harrowmere Police', 'Police']),
      heading('Information considered', 2),
      table(
        ['Ref', 'Information requested', 'From whom', 'Date requested', 'Date received'],
        ['S1', 'Case files', 'Harrowmere Council', '3/2/2026', '1 March 2026'],
        ['S2', 'Logs of calls', 'Harrowmere Police', '3/2/2026', 'Refused'],
      ),
      table(
        ['Gap', 'Source', 'What this means', 'How it was mitigated'],
        ['No files before May', 'S1', 'Lowers confidence', 'Staff were asked'],
        ['No audit', '', '', 'Nothing'],
      ),
      heading('Key events', 2),
      table(
        ['Incident date', 'Event', 'Agencies', 'Source'],
        ['3 May 2025', 'Two calls', 'Harrowmere Police and Harrowmere Council', 'S2'],
        ['Not known', 'A third call', 'Harrowmere Police', ''],
        ['June 2025', 'A visit', '', ''],
      ),
    );
    assert.deepEqual(data.partnership, {
      partners: [
        { id: 'P1', name: 'Harrowmere Council', kind: 'localAuthority' },
        { id: 'P2', name: 'Harrowmere Police', kind: 'police' },
      ],
    });
    assert.deepEqual(data.sources, [
      {
        id: 'S1',
        agency: 'P1',
        description: 'Case files',
        requested: '2026-02-03',
        received: '2026-03-01',
        gaps: [{ id: 'G1', what: 'No files before May', effect: 'lowersConfidence', explanation: 'Staff were asked' }],
      },
      { id: 'S2', agency: 'P2', description: 'Logs of calls', requested: '2026-02-03', status: 'refused' },
    ]);
    assert.deepEqual(data.keyEvents, [
      { id: 'E1', when: '2025-05-03', what: 'Two calls', agencies: ['P2', 'P1'], sources: ['S2'] },
      { id: 'E2', when: '2025-06', what: 'A visit' },
    ]);
    // What has no place stays in the text, with the headings of its columns.
    assert.match(body, /\| Gap \| Source \|.*\n\| --- .*\n\| No audit \|/);
    assert.match(body, /\| Incident date \|.*\n.*\n\| Not known \| A third call \| Harrowmere Police \|/);
  });

  it('findings with what is said of them, lines of enquiry and the recommendations that rest on them', async () => {
    const { data, body } = await read(
      title,
      heading('Lines of enquiry', 2),
      p('1. Why was nobody told?'),
      p('KLOE 2: Who knew?'),
      heading('Findings'),
      heading('Finding 1: Nobody was told', 2),
      bold('Confidence:'),
      p('Confidence: Medium'),
      p('Answers: line of enquiry 1 and 2'),
      p('Why: no form asks'),
      p('A note: this is no fact of ours.'),
      table(
        ['Finding', 'Why it matters', 'Evidence'],
        ['2. Fathers were left out of it', 'Half of care is theirs', 'the files'],
      ),
      heading('Recommendations'),
      table(
        ['Rec no.', 'Recommendation', 'Linked findings', 'Accepted?', 'Outcome for children', 'Lead', 'Timescale'],
        [
          '2',
          'Ask who needs to know, each time',
          '1',
          'Agreed',
          'Children are kept in mind',
          'Head of service',
          '3/4/2027',
        ],
        ['5', 'Meet the father before the birth', '7', 'Partly, for now', '', '', ''],
      ),
    );
    assert.deepEqual(data.linesOfEnquiry, [
      { id: 'L1', question: 'Why was nobody told?' },
      { id: 'L2', question: 'Who knew?' },
    ]);
    assert.deepEqual(data.findings, [
      { id: 'F1', title: 'Nobody was told', answers: ['L1', 'L2'], why: 'no form asks', confidence: 'moderate' },
      { id: 'F2', title: '2. Fathers were left out of it', why: 'Half of care is theirs. Evidence: the files' },
    ]);
    assert.deepEqual(data.recommendations, [
      {
        id: 'R2',
        text: 'Ask who needs to know, each time',
        findings: ['F1'],
        outcomeForChildren: 'Children are kept in mind',
        response: 'accepted',
        actions: [{ id: 'A1', owner: { role: 'Head of service' }, due: '2027-04-03' }],
      },
      { id: 'R5', text: 'Meet the father before the birth. Linked findings: 7', responseReason: 'Partly, for now' },
    ]);
    assert.match(body, /A note: this is no fact of ours\./);
  });

  it('days of the process, tests, delays, measures and sign-off', async () => {
    const { data, body, summary } = await read(
      title,
      table(['Review period', 'May 2024 – June 2026'], ['Date of incident', '4 June 2026'], ['Chair', 'A person']),
      table(['Name', 'Type'], ['Harrowmere Council', 'Council']),
      table(
        ['Criteria', 'Met?', 'Rationale'],
        ['Is this a serious child safeguarding case?', 'Yes', 'A baby was hurt'],
      ),
      table(
        ['Milestone', 'Date'],
        ['Date of notification', '9/6/2026'],
        ['Rapid review submitted', '30 June 2026'],
        ['Party', '1 July 2026'],
      ),
      table(['Cause of delay', 'Panel informed'], ['Inquest. It opened late', '1 July 2026']),
      table(
        ['Recommendation', 'Success measure', 'Baseline', 'Target', 'Lead'],
        ['1', 'Dip sample', '3 of 40', '38 of 40', 'Principal social worker'],
        ['', 'A survey of ours', 'None', 'All', ''],
      ),
      heading('Recommendations'),
      p('Recommendation 1: Write it down.'),
      table(
        ['Organisation', 'Position', 'Date signed'],
        ['Harrowmere Council', 'Chief executive', '2/11/2026'],
        ['Others', 'Clerk', '3/11/2026'],
      ),
    );
    assert.deepEqual(data.period, { from: '2024-05', to: '2026-06' });
    assert.deepEqual(data.dates, {
      incident: '2026-06-04',
      notified: '2026-06-09',
      rapidReviewSubmitted: '2026-06-30',
    });
    assert.deepEqual(data.decision, { serious: { met: true, reasons: 'A baby was hurt' } });
    assert.deepEqual(data.delays, [{ reason: 'coronial', explanation: 'It opened late', panelInformed: '2026-07-01' }]);
    assert.deepEqual(data.evaluation, {
      measures: [
        {
          id: 'M1',
          tests: ['R1'],
          method: 'dipSample',
          baseline: '3 of 40',
          target: '38 of 40',
          owner: { role: 'Principal social worker' },
        },
        { id: 'M2', baseline: 'None', target: 'All. Success measure: A survey of ours' },
      ],
    });
    assert.deepEqual(data.signOff, [{ partner: 'P1', role: 'Chief executive', on: '2026-11-02' }]);
    for (const words of ['Chair', 'Party', 'Others', 'Clerk']) assert.ok(body.includes(words), words);
    assert.match(summary, /Tables that stay in the text, whole or in part/);
  });

  it('tables of people, of real names or of anything else stay as they are', async () => {
    const tables = [
      table(['Name', 'Role', 'Agency'], ['A Person', 'Panel member', 'Council']),
      table(['Name', 'Date of birth', 'Relationship'], ['Child A', '1/2/2020', 'Subject']),
      table(['Term', 'Meaning'], ['Duty line', 'The number that people ring first.']),
      table(['Question', 'Reply'], ['How long?', 'An hour']),
      table(['Recommendation', 'Count'], ['1', '4']),
    ];
    const { data, summary } = await read(
      title,
      heading('Background', 2),
      ...tables.flatMap((each) => [each, p('Text.')]),
    );
    assert.deepEqual(Object.keys(data), ['schemaVersion', 'reviewType', 'reference', 'title', 'stage', 'audience']);
    assert.match(summary, /Tables that became entries: 0\. Tables that stay tables: 5\./);
  });

  it('a rapid review has actions and findings, and no recommendations or lines of enquiry', async () => {
    const { data, body } = await read(
      heading('Rapid review: Child Hazel'),
      heading('Lines of enquiry', 2),
      item('What did the nursery see?', 'numbers'),
      heading('Recommendations'),
      item('Write it down.', 'numbers'),
      table(['Action', 'Owner', 'Due'], ['Ring the nursery', 'Social worker', '5 May 2026']),
    );
    assert.deepEqual(data.actions, [
      { id: 'A1', action: 'Ring the nursery', owner: { role: 'Social worker' }, due: '2026-05-05' },
    ]);
    assert.equal(data.linesOfEnquiry, undefined);
    assert.match(body, /What did the nursery see\?[\s\S]*Write it down\./);
  });
});
