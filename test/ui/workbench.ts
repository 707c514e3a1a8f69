/**
 * The VS Code page as a person uses it: one method for each thing one can do or see. Every wait is for something to
 * appear; there are no pauses. Selectors are those of VS Code's own page and are kept here alone.
 */
import * as path from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { Keyboard } from './keyboard.ts';

/** Generous, for busy machines: a wait ends as soon as what it waits for is there. */
const LIMIT_MS = 60_000;
/** How long the mouse rests the first time before it is moved again; the next times are longer. */
const REST_MS = 3_000;
const RESTS = 6;

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this suite with "npm run test:ui".`);
  return value;
}

/** Runs in the page: the middle of a text within an element, which may be cut into several coloured pieces. */
function middleOf(element: Element, text: string): { x: number; y: number } {
  const start = (element.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
  let before = start + Math.floor(text.length / 2);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (before < length) {
      const range = document.createRange();
      range.setStart(node, before);
      range.setEnd(node, before + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    before -= length;
  }
  throw new Error(`"${text}" is not in this line`);
}

/** Runs in the page: the colour of the piece of a line in which a text stands. */
function colourWithin(element: Element, text: string): string {
  const piece = [...element.querySelectorAll('span')].reverse().find((span) => span.textContent === text);
  if (piece === undefined) throw new Error(`"${text}" has no colour of its own in this line`);
  return getComputedStyle(piece).color;
}

/**
 * This computer, and the name under which VS Code's own service worker hands files of the workbench to its previews: such
 * a request leaves the page and not the computer.
 */
const OWN = /^(127\.0\.0\.1|(.+\.)?localhost|vscode-remote\+127-.+\.vscode-resource\.vscode-cdn\.net)$/;

export class Workbench {
  /** Hosts other than this computer that the page asked for. */
  readonly outside = new Set<string>();
  readonly keyboard: Keyboard;
  private readonly browser: Browser;
  private readonly page: Page;

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
    this.keyboard = new Keyboard(page);
    page.setDefaultTimeout(LIMIT_MS);
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && !OWN.test(hostname)) this.outside.add(hostname);
    });
  }

  /** The folder that is open: a copy of the examples. */
  static get folder(): string {
    return fromEnvironment('PRACTICE_REVIEW_UI_WORKSPACE');
  }

  /** Opens the folder in a new page. */
  static async open(): Promise<Workbench> {
    const browser = await chromium.connect(fromEnvironment('PRACTICE_REVIEW_UI_BROWSER'));
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
    const workbench = new Workbench(browser, page);
    const query = `folder=${encodeURIComponent(Workbench.folder)}`;
    await page.goto(`${fromEnvironment('PRACTICE_REVIEW_UI_URL')}/?${query}`);
    await page.locator('.monaco-workbench').waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Saves what is shown as `test-results/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    const file = path.join(fromEnvironment('PRACTICE_REVIEW_UI_RESULTS'), `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  /** Opens a file from the Explorer. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true }).dblclick();
    await this.page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Closes the editors one by one and throws away what was typed. */
  async revertAndCloseAll(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab');
    for (let open = await tabs.count(); open > 0; open--) {
      await this.runCommand('View: Revert and Close Editor');
      await tabs.nth(open - 1).waitFor({ state: 'detached' });
    }
  }

  /** Runs a command from the palette by its full title ("Practice Review: Export Report"). */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await this.keyboard.pressUntil('F1', async (timeout) => {
      await this.page.locator('.quick-input-widget input.input').fill(`>${title}`, { timeout });
      await row.waitFor({ timeout });
    });
    await row.click();
  }

  /** Waits for a command's question, types an answer (nothing keeps what is proposed) and goes on with Enter. */
  async answer(question: string, text?: string): Promise<void> {
    const inBox = this.page.locator(`input[placeholder*="${question}"]`);
    const widget = this.page.locator('.quick-input-widget');
    const box = widget.filter({ hasText: question }).or(widget.filter({ has: inBox }));
    await box.waitFor();
    if (text !== undefined) await box.locator('input.input').fill(text);
    // The editor below may still be taking the focus, and would be given the key.
    await box.locator('input.input').press('Enter');
  }

  /**
   * Saves under the name that a dialog of this title proposes, and waits for what shows that it is done. While the dialog
   * still looks into the folder, its button does nothing.
   */
  async saveAsProposed(title: string, done: Locator): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget', { hasText: title });
    await dialog.locator('.monaco-list-row').first().waitFor();
    for (let press = 1; ; press++) {
      if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'OK' }).click();
      try {
        await done.waitFor({ timeout: REST_MS * press });
        return;
      } catch (error) {
        if (press === RESTS) throw error;
      }
    }
  }

  /** The question that a command asks, by the words in its empty box. */
  question(words: string): Locator {
    return this.page.locator(`.quick-input-widget input[placeholder*="${words}"]`);
  }

  /** Chooses a button of the dialog that stands in front of everything. */
  async confirm(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box').getByRole('button', { name: button }).click();
  }

  /** The name of the file that is shown. */
  activeTab(): Locator {
    return this.page.locator('.tabs-container .tab.active');
  }

  /** Puts the cursor on a line (1 is the first) and column. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.focusEditor();
    const input = this.page.locator('.quick-input-widget input.input');
    await this.keyboard.pressUntil('Control+g', (timeout) => input.fill(`:${line}:${column}`, { timeout }));
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.keyboard.type(text);
  }

  /** Presses a key or a chord ("End", "Control+s"). */
  async press(key: string): Promise<void> {
    await this.keyboard.press(key);
  }

  /** The shown lines of the open file that hold the text. */
  lines(text: string | RegExp): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text });
  }

  /** The underlines shown in the part of the file that is on the screen. */
  squiggles(severity?: 'error' | 'warning' | 'info'): Locator {
    const kinds = severity ? [severity] : ['error', 'warning', 'info'];
    return this.page.locator(kinds.map((kind) => `.editor-instance .squiggly-${kind}`).join(', '));
  }

  /** How many underlines touch the shown lines that hold the text. */
  async squigglesAt(text: string): Promise<number> {
    const line = await this.lines(text).first().boundingBox();
    if (!line) throw new Error(`"${text}" is not on the screen`);
    const boxes = await Promise.all((await this.squiggles().all()).map((squiggle) => squiggle.boundingBox()));
    return boxes.filter((box) => box && box.y < line.y + line.height && box.y + box.height > line.y).length;
  }

  /** Opens the Problems panel, and gives its rows that hold the text. */
  async problems(text: string | RegExp = ''): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel.locator('.monaco-list-row', { hasText: text });
  }

  /** Narrows the Problems panel to rows with this text. */
  async filterProblems(text: string): Promise<void> {
    await this.problems();
    await this.page.locator('.viewpane-filter input, .markers-panel-filter-container input').first().fill(text);
  }

  /** Opens the light bulb at the cursor, chooses the fix whose title matches and waits for the menu to go. */
  async quickFix(title: string | RegExp): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    // The menu stays shut when the key meets a change of cursor or of diagnostics.
    await this.keyboard.pressUntil('Control+.', (timeout) => row.waitFor({ timeout }));
    await this.screenshot('quick-fix-menu');
    await row.click();
    await row.waitFor({ state: 'detached' });
  }

  /** Rests the mouse on a text of the open file, and gives the box that appears. */
  async hover(text: string): Promise<Locator> {
    const place = await this.lines(text).first().evaluate(middleOf, text);
    const box = this.page.locator('.monaco-hover:visible').first();
    // The first box goes when diagnostics or decorations change below it.
    for (let rest = 1; ; rest++) {
      await this.page.mouse.move(place.x, place.y, { steps: 3 });
      try {
        await box.waitFor({ timeout: REST_MS * rest });
        return box;
      } catch (error) {
        if (rest === RESTS) throw error;
        await this.page.mouse.move(0, 0);
      }
    }
  }

  /** The colour of a text that is coloured apart from the rest of its line. */
  async colourOf(text: string, line: string | RegExp): Promise<string> {
    return this.lines(line).first().evaluate(colourWithin, text);
  }

  /** The line that is shown above an entry, by its words. */
  lens(text: string): Locator {
    return this.page.locator('.codelens-decoration a', { hasText: text });
  }

  /** Grey words beside the text. VS Code writes them with spaces that do not break. */
  hint(text: string | RegExp): Locator {
    const words = typeof text === 'string' ? text.replaceAll(' ', '[ \\u00a0]') : text;
    const hints = this.page.locator('.view-line [class*="dyn-rule"], .view-line [class*="ced-"]');
    return hints.filter({ hasText: typeof words === 'string' ? new RegExp(words) : words });
  }

  /** The places of other entries, shown between the lines. */
  peek(): Locator {
    return this.page.locator('.reference-zone-widget');
  }

  /** The document inside the Markdown preview that is shown. */
  async preview(): Promise<FrameLocator> {
    await this.page.locator('iframe.webview.ready').last().waitFor();
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  /** A message in the corner. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** Where the cursor stands and how much is selected, in the words of the status bar. */
  async cursor(): Promise<string> {
    return (await this.statusBar(/^Ln \d+/).textContent()) ?? '';
  }

  /** The entries of the status bar that hold the text. */
  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  private async focusEditor(): Promise<void> {
    await this.page
      .locator('.editor-instance .monaco-editor')
      .first()
      .click({ position: { x: 200, y: 10 } });
  }
}
