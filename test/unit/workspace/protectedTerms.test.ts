import assert from 'node:assert/strict';
import { findProjectFile } from '../../../server/src/workspace/projectFile.ts';
import { readProtectedTerms, termsIn } from '../../../server/src/workspace/protectedTerms.ts';

const BASE = 'file:///c%3A/work/.practice-review.yml';

describe('the list of protected terms', () => {
  it('has one name a line; blank lines, notes and single letters are left out', () => {
    const text = '\uFEFF# Names\r\n\r\n  Marlowe Tench  \r\nSiân\r\n   # a note\r\nA\r\nMarlowe Tench\r\n';
    assert.deepEqual(termsIn(text), ['Marlowe Tench', 'Siân']);
    assert.deepEqual(termsIn(''), []);
  });

  const places: readonly (readonly [path: string, uri: string])[] = [
    ['terms.txt', 'file:///c%3A/work/terms.txt'],
    ['private/my terms #1.txt', 'file:///c%3A/work/private/my%20terms%20%231.txt'],
    ['private\\terms.txt', 'file:///c%3A/work/private/terms.txt'],
    ['../terms.txt', 'file:///c%3A/terms.txt'],
    ['D:\\safe\\terms.txt', 'file:///D:/safe/terms.txt'],
  ];
  for (const [path, uri] of places) {
    it(`is found at ${path}, from the folder of the project file`, async () => {
      const read = await readProtectedTerms(path, BASE, async (asked) => (asked === uri ? 'Marlowe' : undefined));
      assert.deepEqual(read, { uri, terms: ['Marlowe'], problem: undefined });
    });
  }

  const failures: readonly (readonly [name: string, readFile: () => Promise<string | undefined>, problem: RegExp])[] = [
    ['is not there', async () => undefined, /: there is no such file\.$/],
    [
      'is a folder',
      () => Promise.reject(Object.assign(new Error('x'), { code: 'EISDIR' })),
      /: it is a folder, not a file\.$/,
    ],
    [
      'may not be opened',
      () => Promise.reject(Object.assign(new Error('x'), { code: 'EACCES' })),
      /: you may not open it\.$/,
    ],
    ['fails in another way', () => Promise.reject(new Error('Marlowe')), /: it cannot be opened\.$/],
  ];
  for (const [name, readFile, problem] of failures) {
    it(`gives one sentence when it ${name}`, async () => {
      const read = await readProtectedTerms('terms.txt', BASE, readFile);
      assert.match(read.problem ?? '', problem);
      assert.match(
        read.problem ?? '',
        /^The list of protected terms terms\.txt could not be read, so its names are not/,
      );
      assert.deepEqual(read.terms, []);
    });
  }

  it('counts as far as its letters can be read', async () => {
    const read = await readProtectedTerms('terms.txt', BASE, async () => 'Si\uFFFDn\nMarlowe\n');
    assert.deepEqual(read.terms, ['Marlowe']);
    assert.match(read.problem ?? '', /not saved as UTF-8/);
  });

  it('is read with the project file, whose settings count without it', async () => {
    const files: Record<string, string> = {
      [BASE]: 'limits: {problems: 7}\nprivacy: {protectedTerms: terms.txt}\n',
    };
    const readFile = async (uri: string) => files[uri];
    const without = await findProjectFile('file:///c%3A/work/a.review.md', readFile);
    assert.equal(without?.settings.limits?.problems, 7);
    assert.equal(without.problems.length, 1);
    files['file:///c%3A/work/terms.txt'] = 'Marlowe\n';
    const project = await findProjectFile('file:///c%3A/work/a.review.md', readFile);
    assert.deepEqual([project?.problems, project?.protectedTerms?.terms], [[], ['Marlowe']]);
  });
});
