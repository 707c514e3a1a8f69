import assert from 'node:assert/strict';
import { plainText } from '../../../server/src/export/report.ts';
import { example, modelOf, reviewWith } from './exported.ts';

function termsIn(text: string): string[] {
  const section = modelOf(text).sections.find(({ title }) => title === 'Words used in this report');
  const table = section?.blocks[0];
  if (table?.kind !== 'table') return [];
  return table.groups.flatMap(({ rows }) => rows.map(({ cells }) => plainText(cells[0] ?? [])));
}

describe('the words used in a report', () => {
  it('are explained where they are used, in any of their forms', () => {
    const body = 'The s.47 enquiry followed two strategy meetings. The PLO was considered.';
    assert.deepEqual(termsIn(reviewWith('', body)).slice(-3), [
      'Public law outline',
      'Section 47',
      'Strategy discussion',
    ]);
  });

  it('are not found inside other words', () => {
    const body = 'The plough stood on the smash-proof floor. A threshold was met in supervision, after a chronology.';
    const terms = termsIn(reviewWith('', body));
    assert.ok(!terms.includes('MASH') && !terms.includes('Public law outline'));
    assert.ok(terms.includes('Threshold'));
  });

  it('are left out where there are too few to need a list', () => {
    assert.deepEqual(termsIn(reviewWith('', 'Nothing special.')), []);
  });

  it('are those of the strong example', () => {
    assert.ok(termsIn(example('strong')).length > 5);
  });
});
