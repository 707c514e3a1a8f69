/**
 * VS Code by keyboard alone: nothing here clicks or fills in a box. Every key is pressed when what it is meant for is there.
 */
import type { Locator, Page } from 'playwright-core';

/** How long the first press of a key may take to show its result before it is pressed again; the next ones have longer. */
const PRESS_MS = 3_000;
const PRESSES = 6;
/** No list of a command is longer. */
const LONGEST_LIST = 40;

export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys or chords one after the other ("End", "Control+s"). */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Presses a key until it shows what it should: a key that meets a page still at work may do nothing.
   * @param undo The key that takes back what a press may have done; none where nothing has to be taken back
   */
  async pressUntil(
    key: string,
    shown: (timeoutMs: number) => Promise<void>,
    undo: string | undefined = 'Escape',
  ): Promise<void> {
    for (let press = 1; ; press++) {
      await this.press(key);
      try {
        await shown(PRESS_MS * press);
        return;
      } catch (error) {
        if (press === PRESSES) throw error;
        if (undo !== undefined) await this.press(undo);
      }
    }
  }

  /** Runs a command from the palette by its full title ("Practice Review: Add Source"). */
  async runCommand(title: string): Promise<void> {
    await this.pressUntil('F1', async (timeout) => {
      await this.box().locator('input.input:focus').waitFor({ timeout });
      await this.type(title);
      await this.focusedRow(title).waitFor({ timeout });
    });
    await this.press('Enter');
  }

  /** Waits for a command's question, types an answer and goes on with Enter. */
  async answer(question: string, text: string): Promise<void> {
    await this.asked(question);
    await this.press('Control+a');
    await this.type(text);
    await this.press('Enter');
  }

  /** Goes on without an answer. */
  async leave(question: string): Promise<void> {
    await this.asked(question);
    await this.press('Enter');
  }

  /** Answers with a day that is typed, in a list that proposes others. */
  async answerDay(question: string, day: string): Promise<void> {
    await this.asked(question);
    await this.type(day);
    await this.focusedRow('as typed').waitFor();
    await this.press('Enter');
  }

  /** Answers with the line of a list that is found by typing these words. */
  async choose(question: string, words: string): Promise<void> {
    await this.asked(question);
    await this.type(words);
    await this.goDownTo(words);
    await this.press('Enter');
  }

  /** Ticks the lines of a list that hold the words, from the top to the bottom, and goes on. */
  async chooseMany(question: string, ...lines: readonly string[]): Promise<void> {
    await this.asked(question);
    for (const words of lines) {
      await this.goDownTo(words);
      await this.pressUntil('Space', (timeout) => this.ticked(words).waitFor({ timeout }), undefined);
    }
    await this.press('Enter');
  }

  /** Takes what completion offers under these words at the cursor. */
  async complete(words: string): Promise<void> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    // Escape would end the round of places to fill in, and the key itself would only show more of an open list.
    if (!(await rows.first().isVisible()))
      await this.pressUntil('Control+Space', (timeout) => rows.first().waitFor({ timeout }), undefined);
    await this.type(words);
    await this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: words }).waitFor();
    await this.press('Enter');
    await rows.first().waitFor({ state: 'hidden' });
  }

  /** Goes to the end of the first line of the open file that holds the text. */
  async goToEndOf(text: string): Promise<void> {
    // Going to the editor when one is there already would take the keys from the box again, a moment after it is shown.
    if ((await this.text().count()) === 0) await this.press('Control+1');
    await this.inText();
    await this.press('Control+Home');
    const widget = this.page.locator('.find-widget.visible');
    await this.pressUntil('Control+f', (timeout) => widget.locator('textarea:focus').waitFor({ timeout }));
    await this.press('Control+a');
    await this.type(text);
    await widget.locator('.matchesCount', { hasText: /^1 of \d+/ }).waitFor();
    await this.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    await this.inText();
    // What was found is selected, so this tells that keys have come to the text.
    const selected = this.page.locator('.statusbar-item', { hasText: /Ln \d+, Col \d+ \(\d+ selected\)/ });
    await selected.waitFor();
    await this.pressUntil('End', (timeout) => selected.waitFor({ state: 'hidden', timeout }), undefined);
  }

  /** Waits until keys go to the text, and not to a box above it. */
  private async inText(): Promise<void> {
    await this.text().first().waitFor({ state: 'attached' });
  }

  /** The text, while keys go to it. */
  private text(): Locator {
    return this.page.locator('.native-edit-context:focus, textarea.inputarea:focus');
  }

  /** Waits for a question of a command, whose words stand above the box or, while it is empty, in it. */
  private async asked(question: string): Promise<void> {
    const inBox = this.page.locator(`input[placeholder*="${question}"]`);
    const box = this.box();
    await box
      .filter({ hasText: question })
      .or(box.filter({ has: inBox }))
      .locator('input.input:focus')
      .waitFor();
  }

  private box(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  private focusedRow(words: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words });
  }

  private ticked(words: string): Locator {
    return this.focusedRow(words).locator('[aria-checked="true"], input:checked').first();
  }

  private async goDownTo(words: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: words });
    await rows.first().waitFor();
    for (let presses = 0; presses < LONGEST_LIST; presses++) {
      if ((await this.focusedRow(words).count()) > 0) return;
      await this.press('ArrowDown');
    }
    throw new Error(`"${words}" cannot be reached with the arrow keys`);
  }
}
