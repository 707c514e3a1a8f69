import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressFor } from '../../../../server/src/export/docx/inlines.ts';
import { isWellFormed } from '../../../../server/src/export/docx/wellFormed.ts';
import type { Block, Inline, ReportModel } from '../../../../server/src/export/report.ts';
import { example, modelOf, reviewWith } from '../exported.ts';
import { body, paragraphs, wordFile, wordFileOf } from './wordFile.ts';

function withBlocks(blocks: readonly Block[], changes: Partial<ReportModel> = {}): ReportModel {
  return { ...modelOf(reviewWith('', '')), sections: [], opening: blocks, ...changes };
}

function said(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

function table(columns: number, rows: readonly (readonly Inline[][])[]): Block {
  return {
    kind: 'table',
    name: 'body',
    caption: undefined,
    columns: Array.from({ length: columns }, (_, at) => ({ title: said(`Column ${at}`), width: 'normal' })),
    groups: [{ heading: undefined, rows: rows.map((cells) => ({ anchor: undefined, cells })) }],
  };
}

describe('a Word report of what nobody expects', () => {
  it('shows characters that have no place in a file as a sign of their own', async () => {
    const text = 'a\u0000b\u0008c\ud800d\ufffee\u202ef\u001b';
    const file = await wordFileOf(
      withBlocks([
        { kind: 'paragraph', content: said(text) },
        { kind: 'code', text },
      ]),
    );
    const shown = paragraphs(body(file)).filter(({ text }) => text.startsWith('a\ufffdb'));
    assert.deepEqual(
      shown.map(({ text }) => text),
      Array(2).fill('a\ufffdb\ufffdc\ufffdd\ufffde\u202ef\ufffd'),
    );
  });

  it('has the same signs in titles, names and pictures', async () => {
    const model = withBlocks([]);
    const cover = { ...model.cover, title: 'A\u0001 & <B>', authors: ['C\u0002 & <D>'] };
    const file = await wordFileOf({ ...model, cover });
    assert.match(file['docProps/core.xml'] ?? '', /<dc:title>A\ufffd &amp; &lt;B&gt;<\/dc:title>/);
  });

  it('writes a table of 500 columns as tables that Word can open, with every cell', async () => {
    const cells = Array.from({ length: 500 }, (_, at) => said(`cell ${at}.`));
    const file = await wordFileOf(withBlocks([table(500, [cells])]));
    const tables = [...body(file).matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([xml]) => xml);
    assert.ok(tables.every((xml) => [...xml.matchAll(/<w:gridCol /g)].length <= 63));
    const read = new Set(paragraphs(tables.join('')).map(({ text }) => text));
    for (let at = 0; at < 500; at++) assert.ok(read.has(`cell ${at}.`) && read.has(`Column ${at}`), String(at));
  });

  it('lets a row that no page can hold go on on the next', async () => {
    const file = await wordFileOf(withBlocks([table(2, [[said('word '.repeat(200_000)), said('b')]])]));
    assert.equal([...body(file).matchAll(/<w:cantSplit\/>/g)].length, 1);
    const passages = paragraphs(body(file)).filter(({ text }) => /^word\b/.test(text));
    assert.ok(passages.length > 500 && passages.every(({ text }) => text.length <= 2200));
    assert.equal(passages.map(({ text }) => text).join(' '), 'word '.repeat(200_000).trim());
  });

  it('writes lists and quotations as deep as they go', async () => {
    let block: Block = { kind: 'paragraph', content: said('deepest') };
    for (let at = 0; at < 60; at++) {
      block =
        at % 3 === 0
          ? { kind: 'quote', blocks: [block] }
          : { kind: 'list', from: at % 2 || undefined, items: [[block], []] };
    }
    const xml = body(await wordFileOf(withBlocks([block])));
    assert.ok(xml.includes('deepest'));
    assert.ok([...xml.matchAll(/<w:ilvl w:val="(\d+)"/g)].every(([, level]) => Number(level) <= 8));
    assert.ok([...xml.matchAll(/w:left="(\d+)"/g)].every(([, left]) => Number(left) < 6000));
  });

  it('writes what is empty', async () => {
    const blocks: Block[] = [
      { kind: 'paragraph', content: [] },
      { kind: 'list', from: undefined, items: [] },
      { kind: 'list', from: 1, items: [[]] },
      { kind: 'quote', blocks: [] },
      { kind: 'code', text: '' },
      { kind: 'facts', facts: [] },
      table(0, []),
      table(1, [[]]),
      table(2, []),
      table(2, [[]]),
    ];
    const xml = body(await wordFileOf(withBlocks(blocks)));
    for (const [table] of xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) assert.match(table, /<w:tc>.*<w:p>/);
    assert.match(xml, /<w:pStyle w:val="ReportEnd"\/><\/w:pPr><\/w:p><w:sectPr>/);
    await wordFile('');
    await wordFile('---\n---\n');
  });

  it('shows links and references to nowhere as text', async () => {
    const content: Inline[] = [
      { kind: 'reference', id: 'F9', anchor: 'f9', title: 'Nothing' },
      { kind: 'link', href: '#nowhere', title: undefined, content: said(' there') },
      { kind: 'link', href: 'ftp://a.example', title: undefined, content: said(' files') },
      { kind: 'footnote', number: 9, isFirst: true },
    ];
    const file = await wordFileOf(withBlocks([{ kind: 'paragraph', content }]));
    assert.ok(paragraphs(body(file)).some(({ text }) => text === 'F9 there files (ftp://a.example)9'));
    assert.ok(!/<w:hyperlink(?![^>]*_Toc)/.test(body(file)));
  });

  it('stays whole for any text of an author', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        await wordFile(reviewWith('', text));
        await wordFileOf(withBlocks([{ kind: 'paragraph', content: said(text) }, table(1, [[said(text)]])]));
      }),
      { numRuns: 25 },
    );
    const whole = example('weak-rapid');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(400), async (from, length) => {
        await wordFile(whole.slice(0, from) + whole.slice(from + length));
      }),
      { numRuns: 15 },
    );
  });

  it('gives addresses as Word accepts them, or none', () => {
    assert.equal(addressFor('https://a.example/ä b|c[d]?e=^#f"'), 'https://a.example/%C3%A4%20b%7Cc%5Bd%5D?e=%5E#f%22');
    assert.equal(addressFor('https://a.example/50%'), 'https://a.example/50%25');
    assert.equal(addressFor('https://exa[mple/'), undefined);
    assert.equal(addressFor('javascript:alert(1)'), undefined);
    assert.equal(addressFor(`https://a.example/${'x'.repeat(2100)}`), undefined);
    assert.equal(addressFor('mailto:a@b.example?subject=x y'), 'mailto:a@b.example?subject=x%20y');
  });

  it('would notice a file that is not well formed', () => {
    assert.ok(isWellFormed('<?xml version="1.0"?><a b="1"><c/>text<!-- d --></a>'));
    for (const bad of ['', '<a>', '<a></b>', '<a/><b/>', '<a b="1" b="2"/>', '<a>1 < 2</a>', '<a b=1/>', '<a></a>']) {
      assert.equal(isWellFormed(bad), bad === '<a></a>', bad);
    }
  });
});
