import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { ReportModel } from '../../server/src/export/report.ts';
import { reportModel } from '../../server/src/export/reportModel.ts';
import { readSpreadsheet } from '../../server/src/import/spreadsheet.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { reviewOfSize } from '../bench/typicalReview.ts';
import { squeezed, textsOf } from './modelTexts.ts';
import { printed, TODAY, Written } from './written.ts';

/** How much of a text has to stand in one piece: pages and columns cut longer ones. */
const PIECE = 22;

/** The last one makes a PDF of some sixty pages. */
const REVIEWS = ['strong', 'rapid', 'weak', 'long'] as const;

const folder = mkdtempSync(join(tmpdir(), 'practice-review-long-'));
const longFile = join(folder, 'long.review.md');
writeFileSync(longFile, reviewOfSize({ words: 26_000, actions: 40 }));
after(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string) => (name === 'long' ? longFile : `examples/${name}.review.md`);

function modelOf(name: string): ReportModel {
  return reportModel(parseReview(readFileSync(fileOf(name), 'utf8')), { today: TODAY });
}

/** The texts of the model of which neither the beginning nor the end is in what was read. */
function missingIn(read: string, model: ReportModel): string[] {
  const all = squeezed(read);
  return textsOf(model).filter((text) => {
    const whole = squeezed(text);
    return !all.includes(whole.slice(0, PIECE)) && !all.includes(whole.slice(-PIECE));
  });
}

describe('the same content in each format', function () {
  this.timeout(120_000);
  const written = new Written();
  after(() => written.remove());

  for (const name of REVIEWS) {
    const model = modelOf(name);

    it(`HTML: ${name}`, () => {
      const page = readFileSync(written.report(fileOf(name), 'html'), 'utf8');
      const text = page
        .replace(/<(style|head)[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      assert.deepEqual(missingIn(text, model), []);
    });

    it(`Word: ${name}`, async () => {
      const { value } = await mammoth.extractRawText({ path: written.report(fileOf(name), 'docx') });
      assert.deepEqual(missingIn(value, model), []);
    });

    it(`PDF: ${name}`, () => {
      const text = printed('pdftotext', '-layout', written.report(fileOf(name), 'pdf'), '-');
      const raw = printed('pdftotext', '-raw', written.report(fileOf(name), 'pdf'), '-');
      const flow = printed('pdftotext', written.report(fileOf(name), 'pdf'), '-');
      assert.deepEqual(missingIn(`${text}\n${raw}\n${flow}`, model), []);
    });

    it(`JSON: ${name}`, () => {
      const data: unknown = JSON.parse(readFileSync(written.report(fileOf(name), 'json'), 'utf8'));
      assert.deepEqual(Reflect.get(Object(data), 'sections'), JSON.parse(JSON.stringify(model.sections)));
    });

    for (const format of ['xlsx', 'csv']) {
      it(`action plan as ${format}: ${name}`, () => {
        const { sheets } = readSpreadsheet(written.bytes(fileOf(name), format));
        const cells = squeezed(JSON.stringify(sheets));
        for (const { action } of model.actionPlan.actions) {
          const text = squeezed(JSON.stringify(action ?? '').slice(1, -1));
          assert.ok(cells.includes(text), action);
        }
      });
    }
  }
});

describe('a PDF', function () {
  this.timeout(120_000);
  const written = new Written();
  after(() => written.remove());

  for (const name of REVIEWS) {
    it(`has no fault that qpdf finds: ${name}`, () => {
      assert.match(
        printed('qpdf', '--check', written.report(fileOf(name), 'pdf')),
        /No syntax or stream encoding errors/,
      );
    });

    it(`is tagged, with headings, tables and their headers: ${name}`, () => {
      const file = written.report(fileOf(name), 'pdf');
      assert.match(printed('pdfinfo', file), /Tagged:\s+yes/);
      const structure = printed('pdfinfo', '-struct', file);
      for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'TOC', 'Link']) {
        assert.match(structure, new RegExp(`^\\s*${role}\\b`, 'm'), role);
      }
    });
  }

  it('has the golden thread as a figure with its description', () => {
    const file = written.report(fileOf('strong'), 'pdf');
    assert.match(printed('pdfinfo', '-struct', file), /^\s*Figure\b/m);
    assert.match(printed('qpdf', '--json', file), /"\/Alt": "u:The golden thread\. How 5 lines of enquiry/);
  });

  it('of the long review has some sixty pages', () => {
    const [, pages] = /Pages:\s+(\d+)/.exec(printed('pdfinfo', written.report(longFile, 'pdf'))) ?? [];
    assert.ok(Number(pages) >= 55 && Number(pages) <= 70, `${pages} pages`);
  });

  it('briefs a team on one page', () => {
    assert.match(printed('pdfinfo', written.report(fileOf('strong'), 'pdf', 'briefing')), /Pages:\s+1\n/);
  });
});

describe('a Word file', function () {
  this.timeout(120_000);
  const written = new Written();
  after(() => written.remove());

  it('has headings, tables and links that a reader of Word files finds', async () => {
    const { value } = await mammoth.convertToHtml({ path: written.report(fileOf('strong'), 'docx') });
    assert.ok((value.match(/<h1>/g)?.length ?? 0) >= 10);
    assert.ok((value.match(/<h2>/g)?.length ?? 0) >= 10);
    assert.ok((value.match(/<table>/g)?.length ?? 0) >= 8);
    assert.ok(value.includes('<a href="#'));
  });
});
