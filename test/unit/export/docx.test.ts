import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../../server/src/export/docx/writeDocx.ts';
import type { ReportModel } from '../../../server/src/export/report.ts';
import { example, modelOf, reviewWith, today, withCrlf } from './exported.ts';

async function partsOf(report: ReportModel): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(report, { today }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a report in Word', () => {
  let parts: Record<string, string>;
  before(async () => {
    parts = await partsOf(modelOf(example('strong')));
  });
  const part = (name: string) => parts[name] ?? '';

  it('has headings that count as headings, in British English', () => {
    const styles = part('word/styles.xml');
    for (const [level, outline] of [
      ['Heading1', 0],
      ['Heading2', 1],
      ['Heading3', 2],
    ]) {
      assert.match(styles, new RegExp(`w:styleId="${level}"[\\s\\S]*?<w:outlineLvl w:val="${outline}"/>`));
    }
    assert.match(styles, /<w:lang[^>]*w:val="en-GB"/);
    assert.ok((part('word/document.xml').match(/<w:pStyle w:val="Heading1"\/>/g)?.length ?? 0) >= 10);
  });

  it('repeats the head of each table on the next page', () => {
    const document = part('word/document.xml');
    const tables = document.match(/<w:tbl>/g)?.length ?? 0;
    assert.ok(tables >= 10);
    assert.ok((document.match(/<w:tblHeader/g)?.length ?? 0) >= tables);
  });

  it('leads to places that are there', () => {
    const document = part('word/document.xml');
    const places = new Set([...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name));
    const wanted = [...document.matchAll(/ w:anchor="([^"]+)"/g)].map(([, name]) => name);
    assert.ok(wanted.length > 100);
    assert.deepEqual(
      wanted.filter((name) => !places.has(name)),
      [],
    );
  });

  it('says of itself what it is', () => {
    assert.match(part('docProps/core.xml'), /<dc:title>Linnet and Sorrel/);
    assert.match(part('docProps/core.xml'), /2026-11-24T/);
  });

  it('has real footnotes', async () => {
    const own = await partsOf(modelOf(reviewWith('', 'It ended early[^1].\n\n[^1]: Minutes of March.\n')));
    assert.match(own['word/footnotes.xml'] ?? '', /Minutes of March\./);
    assert.match(own['word/document.xml'] ?? '', /<w:footnoteReference/);
  });

  it('is the same each time, and in both line endings', async () => {
    const once = await writeDocx(modelOf(example('rapid')), { today });
    assert.deepEqual(await writeDocx(modelOf(example('rapid')), { today }), once);
    assert.deepEqual(await writeDocx(modelOf(withCrlf(example('rapid'))), { today }), once);
  });

  it('marks a draft on every page', async () => {
    const draft = await partsOf(modelOf(reviewWith('stage: draft', 'Text.')));
    const heads = Object.entries(draft).filter(([name]) => /^word\/header\d*\.xml$/.test(name));
    assert.ok(heads.length > 0 && heads.some(([, xml]) => /Draft/.test(xml)));
  });

  const hostile: readonly (readonly [name: string, body: string])[] = [
    ['control characters', 'A\u0001B\u0008C\u000bD'],
    ['half a surrogate pair', 'A\ud800B'],
    ['right-to-left marks', 'A\u202eB\u2066C'],
    ['marks of XML', '<w:p>&amp;]]></w:t>'],
    ['a field of Word', '{ INCLUDETEXT "c:\\\\secret" } and =HYPERLINK("http://a.b")'],
    ['a table cell of 200,000 letters', `| a |\n| --- |\n| ${'x'.repeat(200_000)} |`],
    ['lists in lists', Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- item`).join('\n')],
    ['a picture that is none', '![alt](data:image/png;base64,AAAA)'],
    ['nothing', ''],
  ];
  for (const [name, body] of hostile) {
    it(`is whole, whatever stands in it: ${name}`, async () => {
      const document = (await partsOf(modelOf(reviewWith('', body))))['word/document.xml'] ?? '';
      assert.match(document, /<\/w:document>$/);
      assert.doesNotMatch(document, /[^\P{Cc}\t\n\r]/u);
      assert.doesNotMatch(document, /<w:instrText[^>]*>[^<]*(?:INCLUDETEXT|HYPERLINK)/);
    });
  }
});
