import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormatId } from '../../server/src/export/exportJob.ts';
import { reportModel } from '../../server/src/export/reportModel.ts';
import { writeReport } from '../../server/src/export/writeReport.ts';
import { readSpreadsheet } from '../../server/src/import/spreadsheet.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { fonts } from '../unit/export/pdf.ts';
import { unzipped } from '../unit/export/unzipped.ts';
import { type HostileReview, hostileReviews, KEPT } from './hostileReviews.ts';
import { printed, TODAY } from './written.ts';

const ALLOWED_LINK = /^(?:https?:|mailto:|tel:|#)/i;

/** Whether the file is whole and does nothing, and the words in it. */
const inspect: Readonly<Record<FormatId, (content: Uint8Array) => string>> = {
  html: (content) => {
    const page = new TextDecoder('utf-8', { fatal: true }).decode(content);
    assert.match(page, /<\/html>\s*$/);
    assert.match(page, /http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none/);
    const tags = page.match(/<[a-zA-Z][^<>]*>/g) ?? [];
    for (const tag of tags) {
      assert.doesNotMatch(tag, /^<(?:script|iframe|object|embed|form|base|link)\b/i);
      // Attributes alone: a quoted value may hold any words.
      assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\son\w+\s*=/i);
      const [, address] = /\s(?:src|href)="([^"]*)"/i.exec(tag) ?? [];
      if (address !== undefined)
        assert.match(address, /^(?:#|https?:|mailto:|tel:|data:image\/(?:png|jpeg|gif|webp)[;,])/);
      if (/\ssrc="/.test(tag)) assert.match(tag, /\ssrc="data:image\//);
    }
    return page;
  },
  docx: (content) => {
    const parts = unzipped(content);
    const document = parts['word/document.xml'] ?? '';
    assert.match(document, /<\/w:document>\s*$/);
    for (const text of Object.values(parts)) {
      assert.doesNotMatch(text, /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u);
      assert.doesNotMatch(text, /<w:instrText[^>]*>[^<]*(?:INCLUDE|DDE|HYPERLINK|MACRO)/i);
      for (const [, target] of text.matchAll(/Target="([^"]*)" TargetMode="External"/g)) {
        assert.match(target ?? '', ALLOWED_LINK);
      }
    }
    return document;
  },
  pdf: (content) => {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, content);
    // 0 for a file without a fault, 3 for warnings.
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    const readable = printed('qpdf', '--qdf', '--object-streams=disable', file, '-');
    assert.doesNotMatch(readable, /\/(?:JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|ImportData)\b/);
    for (const [, address] of readable.matchAll(/\/URI \(([^)]*)\)/g)) assert.match(address ?? '', ALLOWED_LINK);
    return printed('pdftotext', file, '-');
  },
  xlsx: (content) => {
    const parts = unzipped(content);
    for (const [name, text] of Object.entries(parts)) {
      assert.doesNotMatch(text, /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u, name);
      if (name.startsWith('xl/worksheets/')) assert.doesNotMatch(text, /<f[ >]|<hyperlink/);
    }
    return JSON.stringify(readSpreadsheet(content).sheets);
  },
  csv: (content) => {
    const { sheets } = readSpreadsheet(content);
    for (const { rows } of sheets) {
      for (const cell of rows.flat()) assert.doesNotMatch(String(cell ?? ''), /^\s*[=+@]|^\s*-\D/);
    }
    return JSON.stringify(sheets);
  },
  json: (content) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    JSON.parse(text);
    return text;
  },
};

const formats: readonly FormatId[] = ['html', 'docx', 'pdf', 'xlsx', 'csv', 'json'];
/** These hold the action plan alone. */
const plans: ReadonlySet<FormatId> = new Set(['xlsx', 'csv']);

let folder = '';

async function inspected({ text, keeps }: HostileReview, format: FormatId): Promise<void> {
  const report = reportModel(parseReview(text), { today: TODAY });
  const { content } = await writeReport({ id: 1, format, report, today: TODAY, fonts });
  const words = inspect[format](content);
  if (keeps && !plans.has(format)) assert.ok(words.includes(KEPT), `"${KEPT}" is not in the report`);
}

describe('reports of hostile reviews', function () {
  this.timeout(180_000);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'practice-review-hostile-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const hostile of hostileReviews) {
    for (const [ending, eol] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`are whole, keep the words and do nothing, in every format: ${hostile.name}, ${ending}`, async () => {
        for (const format of formats) {
          try {
            await inspected({ ...hostile, text: hostile.text.replaceAll('\n', eol) }, format);
          } catch (error) {
            throw new Error(`as ${format}: ${error instanceof Error ? error.message : error}`, { cause: error });
          }
        }
      });
    }
  }
});
