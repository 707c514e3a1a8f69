import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import manifest from '../../package.json';
import { until } from './until.ts';
import { Workbench } from './workbench.ts';

const REVIEW = 'weak.review.md';
const original = fs.readFileSync(path.join(Workbench.folder, REVIEW), 'utf8');

/** The line (1 is the first) on which the text first stands in the example. */
function lineOf(text: string): number {
  const offset = original.indexOf(text);
  assert.ok(offset >= 0, `"${text}" is not in the example any more`);
  return original.slice(0, offset).split('\n').length;
}

/** A command as the palette lists it. */
function title(id: string): string {
  const command = manifest.contributes.commands.find((one) => one.command === id);
  assert.ok(command, `${id} is not declared`);
  return `${command.category}: ${command.title}`;
}

const onDisk = () => fs.readFileSync(path.join(Workbench.folder, REVIEW), 'utf8');

describe('the packaged extension in a browser', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());
  beforeEach(() => workbench.openFile(REVIEW));
  afterEach(async function () {
    if (this.currentTest?.isFailed()) {
      await workbench?.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    }
    fs.writeFileSync(path.join(Workbench.folder, REVIEW), original);
    await workbench?.revertAndCloseAll();
  });

  it('underlines weak places and lists them in the Problems panel', async () => {
    const problems = await workbench.problems('practice-review');
    await problems.first().waitFor();
    await workbench.goToLine(lineOf('TBC'));
    await workbench.squiggles().first().waitFor();
    await workbench.screenshot('problems');
  });

  it('a flagged passage clears when a reason is added', async () => {
    const passage = 'Officers attended on three occasions';
    const line = lineOf(passage);
    await workbench.filterProblems('chronology-without-why');
    const problem = await workbench.problems(new RegExp(`chronology-without-why.*Ln ${line},`));
    await problem.waitFor();
    await workbench.goToLine(line);
    await until('an underline below the passage', async () => (await workbench.squigglesAt(passage)) > 0);
    await workbench.screenshot('passage-flagged');

    await workbench.goToLine(line, 100_000);
    await workbench.type(
      ' They did not look further because each form was graded on its own: the software had no view by child, and the ' +
        'supervising sergeants, with forty forms to check in a shift, could not see that there had been one before.',
    );
    await problem.waitFor({ state: 'detached' });
    await workbench.goToLine(line);
    await until('no underline below the passage', async () => (await workbench.squigglesAt(passage)) === 0);
    await workbench.screenshot('passage-cleared');
  });

  it('a quick fix inserts an owner with tab stops', async () => {
    const line = lineOf('- id: A2');
    await workbench.filterProblems('missing-owner');
    const problem = await workbench.problems(/missing-owner/);
    await problem.first().waitFor();
    const before = await problem.count();
    await workbench.goToLine(line, original.split('\n')[line - 1]?.indexOf('A2') ?? 1);
    await workbench.quickFix(/owner/i);
    await workbench.lines('owner:').first().waitFor();
    await workbench.type('Named nurse');
    await workbench.screenshot('owner-first-tab-stop');
    await workbench.press('Tab');
    await workbench.type('P4');
    await workbench.press('Escape');
    await until('one problem less', async () => (await problem.count()) === before - 1);
    await workbench.screenshot('owner-inserted');

    await workbench.press('Control+s');
    await until('the saved file', () => onDisk() !== original);
    const action = /- id: A2\n(?: {8,}.*\n)*/.exec(onDisk())?.[0] ?? '';
    assert.match(action, /owner:\s*\{?\s*role: "?Named nurse"?,?\s+agency: P4\b/);
    assert.equal(
      onDisk().length - action.length,
      original.length - (/- id: A2\n(?: {8,}.*\n)*/.exec(original)?.[0] ?? '').length,
    );
  });

  it('a report is exported from the palette', async () => {
    const report = path.join(Workbench.folder, REVIEW.replace('.review.md', '.html'));
    await (await workbench.problems('practice-review')).first().waitFor();
    await workbench.runCommand(title('practiceReview.exportReport'));
    await workbench.answer('Which kind of file?');
    await workbench.answer('For whom?');
    await workbench.confirm('Export Anyway');
    const ready = workbench.notification('The report is ready');
    await workbench.saveAsProposed('Export report', ready);
    await workbench.screenshot('exported');
    assert.match(fs.readFileSync(report, 'utf8'), /^<!doctype html>[\s\S]*<\/html>\s*$/i);
  });

  it('a new review is made by answering questions', async () => {
    await workbench.runCommand(title('practiceReview.newReview'));
    await workbench.answer('Which kind of review is it?');
    await workbench.answer('The title on the cover', 'Wren');
    await workbench.answer("The partnership's own reference", 'FSCP-2026-01');
    await workbench.answer('The name of the safeguarding partnership', 'Fernmoor Safeguarding Children Partnership');
    await workbench.lines('FSCP-2026-01').first().waitFor();
    await (await workbench.problems('practice-review')).first().waitFor();
    await workbench.screenshot('new-review');
  });

  it('a message explains itself when the mouse rests on the place', async () => {
    await workbench.goToLine(lineOf('999 412 7306'));
    const box = await workbench.hover('999 412 7306');
    await box.getByText('privacy/nhs-number').waitFor();
    await workbench.screenshot('hover');
  });

  it('the link beside a message opens the page of its check', async () => {
    await workbench.filterProblems('missing-owner');
    const row = (await workbench.problems(/missing-owner/)).first();
    await row.locator('a', { hasText: 'missing-owner' }).click();
    const page = await workbench.preview();
    await page.getByRole('heading', { name: 'action/missing-owner' }).waitFor();
    await page.getByText('The national Panel').first().waitFor();
    await workbench.screenshot('rule-page');
  });

  it('asked nothing from outside this computer', () => {
    assert.deepEqual([...workbench.outside], []);
  });
});
