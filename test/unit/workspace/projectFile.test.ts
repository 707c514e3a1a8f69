import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import {
  candidatesFor,
  effectiveConfiguration,
  findProjectFile,
  readProjectFile,
} from '../../../server/src/workspace/projectFile.ts';
import { noSettings, readSettings } from '../../../server/src/workspace/settings.ts';
import { todayFrom } from '../../../server/src/workspace/today.ts';

const TODAY = '2026-11-24';

describe('the project file', () => {
  it('is looked for in the folder of the document and in every folder above', () => {
    assert.deepEqual(candidatesFor('file:///c%3A/Reviews/2026/alder%20one.review.md'), [
      'file:///c%3A/Reviews/2026/.practice-review.yml',
      'file:///c%3A/Reviews/.practice-review.yml',
      'file:///c%3A/.practice-review.yml',
      'file:///.practice-review.yml',
    ]);
    assert.deepEqual(candidatesFor('untitled:Untitled-1'), []);
  });

  it('is the nearest one, and none is no mistake', async () => {
    const files: Record<string, string> = { 'file:///a/.practice-review.yml': 'limits: {problems: 7}\n' };
    const readFile = async (uri: string) => files[uri];
    const found = await findProjectFile('file:///a/b/c.review.md', readFile);
    assert.equal(found?.uri, 'file:///a/.practice-review.yml');
    assert.equal(found.settings.limits?.problems, 7);
    assert.equal(await findProjectFile('file:///d/c.review.md', readFile), undefined);
  });

  const unusual: readonly [name: string, text: string, settings: unknown, problems: readonly RegExp[]][] = [
    ['is empty', '', {}, []],
    ['holds nothing but comments', '# Later.\n', {}, []],
    [
      'has a byte order mark, a document mark and CRLF',
      '\uFEFF---\r\nlimits:\r\n  problems: 9\r\n',
      { limits: { problems: 9 } },
      [],
    ],
    ['has keys without values', 'rules:\nlimits:\n  problems: 9\n', { limits: { problems: 9 } }, []],
    ['is a list', '- a\n- b\n', {}, [/There are no settings in this file/]],
    [
      'names a check that there is not',
      'rules: {no/such: off}\n',
      { rules: { 'no/such': 'off' } },
      [/There is no check `no\/such` in this version/],
    ],
    [
      'has one wrong day among right ones',
      'holidays:\n  extra:\n    - 2026-06-15\n    - 2026-06-31\n    - 2026-06-16\n',
      { holidays: { extra: ['2026-06-15', '2026-06-16'] } },
      [/^Line 4 of the project file: /],
    ],
    [
      'is not YAML in one line',
      'limits:\n  problems: 9\nreport:\n  contact: "The office\n',
      { limits: { problems: 9 }, report: { contact: 'The office' } },
      [/^Line 4 of the project file: This is not written as YAML/],
    ],
  ];
  for (const [name, text, settings, problems] of unusual) {
    it(`counts as far as it can be read when it ${name}`, () => {
      const read = readProjectFile(text);
      assert.equal(read.problems.length, problems.length, read.problems.join('\n'));
      for (const [index, pattern] of problems.entries()) assert.match(read.problems[index] ?? '', pattern);
      assert.deepEqual(read.settings, settings);
    });
  }

  it('wins over the settings, and what neither says stays as it is', () => {
    const { settings } = readSettings({ rules: { 'document/placeholder': 'off', 'action/vague-owner': 'hint' } });
    const project = { rules: { 'document/placeholder': 'error' }, timescales: { publicationMonths: 9 } } as const;
    const configuration = effectiveConfiguration(settings, project, TODAY);
    assert.deepEqual(configuration.rules, { 'document/placeholder': 'error', 'action/vague-owner': 'hint' });
    const { timescales } = defaultConfiguration(TODAY);
    assert.deepEqual(configuration.timescales, { ...timescales, publicationMonths: 9 });
    assert.deepEqual(effectiveConfiguration(noSettings, undefined, TODAY), defaultConfiguration(TODAY));
  });
});

describe('settings of the editor', () => {
  for (const value of [undefined, null, {}, 'text', { rules: null }]) {
    it(`are none when it sends ${JSON.stringify(value)}`, () => {
      assert.deepEqual(readSettings(value), { settings: noSettings, problems: [] });
    });
  }

  it('that do not fit are told', () => {
    const { settings, problems } = readSettings({ rules: { 'document/placeholder': 'loud' } });
    assert.deepEqual(settings, noSettings);
    assert.match(problems[0] ?? '', /`document\/placeholder` is not one of off, hint/);
    assert.match(readSettings({ rules: ['off'] }).problems[0] ?? '', /must name checks/);
  });
});

describe('today', () => {
  it('is the first day that is given as one', () => {
    const today = todayFrom([
      { value: undefined, by: 'nobody' },
      { value: '2026-02-30', by: 'the editor' },
      { value: '2026-03-01', by: 'the environment' },
    ]);
    assert.equal(today.day(), '2026-03-01');
    assert.equal(today.source, 'given by the environment');
    assert.equal(today.problems.length, 1);
  });

  it('is the day of this machine where none is given', () => {
    const now = new Date();
    const [year, month, day] = todayFrom([]).day().split('-').map(Number);
    const told = new Date(year ?? 0, (month ?? 0) - 1, day);
    assert.ok(now.getTime() - told.getTime() < 2 * 86_400_000);
  });
});
