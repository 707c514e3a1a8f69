import assert from 'node:assert/strict';
import { contrastWithPaper, isReadable, readColour } from '../../../server/src/schema/colour.ts';
import { checkProjectFile } from '../../../server/src/workspace/projectFile.ts';
import { reportLook } from '../../../server/src/workspace/reportSettings.ts';

/** What is told of a project file, each with the text it is told at. */
function told(text: string): [place: string, message: string][] {
  return checkProjectFile(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);
}

const PROJECT = 'file:///work/reviews/.practice-review.yml';

describe('the look of reports in the project file', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`is taken as it is written (${JSON.stringify(eol)})`, () => {
      const lines = [
        'report:',
        '  organisation: Harrowmere',
        '  template: media\\house style.dotx',
        '  logo: ./logo.PNG',
        '  colour: "#0b5c63"',
        '  footer: The partnership',
        '',
      ];
      const { settings, problems } = checkProjectFile(lines.join(eol));
      assert.deepEqual(problems, []);
      assert.deepEqual(reportLook(settings, PROJECT), {
        template: { path: 'media\\house style.dotx', uri: 'file:///work/reviews/media/house%20style.dotx' },
        logo: { path: './logo.PNG', uri: 'file:///work/reviews/logo.PNG' },
        logoAlt: 'Logo of Harrowmere',
        colour: '#0b5c63',
        footer: 'The partnership',
      });
    });
  }

  it('may be missing', () => {
    assert.deepEqual(reportLook({}, PROJECT), { logoAlt: 'Logo' });
    assert.deepEqual(reportLook({ report: { logo: ' ', footer: '' } }, PROJECT), { logoAlt: 'Logo' });
  });

  it('names files that Word and a report can use', () => {
    const text = 'report:\n  template: house.dotm\n  logo: logo.svg\n';
    const template = 'The Word template must be a file that ends in .dotx or .docx.';
    const logo = 'The logo must be a picture that ends in .png, .jpg or .jpeg.';
    assert.deepEqual(told(text), [
      ['house.dotm', template],
      ['logo.svg', logo],
    ]);
    assert.deepEqual(reportLook(checkProjectFile(text).settings, PROJECT), {
      template: { path: 'house.dotm', problem: template },
      logo: { path: 'logo.svg', problem: logo },
      logoAlt: 'Logo',
    });
  });

  for (const path of [
    '../logo.png',
    'media/../../logo.png',
    'a\\..\\..\\logo.png',
    '/logo.png',
    'C:\\logo.png',
    '//server/share/logo.png',
    '\\\\server\\share\\logo.png',
  ]) {
    it(`names files in its own folder or below, and not ${path}`, () => {
      const [problem] = told(`report:\n  logo: '${path}'\n`);
      assert.match(problem?.[1] ?? '', /must lie in the folder of the project file or below it/);
      const { logo } = reportLook({ report: { logo: path } }, PROJECT);
      assert.ok(logo !== undefined && 'problem' in logo);
    });
  }

  it('takes an address for the name of a file', () => {
    const { logo } = reportLook({ report: { logo: 'https://a.example/logo.png' } }, PROJECT);
    assert.ok(logo !== undefined && 'uri' in logo && logo.uri.startsWith('file:///work/reviews/https%3A/'));
  });

  it('has a colour in quotation marks, dark enough for words', () => {
    assert.deepEqual(
      told('report:\n  colour: #0b5c63\n').map(([place]) => place),
      ['colour'],
    );
    assert.match(told('report:\n  colour: teal\n')[0]?.[1] ?? '', /must be # and six signs/);
    assert.match(told('report:\n  colour: "#ffcc00"\n')[0]?.[1] ?? '', /hard to read on white paper/);
    assert.deepEqual(told('report:\n  colour: "0B5C63"\n'), []);
  });

  it('measures contrast as WCAG does', () => {
    assert.equal(readColour(' #ABCDEF '), '#abcdef');
    assert.equal(readColour('#abc'), undefined);
    assert.equal(contrastWithPaper('#000000'), 21);
    assert.equal(contrastWithPaper('#ffffff'), 1);
    assert.ok(isReadable('#767676'));
    assert.ok(!isReadable('#777777'));
  });
});
