import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Workbench } from './workbench.ts';

const REVIEW = 'strong.review.md';
const original = fs.readFileSync(path.join(Workbench.folder, REVIEW), 'utf8');
const settings = path.join(Workbench.folder, '.vscode', 'settings.json');

/** The line (1 is the first) on which the text first stands in the example. */
function lineOf(text: string): number {
  const offset = original.indexOf(text);
  assert.ok(offset >= 0, `"${text}" is not in the example any more`);
  return original.slice(0, offset).split('\n').length;
}

describe('what is shown beside the text', () => {
  let workbench: Workbench;
  before(async () => {
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify({ 'practiceReview.inlayHints': 'all' }));
    workbench = await Workbench.open();
  });
  after(async () => {
    fs.rmSync(path.dirname(settings), { recursive: true });
    await workbench?.close();
  });
  beforeEach(() => workbench.openFile(REVIEW));
  afterEach(async function () {
    if (this.currentTest?.isFailed()) {
      await workbench?.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    }
    await workbench?.revertAndCloseAll();
  });

  it('a line above a finding says how it is joined, and shows it beside the text', async () => {
    await workbench.goToLine(lineOf('- id: F1'));
    await workbench.hint('Wed').or(workbench.hint('How did the agencies')).first().waitFor();
    await workbench.screenshot('lenses-and-hints');
    await workbench.lens('answers L1 · 2 recommendations').click();
    await workbench.peek().waitFor();
    await workbench
      .peek()
      .getByText(/How\s+did\s+the\s+agencies\s+come/)
      .first()
      .waitFor();
    await workbench.screenshot('lens-peek');
    await workbench.press('Escape');
  });

  it('grey words stand behind dates and ids', async () => {
    await workbench.goToLine(lineOf('publicationDue:'));
    await workbench
      .hint(/^\s*Wed/)
      .first()
      .waitFor();
    await workbench.screenshot('hints-of-dates');
    await workbench.goToLine(lineOf('answers: [L1]'));
    await workbench.hint('How did the agencies').first().waitFor();
  });

  it('the mouse on an id shows what it stands for', async () => {
    const line = lineOf('answers: [L2]');
    await workbench.goToLine(line);
    await workbench.hint("Why did Linnet's").first().waitFor();
    const box = await workbench.hover('L2');
    await box.getByText('Line of enquiry L2:').waitFor();
    await workbench.screenshot('hover-of-id');
  });

  it('the mouse on a key shows when it is needed', async () => {
    await workbench.goToLine(lineOf('confidence: high'));
    const box = await workbench.hover('confidence');
    await box.getByText('Confidence:', { exact: true }).waitFor();
    await workbench.screenshot('hover-of-key');
  });

  it('ids have a colour of their own', async () => {
    await workbench.goToLine(lineOf('- id: F1'));
    await workbench.hint('How did the agencies').first().waitFor();
    const cited = await workbench.colourOf('L1', 'answers:');
    assert.equal(await workbench.colourOf('F1', 'id: F1'), cited);
    assert.notEqual(await workbench.colourOf('id', 'id: F1'), cited);
    assert.notEqual(await workbench.colourOf('high', 'confidence: high'), cited);
    await workbench.goToLine(lineOf('### F1'));
    await workbench.lines('F1').first().waitFor();
    await workbench.screenshot('colours-of-ids');
  });

  it('asked nothing from outside this computer', () => {
    assert.deepEqual([...workbench.outside], []);
  });
});
