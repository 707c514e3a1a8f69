import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import manifest from '../../package.json';
import { until } from './until.ts';
import { Workbench } from './workbench.ts';

const STRONG = 'strong.review.md';
const WEAK = 'weak-early-draft.review.md';
const onDisk = (name: string) => path.join(Workbench.folder, name);

function title(id: string): string {
  const command = manifest.contributes.commands.find((one) => one.command === id);
  assert.ok(command, `${id} is not declared`);
  return `${command.category}: ${command.title}`;
}

describe('the preview and the stages of a review', () => {
  let workbench: Workbench;
  const originals = new Map<string, string>();
  before(async () => {
    for (const name of [STRONG, WEAK]) originals.set(name, fs.readFileSync(onDisk(name), 'utf8'));
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) {
      await workbench?.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    }
    for (const [name, text] of originals) fs.writeFileSync(onDisk(name), text);
    await workbench?.revertAndCloseAll();
  });

  /** Saves again and again, as a change may come a moment after the command. */
  async function isSaved(isWanted: (text: string) => boolean): Promise<boolean> {
    await workbench.press('Control+s');
    return isWanted(fs.readFileSync(onDisk(WEAK), 'utf8'));
  }

  it('the preview shows the front matter as a summary, in light and dark', async () => {
    await workbench.openFile(STRONG);
    await workbench.runCommand('Markdown: Open Preview to the Side');
    const page = await workbench.preview();
    await page.locator('.practice-review-summary').getByText('Findings (6)').waitFor();
    await page.locator('.practice-review-summary').getByText('For sign-off').waitFor();
    assert.equal(await page.locator('table.frontmatter').count(), 0, 'the table of VS Code is gone');
    await workbench.screenshot('preview-light');
    await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
    await workbench.screenshot('preview-dark');
    await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
  });

  it('readiness is shown as a page, group by group', async () => {
    await workbench.openFile(WEAK);
    await (await workbench.problems('practice-review')).first().waitFor();
    await workbench.runCommand(title('practiceReview.showReadiness'));
    const page = await workbench.preview();
    await page.getByRole('heading', { name: 'Is the review ready to be signed off?' }).waitFor();
    await page.getByText('an error from sign-off on').first().waitFor();
    await workbench.screenshot('readiness');
  });

  it('a move to sign-off shows first what would become an error', async () => {
    await workbench.openFile(WEAK);
    await (await workbench.problems('practice-review')).first().waitFor();
    await workbench.runCommand(title('practiceReview.moveToSignOff'));
    await workbench.question('Choose one to go to it').waitFor();
    await workbench.screenshot('move-to-sign-off');
    await workbench.answer('Choose one to go to it');
    await until('the stage on disk', () => isSaved((text) => /^stage: signOff/m.test(text)));
  });

  it('the front matter is tidied only when that is asked for', async () => {
    const untidy = '---\ntitle: Wren\nreviewType: rapidReview\nschemaVersion: 1\n---\n\n# Wren\n';
    fs.writeFileSync(onDisk(WEAK), untidy);
    await workbench.openFile(WEAK);
    await (await workbench.problems('practice-review')).first().waitFor();
    await workbench.runCommand(title('practiceReview.tidyFrontMatter'));
    const tidy = '---\nschemaVersion: 1\nreviewType: rapidReview\ntitle: Wren\n---\n\n# Wren\n';
    await until('the tidy text on disk', () => isSaved((text) => text === tidy));
  });
});
