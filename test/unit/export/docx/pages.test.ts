import assert from 'node:assert/strict';
import { widthInArial } from '../../../../server/src/export/docx/arialWidths.ts';
import { columnWidths } from '../../../../server/src/export/docx/columnWidths.ts';
import { TEXT_WIDTH } from '../../../../server/src/export/docx/page.ts';
import { type Box, PageFlow } from '../../../../server/src/export/docx/pageFlow.ts';
import { pictureAt, pictureOf } from '../../../../server/src/export/pictures.ts';
import type { Inline, Table } from '../../../../server/src/export/report.ts';

function box(name: string, lines: number, options: Partial<Box> = {}): Box {
  const plain = { before: 0, after: 0, keepNext: false, isWhole: false, header: undefined, footnoteHeight: 0 };
  return { lines: Array(lines).fill(10), bookmarks: [name], ...plain, ...options };
}

/** The pages, of ten lines each, on which the boxes begin. */
function pagesOf(...boxes: readonly Box[]): Record<string, number> {
  const flow = new PageFlow(100);
  for (const each of boxes) flow.add(each);
  return Object.fromEntries(flow.finished().places);
}

describe('the pages of a Word report', () => {
  it('go on where a paragraph no longer fits, with two lines of it on each side', () => {
    assert.deepEqual(pagesOf(box('a', 7), box('b', 5), box('c', 8)), { a: 1, b: 1, c: 2 });
    assert.deepEqual(pagesOf(box('a', 9), box('b', 5)), { a: 1, b: 2 });
    assert.deepEqual(pagesOf(box('a', 8), box('b', 3), box('c', 8)), { a: 1, b: 2, c: 2 });
  });

  it('keep a heading with its text, and a row whole', () => {
    assert.deepEqual(pagesOf(box('a', 8), box('heading', 1, { keepNext: true }), box('b', 6)), {
      a: 1,
      heading: 2,
      b: 2,
    });
    assert.deepEqual(pagesOf(box('a', 7), box('row', 4, { isWhole: true })), { a: 1, row: 2 });
  });

  it('count the greater space between two paragraphs, and none at the top', () => {
    assert.deepEqual(pagesOf(box('a', 4, { after: 20 }), box('b', 3, { before: 30 }), box('c', 1)), {
      a: 1,
      b: 1,
      c: 2,
    });
    assert.deepEqual(pagesOf(box('a', 10), box('b', 8, { before: 30 }), box('c', 2)), { a: 1, b: 2, c: 2 });
  });

  it('have room for the header of a table and for footnotes', () => {
    const row = (name: string) => box(name, 3, { isWhole: true, header: 10 });
    assert.deepEqual(pagesOf(box('a', 10), row('b'), row('c'), row('d'), row('e')), { a: 1, b: 2, c: 2, d: 2, e: 3 });
    assert.deepEqual(pagesOf(box('a', 4, { footnoteHeight: 30 }), box('b', 3), box('c', 1)), { a: 1, b: 1, c: 2 });
  });

  it('hold what is longer than a page', () => {
    assert.deepEqual(pagesOf(box('a', 35), box('b', 1)), { a: 1, b: 4 });
    assert.deepEqual(pagesOf(box('a', 1, { lines: [500] }), box('b', 1)), { a: 1, b: 2 });
  });
});

describe('the columns of a Word table', () => {
  const date: Inline[] = [{ kind: 'date', iso: '2026-09-28', text: '28 September 2026' }];
  const said = (text: string): Inline[] => [{ kind: 'text', text }];
  const table = (columns: Table['columns'], ...rows: readonly (readonly Inline[][])[]): Table => ({
    kind: 'table',
    name: 'x',
    caption: undefined,
    columns,
    groups: [{ heading: undefined, rows: rows.map((cells) => ({ anchor: undefined, cells })) }],
  });

  it('fill the page, and break no date', () => {
    const long = said('A long text that goes over several lines of its column. '.repeat(4));
    const columns: Table['columns'] = [
      { title: said('Ref.'), width: 'narrow' },
      { title: said('When'), width: 'narrow' },
      { title: said('What'), width: 'wide' },
    ];
    const [ref = 0, when = 0, what = 0] = columnWidths(table(columns, [said('E1'), date, long]));
    assert.ok(Math.abs(ref + when + what - TEXT_WIDTH) < 5);
    assert.ok(when > widthInArial('28 September 2026', 180));
    assert.ok(what > when && when > ref);
  });

  it('are never wider than the page, whatever they hold', () => {
    const columns = Array.from({ length: 12 }, () => ({
      title: said('Unbreakable'.repeat(9)),
      width: 'wide' as const,
    }));
    const widths = columnWidths(table(columns));
    assert.ok(widths.reduce((sum, width) => sum + width, 0) <= TEXT_WIDTH);
    assert.ok(widths.every((width) => width > 0));
  });
});

describe('a picture of a report', () => {
  it('is measured, and is none where it is broken', () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const read = pictureAt(`data:image/png;base64,${png}`);
    assert.deepEqual([read?.kind, read?.width, read?.height], ['png', 1, 1]);
    assert.equal(pictureAt('data:image/png;base64,=='), undefined);
    assert.equal(pictureAt('https://a.example/b.png'), undefined);
    assert.equal(pictureOf(new Uint8Array()), undefined);
  });

  it('may be a JPEG', () => {
    const frame = [0xff, 0xc0, 0x00, 0x11, 0x08, 0x00, 0x10, 0x00, 0x20, 0x03];
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0, 0, ...frame]);
    const read = pictureOf(bytes);
    assert.deepEqual([read?.kind, read?.width, read?.height], ['jpeg', 32, 16]);
    assert.equal(pictureOf(bytes.slice(0, 12)), undefined);
    assert.equal(pictureOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0, 0])), undefined);
  });
});
