import assert from 'node:assert/strict';
import { contrastWithPaper, isReadable, readColour } from '../../../server/src/schema/colour.ts';
import { checkProjectFile } from '../../../server/src/workspace/projectFile.ts';
import { reportFiles } from '../../../server/src/workspace/reportSettings.ts';

/** What is told of a project file, each with the text it is told at. */
function told(text: string): [place: string, message: string][] {
  return checkProjectFile(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);
}

describe('the look of reports in the project file', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`is taken as it is written (${JSON.stringify(eol)})`, () => {
      const lines = [
        'report:',
        '  template: media\\house.dotx',
        '  logo: ../logo.PNG',
        '  colour: "#0b5c63"',
        '  footer: The partnership',
        '',
      ];
      const { settings, problems } = checkProjectFile(lines.join(eol));
      assert.deepEqual(problems, []);
      assert.equal(settings.report?.footer, 'The partnership');
      assert.deepEqual(reportFiles(settings, 'file:///work/reviews/.practice-review.yml'), {
        template: 'file:///work/reviews/media/house.dotx',
        logo: 'file:///work/logo.PNG',
      });
    });
  }

  it('names files that Word and a report can use', () => {
    const text = 'report:\n  template: house.dotm\n  logo: logo.svg\n';
    assert.deepEqual(told(text), [
      ['house.dotm', 'The Word template must be a file that ends in .dotx or .docx.'],
      ['logo.svg', 'The logo must be a picture that ends in .png, .jpg or .jpeg.'],
    ]);
    const { settings } = checkProjectFile(text);
    assert.deepEqual(reportFiles(settings, 'file:///a/.practice-review.yml'), { template: undefined, logo: undefined });
    assert.deepEqual(reportFiles({}, 'file:///a/.practice-review.yml'), { template: undefined, logo: undefined });
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
