import assert from 'node:assert/strict';
import { planTitles } from '../../../server/src/export/actionPlanTable.ts';
import { csv } from '../../../server/src/export/csv.ts';
import { actionPlanXlsx } from '../../../server/src/export/xlsx/actionPlanXlsx.ts';
import { writeWorkbook } from '../../../server/src/export/xlsx/writeWorkbook.ts';
import { readSpreadsheet } from '../../../server/src/import/spreadsheet.ts';
import type { Cell, SpreadsheetSheet } from '../../../server/src/import/table.ts';
import { matchProgress } from '../../../server/src/progress/matchProgress.ts';
import { type EvidenceChoice, progressEdits } from '../../../server/src/progress/progressEdits.ts';
import { statusOf } from '../../../server/src/progress/statusWords.ts';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { example, modelOf, reviewWith, withCrlf } from '../export/exported.ts';

/** The table that is sent out, as a partner has it. */
function sentSheets(text: string): SpreadsheetSheet[] {
  return [...readSpreadsheet(actionPlanXlsx(modelOf(text)).content).sheets];
}

/** The same with cells filled in, written to an XLSX file and read again. */
function filled(text: string, cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>, sheetAt = 0) {
  const sheets = sentSheets(text).map(({ name, rows }, at) => {
    const titles = rows[0] ?? [];
    const changed = rows.map((row) => {
      const mine = at === sheetAt ? cells[String(row[0])] : undefined;
      return titles.map((title, column) => (mine && String(title) in mine ? mine[String(title)] : row[column]));
    });
    const columns = titles.map((title) => ({ title: String(title), width: 10 }));
    const values = changed
      .slice(1)
      .map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : (cell ?? undefined))));
    return { name, columns, rows: values };
  });
  const content = writeWorkbook({ title: 'x', audience: 'x', madeOn: '2026-11-24', sheets });
  return { name: 'plan.xlsx', spreadsheet: readSpreadsheet(content) };
}

function matched(text: string, ...files: ReturnType<typeof filled>[]) {
  return matchProgress(parseReview(text), files);
}

/** The text after every change was made. */
function textAfter(text: string, file: ReturnType<typeof filled>, evidence: EvidenceChoice = 'add'): string {
  const review = parseReview(text);
  const { edits, problems } = progressEdits(review, matchProgress(review, [file]).changes, evidence);
  assert.deepEqual(problems, []);
  return applyEdits(text, edits, review.eol);
}

const plan = (actions: string) => reviewWith(`recommendations:\n  - id: R1\n    actions:\n${actions}`, 'Text.');

