import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { htmlPage } from '../../server/src/export/htmlPage.ts';
import { reportModel } from '../../server/src/export/reportModel.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { hostileReviews, PAYLOADS } from './hostileReviews.ts';

/** An address that only this test answers: whatever else the page asks for is a request to the outside. */
const ADDRESS = 'http://127.0.0.1/report.html';
const LOOKS = [
  ['strong', 1100, 'light'],
  ['strong', 1100, 'dark'],
  ['strong', 320, 'light'],
  ['strong', 320, 'dark'],
  ['weak-rapid', 1100, 'dark'],
  ['weak-rapid', 320, 'light'],
  ['strong', 1100, 'forced'],
  ['strong', 320, 'forced'],
] as const;
/** A slow machine needs some time for a whole report. */
const LIMIT_MS = 60_000;

const { PRACTICE_REVIEW_CHROMIUM } = process.env;
const CHROMIUM = [PRACTICE_REVIEW_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (file) => file !== undefined && existsSync(file),
);

/** The browser of the suite where there is one, else one of our own. */
function openBrowser(): Promise<Browser> {
  const { PRACTICE_REVIEW_UI_BROWSER: running } = process.env;
  if (running !== undefined) return chromium.connect(running);
  assert.ok(CHROMIUM, 'Chromium is not installed');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for beside the page itself. */
  readonly requests: string[];
  readonly dialogs: string[];
}

async function open(
  browser: Browser,
  content: string,
  look: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...look });
  const requests: string[] = [];
  const dialogs: string[] = [];
  await context.route('**/*', (route) => {
    if (route.request().url() === ADDRESS) return route.fulfill({ contentType: 'text/html', body: content });
    requests.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => Object.defineProperty(window, '__pwned', { value: [], writable: false }));
  await page.goto(ADDRESS);
  return { page, context, requests, dialogs };
}

async function report(text: string): Promise<string> {
  return htmlPage(reportModel(parseReview(text), { today: '2026-11-24' }));
}

