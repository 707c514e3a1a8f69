/**
 * Makes PDFs of Word reports with LibreOffice, as a partnership would, and looks whether headings, header cells and the
 * one page of the briefing come through. LibreOffice is too large to fetch for the tests, so this is run by hand, after
 * `npm run build`, where `soffice` and poppler's `pdfinfo` are:
 *
 *   node scripts/word-tags.mjs
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './vscode/paths.mjs';

const TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

function run(program, argv) {
  const { error, status, stdout, stderr } = spawnSync(program, argv, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw new Error(`${program} cannot be started: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** How often each role stands in the structure of a PDF. */
function rolesOf(pdf) {
  const roles = {};
  for (const [, role] of run('pdfinfo', ['-struct', pdf]).matchAll(/^ *([A-Z]\w*)\b/gm)) {
    roles[role] = (roles[role] ?? 0) + 1;
  }
  return roles;
}

/** Headings by level and header cells that the Word file has, read from the report that it is made of. */
function expected(json) {
  const { sections } = JSON.parse(fs.readFileSync(json, 'utf8'));
  const wanted = { TH: 0 };
  const visit = (section, level) => {
    wanted[`H${level}`] = (wanted[`H${level}`] ?? 0) + 1;
    for (const { kind, columns } of section.blocks) if (kind === 'table') wanted.TH += columns.length;
    for (const child of section.sections) visit(child, Math.min(level + 1, 6));
  };
  for (const section of sections) visit(section, 1);
  return wanted;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'practice-review-word-'));
const problems = [];
try {
  const write = (review, format, edition) => {
    const out = path.join(folder, `${review}-${edition}.${format}`);
    const file = path.join(ROOT, 'examples', `${review}.review.md`);
    const argv = ['export', file, '--to', format, '--edition', edition, '--out', out];
    run(process.execPath, [path.join(ROOT, 'dist', 'cli.js'), ...argv]);
    return out;
  };
  for (const review of ['strong', 'rapid', 'weak']) {
    for (const edition of ['full', 'briefing']) {
      const word = write(review, 'docx', edition);
      run('soffice', ['--headless', '--convert-to', TAGGED, '--outdir', folder, word]);
      const pdf = word.replace(/docx$/, 'pdf');
      const roles = rolesOf(pdf);
      const wanted = expected(write(review, 'json', edition));
      const pages = Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [pdf]))?.[1]);
      for (const [role, count] of Object.entries(wanted)) {
        if ((roles[role] ?? 0) < count) problems.push(`${review} ${edition}: ${roles[role] ?? 0} ${role} of ${count}`);
      }
      if (edition === 'briefing' && pages !== 1) problems.push(`${review} ${edition}: ${pages} pages`);
      const found = Object.keys(wanted)
        .sort()
        .map((role) => `${roles[role] ?? 0} of ${wanted[role]} ${role}`);
      console.log(`${review} ${edition}: ${pages} pages; ${found.join(', ')}`);
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(`Lost on the way to PDF: ${problem}.`);
process.exitCode = problems.length === 0 ? 0 : 1;
