import assert from 'node:assert/strict';
import type { SymbolInformation } from 'vscode-languageserver';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const REVIEW = `---
reviewType: lcspr
title: Linnet and Sorrel
findings:
  - id: ⟦F1⟧
    title: Plans end early
  - {id: F12, title: Calls about children}
  - title: Without an id
recommendations:
  - id: R1
    text: Keep early plans open
    actions:
      - {id: A1, action: Change the form}
goodPractice:
  - what: Plans were read
---

# ⟦Findings⟧

## F1 Plans end early

# 👶 Early plans
`;

async function found(query: string, eol: '\n' | '\r\n' = '\n'): Promise<readonly SymbolInformation[]> {
  return (await openedReview(REVIEW, eol).ask(workspaceSymbols, { query })) as SymbolInformation[];
}

const queries: readonly (readonly [query: string, names: readonly string[]])[] = [
  ['f1', ['F1 Plans end early', 'F1 Plans end early', 'F12 Calls about children']],
  ['early plans', ['F1 Plans end early', 'R1 Keep early plans open', 'F1 Plans end early', '👶 Early plans']],
  ['FORM', ['A1 Change the form']],
  ['chfo', ['A1 Change the form']],
  ['sorrel calls', ['F12 Calls about children']],
  ['findings', ['Findings']],
  ['zzz', []],
];

describe('a search in all reviews', () => {
  for (const [query, names] of queries) {
    it(`for "${query}"`, async () => {
      assert.deepEqual(
        (await found(query)).map(({ name }) => name),
        names,
      );
    });
  }

  it('for nothing gives everything that has an id, and the sections', async () => {
    assert.equal((await found('')).length, 7);
  });

  inBothLineEndings('leads to the id and the heading, and names the review', async (eol) => {
    const { marked, open } = openedReview(REVIEW, eol);
    const [entry] = await found('f1', eol);
    const [section] = await found('findings', eol);
    assert.deepEqual(entry?.location, { uri: open.uri, range: marked[0] });
    assert.deepEqual(section?.location, { uri: open.uri, range: marked[1] });
    assert.equal(entry?.containerName, 'Linnet and Sorrel');
  });
});
