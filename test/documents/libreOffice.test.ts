import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printed, Written } from './written.ts';

const TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';

const isHere = spawnSync('soffice', ['--version']).error === undefined;

describe(`a Word file in LibreOffice${isHere ? '' : ' (passed over: there is no LibreOffice here)'}`, function () {
  this.timeout(240_000);
  const written = new Written();
  const folder = mkdtempSync(join(tmpdir(), 'practice-review-libreoffice-'));

  before(function () {
    if (!isHere) this.skip();
  });
  after(() => {
    written.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The path of a tagged PDF of a Word file. The profile is a new one: another one may be in use. */
  function asPdf(file: string): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    printed('soffice', profile, '--headless', '--convert-to', TAGGED, '--outdir', folder, file);
    return join(folder, basename(file).replace(/docx$/, 'pdf'));
  }

  function structureOf(review: string): string {
    return printed('pdfinfo', '-struct', asPdf(written.report(review, 'docx')));
  }

  const times = (structure: string, role: string) => [...structure.matchAll(new RegExp(`^ *${role}\\b`, 'gm'))].length;

  it('keeps headings and the headers of tables tagged', () => {
    const structure = structureOf('examples/strong.review.md');
    for (const [role, least] of Object.entries({ H1: 15, H2: 20, Table: 15, TH: 60, TD: 400, Link: 100 })) {
      assert.ok(times(structure, role) >= least, `${role}: ${times(structure, role)}`);
    }
  });

  it('keeps the description of a picture', () => {
    const review = join(folder, 'picture.review.md');
    const text = readFileSync('examples/strong.review.md', 'utf8');
    writeFileSync(review, `${text}\n\n![A drawing of a house](${DOT})\n`);
    const file = asPdf(written.report(review, 'docx'));
    assert.equal(times(printed('pdfinfo', '-struct', file), 'Figure'), 1);
    assert.match(printed('qpdf', '--json', file), /"\/Alt": "u:[^"]*A drawing of a house/);
  });

  it('has the seven-minute briefing on one page', () => {
    const file = asPdf(written.report('examples/strong.review.md', 'docx', 'briefing'));
    assert.match(printed('pdfinfo', file), /Pages:\s+1\n/);
  });
});
