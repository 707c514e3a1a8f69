import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { columnWidths } from '../../../server/src/export/pdf/columns.ts';
import { contentHeight } from '../../../server/src/export/pdf/design.ts';
import { newDocument } from '../../../server/src/export/pdf/document.ts';
import { Letters } from '../../../server/src/export/pdf/fonts.ts';
import { breakable, legible } from '../../../server/src/export/pdf/legible.ts';
import { LineBreaker } from '../../../server/src/export/pdf/lines.ts';
import { paginate } from '../../../server/src/export/pdf/pages.ts';
import { Pictures } from '../../../server/src/export/pdf/pictures.ts';
import { PieceMaker, styleOf } from '../../../server/src/export/pdf/pieces.ts';
import { readPng } from '../../../server/src/export/pdf/png.ts';
import { keptWithNext, type Strip, space } from '../../../server/src/export/pdf/strips.ts';
import type { Inline } from '../../../server/src/export/report.ts';
import { fonts, words } from './pdf.ts';

function linesOf(inlines: readonly Inline[], width: number): string[] {
  const document = newDocument({});
  const letters = new Letters(document, fonts);
  const pieces = new PieceMaker(letters, new Pictures(document), new Set(['s1'])).pieces(
    inlines,
    styleOf('regular', 10, '#000000'),
  );
  const lines = new LineBreaker(letters).lines(pieces, width, { size: 10, leading: 14 });
  for (const { placed } of lines) {
    for (const part of placed) if (part.kind === 'text') assert.ok(part.x + part.width <= width + 0.01, part.text);
  }
  return lines.map(({ placed }) => placed.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
}

function heights(...all: readonly (readonly [height: number, keepsNext?: boolean])[]): Strip[] {
  return all.map(([height, keepsNext = false]) => ({ ...space(height), keepsNext }));
}

function countsOf(strips: readonly Strip[]): number[] {
  return paginate(strips).pages.map(({ length }) => length);
}

describe('lines of the PDF', () => {
  it('keep a date in one piece, in the model and in prose', () => {
    for (const line of linesOf(words('Seen on 28 January 2027 at home'), 90))
      assert.doesNotMatch(line, /28 January ?$|28 ?$/);
    const date: Inline = { kind: 'date', iso: '2027-01-28', text: '28 January 2027' };
    assert.ok(linesOf([...words('It was seen on '), date], 90).includes('28 January 2027'));
  });

  it('never part a citation from its brackets', () => {
    const cited: Inline[] = [
      ...words('words ['),
      { kind: 'reference', id: 'S1', anchor: 's1', title: '' },
      ...words('].'),
    ];
    for (let width = 40; width < 70; width++) {
      assert.ok(
        linesOf(cited, width).some((line) => line.includes('[S1].')),
        String(width),
      );
    }
  });

  it('break a word that is wider than its column, and lose no letter', () => {
    const word = 'abcdefghij'.repeat(30);
    assert.equal(linesOf(words(word), 25).join(''), word);
  });

  it('read text as it is shown', () => {
    assert.equal(legible('a\u0000\ud800b\u202e\u00ad'), 'a\ufffd\ufffdb');
    assert.deepEqual(breakable('a well-known and/or 2-3'), ['a ', 'well-', 'known ', 'and/', 'or ', '2-3']);
  });
});

describe('columns of the PDF', () => {
  it('fill the width, each with room for its longest word', () => {
    const needs = [
      { least: 20, whole: 20, size: 'narrow' },
      { least: 60, whole: 400, size: 'wide' },
      { least: 50, whole: 55, size: 'normal' },
    ] as const;
    const widths = columnWidths(needs, 300);
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 300) < 0.5);
    for (const [at, { least }] of needs.entries()) assert.ok((widths[at] ?? 0) >= least);
    assert.ok((widths[1] ?? 0) > 150);
  });

  it('never run over, however much they ask for', () => {
    const widths = columnWidths(
      Array.from({ length: 20 }, () => ({ least: 300, whole: 900, size: 'wide' as const })),
      400,
    );
    assert.ok(widths.reduce((sum, width) => sum + width, 0) <= 400.5);
  });
});

describe('pages of the PDF', () => {
  it('keep a heading with what follows', () => {
    assert.deepEqual(countsOf(heights([contentHeight - 50], [30, true], [30])), [1, 2]);
  });

  it('leave up to half a page empty for what fits on the next', () => {
    const half = contentHeight / 2;
    assert.deepEqual(countsOf(heights([half], [half * 0.8, true], [half * 0.8])), [1, 2]);
    assert.deepEqual(countsOf(keptWithNext(heights([half], [half * 0.8])).concat(heights([9]))), [3]);
    assert.deepEqual(
      countsOf(heights([contentHeight - 50]).concat(keptWithNext(heights([30])), heights([30]))),
      [1, 2],
    );
  });

  it('cut what is kept together but longer than a page', () => {
    const long = Array.from({ length: 30 }, (): [number, boolean] => [100, true]);
    assert.equal(
      countsOf(heights(...long)).reduce((sum, count) => sum + count, 0),
      30,
    );
    assert.ok(countsOf(heights(...long)).every((count) => count <= Math.floor(contentHeight / 100)));
  });

  it('repeat the header of a table, and not one that would fill the page', () => {
    const rows = (head: readonly Strip[]) => heights([contentHeight - 10], [100]).map((strip) => ({ ...strip, head }));
    assert.deepEqual(countsOf(rows(heights([40]))), [1, 2]);
    assert.deepEqual(countsOf(rows(heights([contentHeight / 2]))), [1, 1]);
  });
});

describe('a PNG', () => {
  it('is read wherever its bytes lie in memory', () => {
    const icon = readPng(readFileSync('media/icon.png'));
    assert.ok(icon !== undefined && icon.width >= 128);
    assert.equal(icon.samples.length, icon.width * icon.height * icon.channels);
    assert.ok(icon.samples.some((sample) => sample !== icon.samples[0]));
    const file = readFileSync('media/icon.png');
    const shifted = new Uint8Array(file.length + 7);
    shifted.set(file, 7);
    assert.deepEqual(readPng(shifted.subarray(7)), icon);
  });

  it('is none where it is cut, empty or too large', () => {
    for (const bytes of [[], [137, 80, 78, 71, 13, 10, 26, 10], [0xff, 0xd8]]) {
      assert.equal(readPng(new Uint8Array(bytes)), undefined);
    }
  });
});
