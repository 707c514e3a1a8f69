import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { Folder, smallReview } from './commandLine.ts';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

interface Json {
  readonly files: readonly { readonly file: string; readonly findings: readonly Found[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

const json = (out: string): Json => JSON.parse(out);

describe('practice-review check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('finds what the check finds, at the same places, for LF and CRLF', () => {
    const weak = readFileSync('examples/weak.review.md', 'utf8');
    for (const text of [weak, weak.replaceAll('\n', '\r\n'), `\ufeff${weak}`]) {
      folder.write('weak.review.md', text);
      const { code, out } = folder.run('check', 'weak.review.md', '--format', 'json');
      assert.equal(code, 1);
      const expected = check(parseReview(text), defaultConfiguration('2026-11-24'));
      const [file] = json(out).files;
      assert.deepEqual(
        file?.findings.map(({ rule, severity, message, start, end }) => [
          rule,
          severity,
          message,
          start.offset,
          end.offset,
        ]),
        expected.map(({ rule, severity, message, start, end }) => [rule.id, severity, message, start, end]),
      );
      const lines = text.split(/\r\n|\n/);
      for (const { start } of file?.findings ?? []) {
        const before = text.slice(0, start.offset).split('\n');
        assert.equal(start.line, before.length);
        assert.equal(start.column, (before.at(-1)?.length ?? 0) + 1);
        assert.ok(start.column <= (lines[start.line - 1]?.length ?? 0) + 2);
      }
    }
  });

  it('sums up, and says 0 for a clean review', () => {
    folder.write('strong.review.md', readFileSync('examples/strong.review.md', 'utf8'));
    const { code, out, err } = folder.run('check', '--format=json');
    assert.deepEqual(
      [code, err, json(out)],
      [
        0,
        '',
        {
          files: [{ file: 'strong.review.md', findings: [] }],
          summary: { files: 1, errors: 0, warnings: 0, information: 0, hints: 0 },
        },
      ],
    );
    assert.equal(folder.run('check').out, '1 review checked: nothing to report.\n');
  });

  it('looks for the protected terms of the project, and says 2 where their list cannot be read', () => {
    folder.write('.practice-review.yml', 'privacy:\n  protectedTerms: private/names.txt\n');
    folder.write('reviews/a.review.md', smallReview('draft', 'Ferris was seen. [F9]'));
    folder.write('reviews/b.review.md', smallReview('draft', 'Text.'));
    const without = folder.run('check', 'reviews', '--format', 'json');
    assert.equal(without.code, 2);
    assert.equal(
      without.err,
      '.practice-review.yml: The list of protected terms private/names.txt could not be read, so its names are not looked for: there is no such file.\n',
    );
    assert.ok(json(without.out).files[0]?.findings.some(({ rule }) => rule === 'document/unresolved-reference'));
    folder.write('private/names.txt', '\uFEFF# Names\r\n\r\nFerris\r\n');
    const { code, out, err } = folder.run('check', 'reviews', '--format', 'json');
    assert.deepEqual([code, err], [1, '']);
    const [found] = json(out).files[0]?.findings.filter(({ rule }) => rule === 'privacy/protected-term') ?? [];
    assert.equal(found?.severity, 'error');
    assert.ok(!json(out).files[1]?.findings.some(({ rule }) => rule.startsWith('privacy/')));
  });

  it('writes text that fits 80 columns, grouped by file, with words for every severity', () => {
    folder.write('a/weak.review.md', readFileSync('examples/weak.review.md', 'utf8'));
    folder.write('b.review.md', smallReview('draft'));
    const { out } = folder.run('check', '.');
    const lines = out.split('\n');
    assert.ok(lines.every((line) => line.length <= 80));
    assert.equal(lines[0], 'a/weak.review.md');
    assert.ok(lines.includes('b.review.md'));
    assert.match(out, /^ {2}\d+:\d+ +(?:error|warning|information|hint) +[a-z]+\/[a-z-]+$/m);
    assert.match(out, /\n2 reviews checked: \d+ errors?, \d+ warnings?.*\.\n$/);
    assert.equal(out.includes('\u001b'), false, 'there are colours where nobody looks');
  });

  it('checks as if the reviews were at another stage, whatever they say', () => {
    folder.write('draft.review.md', smallReview('draft'));
    folder.write('signOff.review.md', smallReview('signOff'));
    folder.write('none.review.md', smallReview('draft').replace('stage: draft\n', ''));
    const findings = (...argv: string[]) =>
      json(folder.run('check', '--format', 'json', ...argv).out).files.map((file) =>
        file.findings.map(({ rule, severity }) => `${severity} ${rule}`),
      );
    assert.equal(folder.run('check', 'draft.review.md').code, 0);
    assert.equal(folder.run('check', 'draft.review.md', '--stage', 'signOff').code, 1);
    assert.equal(folder.run('check', 'signOff.review.md', '--stage', 'draft').code, 0);
    assert.deepEqual(findings('draft.review.md', '--stage', 'signOff'), findings('signOff.review.md'));
    assert.deepEqual(findings('none.review.md', '--stage', 'signOff'), findings('signOff.review.md'));
    const [moved] = json(folder.run('check', 'draft.review.md', '--stage', 'signOff', '--format', 'json').out).files;
    const text = smallReview('draft');
    for (const { start, end } of moved?.findings ?? [])
      assert.ok(start.offset <= end.offset && end.offset <= text.length);
  });

  it('fails when there are more warnings than allowed', () => {
    folder.write('a.review.md', smallReview('draft'));
    const { warnings = 0 } = json(folder.run('check', '--format', 'json').out).summary;
    assert.ok(warnings > 0);
    assert.equal(folder.run('check', '--max-warnings', String(warnings)).code, 0);
    const { code, err } = folder.run('check', '--max-warnings', String(warnings - 1));
    assert.equal(code, 1);
    assert.match(err, /^There are \d+ warnings, and --max-warnings allows \d+\.\n$/);
  });

  it('looks into folders for reviews, and leaves other files, packages and hidden folders alone', () => {
    folder.write('in/one.review.md', smallReview('draft'));
    folder.write('in/deep/two.md', smallReview('draft'));
    folder.write('in/notes.md', '# Notes');
    folder.write('in/node_modules/x/three.review.md', smallReview('draft'));
    folder.write('in/.old/four.review.md', smallReview('draft'));
    const names = (...argv: string[]) =>
      json(folder.run('check', '--format', 'json', ...argv).out).files.map(({ file }) => file);
    assert.deepEqual(names('in'), ['in/deep/two.md', 'in/one.review.md']);
    assert.deepEqual(names(), ['in/deep/two.md', 'in/one.review.md']);
    assert.deepEqual(names('in/**/*.md'), ['in/deep/two.md', 'in/one.review.md']);
    assert.deepEqual(
      names('in/one.review.md', 'in', './in/one.review.md'),
      ['./in/one.review.md', 'in/deep/two.md'].map((name) => name.replace('./', '')),
    );
  });

  it('uses the project file of the review’s own folder or one above', () => {
    folder.write('.practice-review.yml', 'rules:\n  document/missing-section: off\n  evaluation/missing: error\n');
    folder.write('sub/a.review.md', smallReview('draft'));
    const { code, out } = folder.run('check', 'sub', '--format', 'json');
    const found = json(out).files[0]?.findings ?? [];
    assert.equal(
      found.some(({ rule }) => rule === 'document/missing-section'),
      false,
    );
    assert.equal(found.find(({ rule }) => rule === 'evaluation/missing')?.severity, 'error');
    assert.equal(code, 1);
  });

  it('tells what does not fit in the project file, once', () => {
    folder.write('.practice-review.yml', 'rulez: {}\n');
    folder.write('a.review.md', smallReview('draft'));
    folder.write('b.review.md', smallReview('draft'));
    const { err } = folder.run('check');
    assert.match(err, /^\.practice-review\.yml: Line 1 of the project file: .*rulez.*\n$/);
  });

  it('takes today from the option, else from the environment', () => {
    folder.write('a.review.md', smallReview('draft'));
    assert.equal(folder.run('check', '--today', '2026-02-30').code, 2);
    assert.match(folder.run('check', '--today', 'soon').err, /^"soon", given by --today, is not a day\. .*\n$/);
    assert.match(folder.runWith({ REVIEW_TODAY: 'x' }, 'check').err, /given by REVIEW_TODAY/);
    assert.equal(folder.runWith({ REVIEW_TODAY: '' }, 'check', '--today', '2026-02-28').code, 0);
  });

  it('says in one sentence what it cannot read, and still checks the rest', () => {
    folder.write('good.review.md', smallReview('draft'));
    folder.write('utf16.review.md', Buffer.from(`\ufeff${smallReview('draft')}`, 'utf16le'));
    folder.write('latin.review.md', Buffer.from(smallReview('draft', 'Siân said.'), 'latin1'));
    folder.write('empty/readme.txt', '');
    const cases = [
      ['missing.review.md', /^There is no file or folder missing\.review\.md\.\n$/],
      [
        'empty',
        /^There are no reviews in the folder empty\. A review is a file whose name ends with \.review\.md\.\n$/,
      ],
      ['no*.review.md', /^No review matches no\*\.review\.md\.\n$/],
      ['utf16.review.md', /^utf16\.review\.md is not saved as UTF-8 text\. .*\n$/],
      ['latin.review.md', /^latin\.review\.md has letters that are not in UTF-8.*\n$/],
      ['good.review.md/x', /^good\.review\.md\/x leads through something that is not a folder\.\n$/],
    ] as const;
    for (const [argument, sentence] of cases) {
      const { code, out, err } = folder.run('check', 'good.review.md', argument, '--format', 'json');
      assert.match(err, sentence);
      assert.equal(code, 2, argument);
      assert.deepEqual(
        json(out).files.map(({ file }) => file),
        ['good.review.md'],
      );
    }
  });

  it('follows links to reviews, and goes on where one leads nowhere', function () {
    if (process.platform === 'win32') this.skip();
    folder.write('elsewhere/a.review.md', smallReview('draft'));
    folder.write('here/b.review.md', smallReview('draft'));
    symlinkSync('../elsewhere/a.review.md', join(folder.path, 'here/a.review.md'));
    symlinkSync('../nowhere.md', join(folder.path, 'here/broken.review.md'));
    symlinkSync('..', join(folder.path, 'here/circle'));
    const { code, out, err } = folder.run('check', 'here', '--format', 'json');
    assert.equal(err, 'There is no file or folder here/broken.review.md.\n');
    assert.equal(code, 2);
    assert.deepEqual(
      json(out).files.map(({ file }) => file),
      ['here/a.review.md', 'here/b.review.md'],
    );
  });

  it('answers a wrong command with one sentence and the code 2', () => {
    const cases = [
      [['chek'], 'There is no command "chek". Did you mean "check"?\n'],
      [['--verison'], /^There is no option "--verison"\. .*\n$/],
      [['check', '--fromat', 'json'], 'There is no option --fromat. Did you mean --format?\n'],
      [['check', '-x'], 'There is no option -x. Add --help to see the options.\n'],
      [['check', '--format'], 'The option --format needs a value.\n'],
      [['check', '--format', '--stage', 'draft'], 'The option --format needs a value.\n'],
      [['check', '--format', 'xml'], '"xml" is not something --format can be. Use text, json, sarif or junit.\n'],
      [['check', '--stage', 'signof'], '"signof" is not something --stage can be. Did you mean "signOff"?\n'],
      [['check', '--help=x'], 'The option --help takes no value.\n'],
      [['check', '--max-warnings', 'few'], /^"few" is not something --max-warnings can be\. .*\n$/],
      [['check', '--max-warnings', '-1'], /^The option --max-warnings needs a value\.\n$/],
    ] as const;
    for (const [argv, sentence] of cases) {
      const { code, out, err } = folder.run(...argv);
      if (typeof sentence === 'string') assert.equal(err, sentence);
      else assert.match(err, sentence);
      assert.deepEqual([code, out], [2, '']);
    }
  });

  it('helps', () => {
    assert.match(folder.run('--version').out, /^\d+\.\d+\.\d+\n$/);
    for (const argv of [['--help'], ['check', '--help'], ['export', '-h']]) {
      const { code, out } = folder.run(...argv);
      assert.equal(code, 0);
      assert.ok(out.includes('Usage: practice-review'));
      assert.ok(out.split('\n').every((line) => line.length <= 80));
    }
    const { code, err } = folder.run();
    assert.equal(code, 2);
    assert.ok(err.includes('Usage: practice-review'));
  });

  it('does not mind a reader that stops early', () => {
    folder.write('a.review.md', readFileSync('examples/weak.review.md', 'utf8'));
    const command = `"${process.execPath}" "${resolve('dist/cli.js')}" check a.review.md --format json | head -c 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], ['{', '']);
  });
});
