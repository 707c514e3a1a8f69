import assert from 'node:assert/strict';
import { scaleOf } from '../../../server/src/export/pdf/diagram.ts';
import { pdfNotes } from '../../../server/src/export/pdf/pdfNotes.ts';
import { writePdf } from '../../../server/src/export/pdf/writePdf.ts';
import type { Diagram } from '../../../server/src/export/report.ts';
import { example, modelOf } from './exported.ts';
import { clock, fonts, pageCount, pdfOf, reportOf, rolesOf } from './pdf.ts';

function diagram(change: Partial<Diagram> = {}): Diagram {
  const box = { id: 'L1', lines: ['Why?'], x: 0, y: 18, width: 106, height: 31, isLoose: false };
  return {
    kind: 'diagram',
    title: 'The thread',
    description: 'How all is joined.',
    width: 232,
    height: 60,
    columns: [{ title: 'Asked', x: 0 }],
    boxes: [box, { ...box, id: 'F1', x: 126, isLoose: true }],
    links: [{ from: { x: 106, y: 33 }, to: { x: 126, y: 33 } }],
    ...change,
  };
}

describe('a diagram in the PDF', () => {
  it('is a figure with its description, and what is not joined has a broken border', async () => {
    const pdf = await pdfOf(reportOf([diagram()]));
    assert.equal(rolesOf(pdf).Figure, 1);
    assert.match(pdf, /\/Alt \(The thread\. How all is joined\.\)/);
    assert.equal([...pdf.matchAll(/\[3 2\] 0 d/g)].length, 1);
  });

  it('is there once in the report of a review', async () => {
    assert.equal(rolesOf(await pdfOf(modelOf(example('strong')))).Figure, 1);
  });

  it('is made smaller to fit a page, and stays in one piece', async () => {
    const high = diagram({ height: 720 });
    assert.ok((scaleOf(high) ?? 0) < 1 && (scaleOf(high) ?? 0) >= 0.75);
    assert.equal(pageCount(await pdfOf(reportOf([high]))), pageCount(await pdfOf(reportOf([diagram()]))));
    assert.deepEqual(pdfNotes(reportOf([high]), fonts), []);
  });

  it('is left to the table where it could not be read, and the author is told', async () => {
    const large = reportOf([diagram({ height: 2000 })]);
    assert.equal(rolesOf(await pdfOf(large)).Figure, undefined);
    assert.match(
      pdfNotes(large, fonts).join(' '),
      /^The picture “The thread” has more in it than can be read on a page/,
    );
  });

  it('is whole whatever stands in its boxes, and the same to the byte each time', async () => {
    const hostile = ['a\u0000\ud800\u202e 👩‍👩‍👧 )(\\', 'W'.repeat(500), ''];
    const box = { id: hostile.join(''), lines: hostile, x: 0, y: 18, width: 106, height: 60, isLoose: true };
    const report = reportOf([diagram({ title: '', description: '', boxes: [box], links: [] })]);
    const pdf = await pdfOf(report);
    assert.ok(pdf.endsWith('%%EOF\n') && !pdf.includes('NaN') && !pdf.includes('undefined'));
    assert.deepEqual(await writePdf(report, { fonts, clock }), await writePdf(report, { fonts, clock }));
  });
});