describe('the exported report in a browser', function () {
  this.timeout(LIMIT_MS);
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  describe('accessibility', () => {
    for (const [name, width, colorScheme] of LOOKS) {
      it(`axe-core finds nothing in the ${name} review at ${width} pixels in ${colorScheme} colours`, async () => {
        const content = await report(readFileSync(`examples/${name}.review.md`, 'utf8'));
        const colours = colorScheme === 'forced' ? ({ forcedColors: 'active' } as const) : { colorScheme };
        const { page, context } = await open(browser, content, { viewport: { width, height: 900 }, ...colours });
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const here: typeof axe = Reflect.get(globalThis, 'axe');
          const { violations, incomplete, passes } = await here.run();
          // It cannot measure text in a picture. There it has the colour of the body text, on the page's own colour.
          const inPicture = ({ target }: axe.NodeResult) =>
            document.querySelector(String(target))?.closest('figure.diagram > svg');
          const outside = incomplete.map((result) => ({
            ...result,
            nodes: result.nodes.filter((node) => !inPicture(node)),
          }));
          const words = (results: axe.Result[]) =>
            results.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))}`);
          return {
            violations: words(violations),
            unmeasured: words(outside.filter(({ id, nodes }) => id === 'color-contrast' && nodes.length > 0)),
            passes: passes.length,
          };
        });
        assert.deepEqual(found.violations, []);
        // Where a table scrolls, axe-core cannot see the colours of what is scrolled out of sight.
        if (width > 320) assert.deepEqual(found.unmeasured, []);
        assert.ok(found.passes > 20, `only ${found.passes} rules of axe-core applied`);
        await context.close();
      });
    }

    it('does not scroll sideways at 320 pixels, while its tables do', async () => {
      const content = await report(readFileSync('examples/strong.review.md', 'utf8'));
      const { page, context } = await open(browser, content, { viewport: { width: 320, height: 900 } });
      const [over, wideTables] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const regions = [...document.querySelectorAll('[role="region"]')];
        return [scrollWidth - clientWidth, regions.filter((one) => one.scrollWidth > one.clientWidth).length];
      });
      assert.equal(over, 0);
      assert.ok(wideTables > 0);
      await context.close();
    });

    it('shows where the keyboard is, beginning with the way past the contents', async () => {
      const content = await report(readFileSync('examples/strong.review.md', 'utf8'));
      const { page, context } = await open(browser, content);
      await page.keyboard.press('Tab');
      const [words, outline, left] = await page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return [focused.textContent, `${outlineStyle} ${outlineWidth}`, focused.getBoundingClientRect().left];
      });
      assert.equal(words, 'Skip to the report');
      assert.equal(outline, 'solid 3px');
      assert.ok(left >= 0);
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
      await context.close();
    });

    it('names tables, their columns and their rows', async () => {
      const content = await report(readFileSync('examples/strong.review.md', 'utf8'));
      const { page, context } = await open(browser, content);
      const table = page.getByRole('region', { name: /Actions, by recommendation/ }).getByRole('table');
      assert.equal(await table.getByRole('columnheader', { name: 'Owner' }).count(), 1);
      assert.equal(await table.getByRole('rowheader', { name: 'A1', exact: true }).count(), 1);
      const link = page.getByRole('main').getByRole('link', { name: /^S16: Audit made for this review/ });
      assert.ok((await link.count()) > 0);
      await context.close();
    });
  });

  describe('a hostile review', () => {
    for (const [what, text] of hostileReviews()) {
      it(`runs nothing, asks for nothing and stays readable: ${what}`, async () => {
        const content = await report(text);
        for (const protectedByPolicy of [true, false]) {
          // Without the policy, escaping alone has to hold.
          const shown = protectedByPolicy ? content : content.replace(/<meta http-equiv="Content-Security[^>]*>/, '');
          const { page, context, requests, dialogs } = await open(browser, shown);
          await page.mouse.move(300, 300);
          await page.keyboard.press('Tab');
          await page.waitForLoadState('networkidle');
          const found = await page.evaluate(liveThings);
          assert.deepEqual(found.live, []);
          assert.equal(found.ran, 0);
          assert.deepEqual(dialogs, []);
          assert.deepEqual(requests, []);
          assert.equal(page.url(), ADDRESS);
          const words = ((await page.locator('body').textContent()) ?? '').replace(/\s+/g, ' ');
          assert.ok(words.includes('The quick brown sentence.'));
          for (const payload of PAYLOADS) {
            const marker = payload.replace(/\s+/g, ' ').slice(0, 12);
            assert.ok(words.includes(marker), `the words "${marker}" are lost`);
          }
          await context.close();
        }
      });
    }
  });
});

/** Runs in the page: everything in it that could act, and how much of it did. */
function liveThings() {
  const live: string[] = [];
  // The report's own picture has nothing in it but shapes and text.
  const shapes = 'title,desc,text,path,rect';
  for (const element of document.querySelectorAll(`figure.diagram > svg :not(${shapes})`))
    live.push(element.outerHTML.slice(0, 100));
  const names =
    'script,iframe,object,embed,svg:not(figure.diagram > svg),math,base,link,form,input,button,video,audio,template,noscript';
  for (const element of document.querySelectorAll(names)) live.push(element.outerHTML.slice(0, 100));
  if (document.querySelectorAll('style').length !== 1) live.push('another style element');
  for (const meta of document.querySelectorAll('meta[http-equiv]')) {
    if (meta.getAttribute('http-equiv') !== 'Content-Security-Policy') live.push(meta.outerHTML);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress = name === 'href' && !/^(?:#|https?:|mailto:)/.test(value);
      const isSource = name === 'src' && !/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(value);
      const acts = /^(?:on|style$|srcset|srcdoc|formaction|action|ping|target|background|poster)/.test(name);
      if (isAddress || isSource || acts) live.push(`${name}="${value.slice(0, 80)}"`);
    }
  }
  const ran = Reflect.get(window, '__pwned');
  return { live, ran: Array.isArray(ran) ? ran.length : -1 };
}