describe('progress read back from an action plan', () => {
  it('changes nothing where nothing was filled in', () => {
    for (const name of ['strong', 'weak', 'rapid', 'weak-rapid', 'weak-early-draft']) {
      const result = matched(example(name), filled(example(name), {}));
      assert.deepEqual(result, { changes: [], problems: [], otherReviews: [] }, name);
    }
  });

  it('makes exactly the changes that were filled in, with both line endings', () => {
    for (const text of [example('strong'), withCrlf(example('strong'))]) {
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const file = filled(text, {
        A1: { Status: 'Complete', Evidence: 'Seen by the audit group: 20 of 24.' },
        A2: { Status: 'in progress' },
      });
      const expected = text
        .replace(
          /( {8}kind: process\r?\n {8}status: )inProgress/,
          `$1complete${eol}        evidence: "Seen by the audit group: 20 of 24."`,
        )
        .replace(/( {8}kind: governance\r?\n {8}status: )notStarted/, '$1inProgress');
      assert.notEqual(expected, text);
      assert.equal(textAfter(text, file), expected);
    }
  });

  it('keeps comments, quotes, block texts, flow mappings and blank lines', () => {
    const text = plan(`      - id: A1   # the first
        status: 'notStarted' # to be asked
        evidence: >-
          A long text that stands
          below its key. # no comment

      - {id: A2, status: notStarted}
      - id: A3
        status:
        due: 2027-01-01
      - id: A4
`);
    const words = 'The change was tested with two teams and the report was seen by the audit group in March.';
    const file = filled(text, {
      A1: { Status: 'Done', Evidence: `A long text that stands below its key. # no comment And ${words}` },
      A2: { Status: 'Ongoing', Evidence: 'a, b' },
      A3: { Status: 'In progress', Evidence: words },
      A4: { Status: 'Complete', Evidence: '- one\n- two' },
    });
    for (const eol of ['\n', '\r\n'] as const) {
      const own = text.replaceAll('\n', eol);
      const expected = plan(`      - id: A1   # the first
        status: 'complete' # to be asked
        evidence: >-
          A long text that stands below its key. # no comment And The change was tested with two teams and the
          report was seen by the audit group in March.

      - {id: A2, status: inProgress, evidence: "a, b"}
      - id: A3
        status: inProgress
        due: 2027-01-01
        evidence: >-
          ${words}
      - id: A4
        status: complete
        evidence: "- one\\n- two"
`);
      assert.equal(textAfter(own, file), expected.replaceAll('\n', eol));
    }
  });

  it('adds new evidence to what is there, puts it in its place or leaves it, as it is told', () => {
    const text = plan('      - {id: A1, evidence: Report of May}\n');
    const file = filled(text, { A1: { Evidence: 'Audit of June' } });
    assert.equal(matched(text, file).changes[0]?.isBeside, true);
    assert.match(textAfter(text, file, 'add'), /evidence: Report of May\. Audit of June\}/);
    assert.match(textAfter(text, file, 'replace'), /evidence: Audit of June\}/);
    const review = parseReview(text);
    const kept = progressEdits(review, matched(text, file).changes, 'keep');
    assert.deepEqual(kept, { edits: [], made: 0, problems: ['The review keeps its own evidence for A1.'] });
    const longer = filled(text, { A1: { Evidence: 'Report of May, seen in June' } });
    assert.match(textAfter(text, longer, 'keep'), /evidence: "Report of May, seen in June"\}/);
  });

  it('understands what people type, and never guesses', () => {
    const said = ['Done', ' completed.', 'IN-PROGRESS', 'on going', 'Not Started', 'Cancelled', 'late', 'notStarted'];
    assert.deepEqual(said.map(statusOf), [
      'complete',
      'complete',
      'inProgress',
      'inProgress',
      'notStarted',
      'abandoned',
      'overdue',
      'notStarted',
    ]);
    for (const words of ['incomplete', 'not complete', 'nearly', '', 'complet', '50%'])
      assert.equal(statusOf(words), undefined);
    const text = plan('      - {id: A1, status: notStarted}\n');
    const { changes, problems } = matched(text, filled(text, { A1: { Status: 'Nearly there' } }));
    assert.deepEqual(changes, []);
    assert.deepEqual(problems, [
      'plan.xlsx, sheet "Action plan", row 2: "Nearly there" is no status that is known, so A1 keeps its own.',
    ]);
  });

  it('takes a cell that nobody changed for no answer, even where the review has moved on', () => {
    const before = plan('      - {id: A1, status: notStarted, evidence: Old}\n');
    const now = plan('      - {id: A1, status: complete, evidence: New}\n');
    assert.deepEqual(matched(now, filled(before, {})), { changes: [], problems: [], otherReviews: [] });
    const [change] = matched(now, filled(before, { A1: { Status: 'In progress' } })).changes;
    assert.equal(change?.doubt, 'It goes back: the review says "Complete".');
    const [given] = matched(now, filled(before, { A1: { Status: 'Abandoned' } })).changes;
    assert.match(given?.doubt ?? '', /^It goes back/);
    const moved = plan('      - {id: A1, status: inProgress}\n');
    const [done] = matched(moved, filled(before, { A1: { Status: 'Complete' } })).changes;
    assert.equal(done?.doubt, 'The review has changed since the table was sent out.');
  });

  it('changes nothing for an action that is given different states, and says where', () => {
    const text = plan('      - {id: A1, status: notStarted}\n');
    const police = { ...filled(text, { A1: { Status: 'Complete', Evidence: 'One' } }), name: 'police.xlsx' };
    const health = { ...filled(text, { A1: { Status: 'In progress', Evidence: 'Two' } }), name: 'health.xlsx' };
    assert.deepEqual(matched(text, police, health), {
      changes: [],
      problems: [
        'A1 is given different states, "Complete" (police.xlsx, sheet "Action plan", row 2) and "In progress" (health.xlsx, sheet "Action plan", row 2). Nothing was changed for it.',
        'A1 is given different evidence (police.xlsx, sheet "Action plan", row 2 and health.xlsx, sheet "Action plan", row 2). Nothing was changed for it.',
      ],
      otherReviews: [],
    });
    const same = matched(text, police, { ...police, name: 'again.xlsx' });
    assert.equal(same.changes.length, 2);
  });

  it('takes what a partner filled into its own sheet', () => {
    const text = example('strong');
    const [change, ...others] = matched(text, filled(text, { A5: { Status: 'Complete' } }, 3)).changes;
    assert.deepEqual(
      [change?.id, change?.to, change?.place, others],
      ['A5', 'complete', 'plan.xlsx, sheet "Wendlemere Police", row 2', []],
    );
  });

  it('passes over nothing in silence', () => {
    const text = plan(
      '      - {id: A1, status: complete, evidence: Seen, due: 2027-05-01}\n      - {id: A2}\n      - {id: A2}\n',
    );
    const file = (rows: (string | undefined)[][]) => ({
      name: 'plan.csv',
      spreadsheet: readSpreadsheet(new TextEncoder().encode(csv(rows))),
    });
    const { changes, problems } = matched(
      text,
      file([
        ['Our answers'],
        ['REF', 'status', 'Evidence', 'due'],
        ['A9', 'Done', '', ''],
        ['', 'Done', '', ''],
        ['A2', 'Done', '', ''],
        ['a1', '', '', '01/06/2027'],
        ['', '', 'Seen', ''],
      ]),
      file([['Notes', 'x']]),
      filled(text, { A1: { Status: undefined, Evidence: undefined } }),
      filled(text, { A1: { [planTitles.id]: 'A2' } }),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(problems, [
      'plan.csv, row 4: there is no "Ref.", so it is not known which action this is about.',
      'plan.csv, row 7: there is no "Ref.", so it is not known which action this is about.',
      'plan.csv: no columns "Ref." and "Status" were found, so it was not read.',
      'plan.xlsx, sheet "Action plan", row 2: this row was sent out for A1 and now says A2, so it was not used.',
      'plan.csv, row 3: the review has no action A9.',
      'plan.csv, row 5, plan.xlsx, sheet "Action plan", row 3, plan.xlsx, sheet "Action plan", row 4, plan.xlsx, sheet "Action plan", row 3 and plan.xlsx, sheet "Action plan", row 4: the review has more than one action A2, so nothing was changed for it.',
      'plan.xlsx, sheet "Action plan", row 2: the status of A1 was emptied. The review keeps it.',
      'plan.xlsx, sheet "Action plan", row 2: the evidence of A1 was emptied. The review keeps it.',
      'plan.csv, row 6: A1 is due on 1 June 2027 there, and in the review on 1 May 2027. Due dates are not taken over; agree a new one openly and write it into the review.',
    ]);
  });

  it('knows the same due date however a program writes it', () => {
    const text = plan('      - {id: A1, due: 2027-05-01}\n');
    for (const due of ['2027-05-01', '01/05/2027', '1.5.27', '05/01/2027', '1 May 2027', '1-May-27', undefined]) {
      assert.deepEqual(matched(text, filled(text, { A1: { Due: due } })).problems, [], due);
    }
    for (const due of ['02/05/2027', 'May', { day: '2027-06-01' }, 46_000]) {
      assert.equal(matched(text, filled(text, { A1: { Due: due } })).problems.length, 1);
    }
  });

  it('does not use rows of another review unless it is told to', () => {
    const text = plan('      - {id: A1, status: notStarted}\n');
    const renamed = text.replace('LCSPR-1', 'LCSPR-2');
    const file = filled(text, { A1: { Status: 'Complete' } });
    assert.deepEqual(matched(renamed, file), {
      changes: [],
      problems: ['Rows made from the review LCSPR-1 were not used: this one is LCSPR-2.'],
      otherReviews: ['LCSPR-1'],
    });
    assert.equal(matchProgress(parseReview(renamed), [file], ['LCSPR-1']).changes.length, 1);
  });

  it('writes only where the review still says what it said, and only what can be written safely', () => {
    const text = plan('      - {id: A1, status: notStarted}\n');
    const { changes } = matched(text, filled(text, { A1: { Status: 'Complete' } }));
    const moved = parseReview(text.replace('notStarted', 'overdue'));
    const { edits, problems } = progressEdits(moved, changes, 'add');
    assert.deepEqual(
      [edits, problems],
      [[], ['A1 was changed in the review meanwhile, so nothing was written there.']],
    );
    const odd = parseReview(plan('      - {id: A1, evidence: [a]}\n'));
    const evidence = matchProgress(odd, [filled(text, { A1: { Evidence: 'x' } })]).changes;
    assert.match(
      progressEdits(odd, evidence, 'add').problems[0] ?? '',
      /^The evidence of A1 is written in a way that cannot be changed safely/,
    );
  });

  it('writes hostile text as text', () => {
    const text = plan('      - {id: A1, status: notStarted}\n      - id: A2\n');
    const hostile = '=cmd|x: {y} # "z" \u202E\u0007 --- \\n';
    const file = filled(text, { A1: { Evidence: hostile }, A2: { Evidence: `---\n${hostile}` } });
    const { actions } = parseReview(textAfter(text, file)).entities;
    assert.deepEqual(
      actions.map(({ fields }) => fields.text('evidence')?.value),
      ['=cmd|x: {y} # "z" \u202E --- \\n', '---\n=cmd|x: {y} # "z" \u202E --- \\n'],
    );
  });
});
