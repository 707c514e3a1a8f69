import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { reviewFromWord } from '../../../../server/src/import/reviewFromWord.ts';
import { UnreadableFile } from '../../../../server/src/import/table.ts';
import { readWord } from '../../../../server/src/import/word/readWord.ts';
import { parseReview } from '../../../../server/src/review/parseReview.ts';
import { htmlOf, textOf } from '../../export/exported.ts';
import { docx, heading, p, table } from './documents.ts';

const fails = (content: Uint8Array, sentence: RegExp) =>
  assert.throws(
    () => readWord(content),
    (error) => error instanceof UnreadableFile && sentence.test(error.message),
  );
const body = (xml: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${xml}</w:body></w:document>`) });

describe('a Word document that is none, or means harm', () => {
  it('is refused with a sentence that says what to do', async () => {
    fails(new Uint8Array(), /is empty/);
    fails(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Word format/);
    fails(strToU8('{\\rtf1 text}'), /no Word document/);
    fails(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /no Word document/);
    const whole = await docx([p('Text')]);
    fails(whole.subarray(0, whole.length - 200), /damaged/);
    fails(body('<w:p>'), /damaged/);
    fails(zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>') }), /damaged/);
    fails(body(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`), /far more than a report/);
  });

  it('cannot take all memory', () => {
    fails(zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 }), /far more than a report/);
    fails(zipSync({ 'word/document.xml': strToU8(' '.repeat(45_000_000)) }, { level: 9 }), /far more than a report/);
  }).timeout(20_000);

  it('with a paragraph of a megabyte is read whole', async () => {
    const long = 'word '.repeat(200_000).trim();
    const { text } = reviewFromWord(readWord(await docx([heading('Analysis'), p(long)])));
    assert.ok(text.includes(long));
    const table_ = reviewFromWord(readWord(await docx([table(['Recommendation', 'Owner'], [long, 'Head'])])));
    assert.deepEqual(parseReview(table_.text).frontMatter.problems, []);
  }).timeout(20_000);

  it('shows text that looks like Markdown, HTML or YAML as text', async () => {
    const lines = [
      '<script>alert(1)</script> &amp; &lt;',
      '# no heading',
      '- no item',
      '+ no item',
      '1. no item',
      '> no quotation',
      '--- ',
      '===',
      '*stars* **more** _lines_ `code` ~~gone~~ snake_case',
      '[a](b) ![c](d) [e]: f [F1] [^1]',
      '[g]: h',
      '| a | b |',
      '\\* back',
      '    indented',
      '~~~',
      'a: b # c',
    ];
    const { text } = reviewFromWord(readWord(await docx([heading('Analysis'), ...lines.map(p), heading('# x #')])));
    assert.deepEqual(parseReview(text).frontMatter.problems, []);
    assert.doesNotMatch(text, /^<script/m);
    const { content } = await htmlOf(text);
    const shown = textOf(content);
    for (const line of [...lines, '# x #']) {
      const words = line.trim().replace(/\s+/g, ' ');
      assert.ok(shown.includes(words), words);
    }
  });

  it('keeps any title in the front matter as it is written', async () => {
    for (const title of ['a: b # c', '"quoted"', '- x', '---', '{a}', 'null', "it's", '\u0085x\u2028y']) {
      const made = reviewFromWord(readWord(await docx([heading('Findings'), p(`Finding 1: ${title}`), p('End.')])));
      const review = parseReview(made.text);
      assert.deepEqual(review.frontMatter.problems, []);
      assert.equal(
        review.entities.findings[0]?.fields.text('title')?.value,
        title.replace(/[\u0085\u2028]/g, ' ').trim(),
      );
    }
  });
});
