import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol, Position, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { bareEditor } from '../../protocol/capabilities.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

/** One line an item, indented as it stands: lines from 1, name and detail. Checks that places lie within each other. */
function drawn(symbols: readonly DocumentSymbol[], depth = 0): string {
  return symbols
    .map((symbol) => {
      const { name, detail, range, selectionRange, children = [] } = symbol;
      assert.notEqual(name, '');
      for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
        assert.ok(isBefore(range.start, inner.start) && isBefore(inner.end, range.end), name);
      }
      const lines = `${range.start.line + 1}-${range.end.line + 1}`;
      return `${'  '.repeat(depth)}${lines} ${name}${detail === undefined ? '' : ` (${detail})`}\n${drawn(children, depth + 1)}`;
    })
    .join('');
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

async function outline(source: string, eol: '\n' | '\r\n'): Promise<string> {
  return drawn((await openedReview(source, eol).ask(documentSymbols)) as DocumentSymbol[]);
}

const REVIEW = `---
reviewType: lcspr
title: Linnet
partnership:
  name: Wendlemere
  partners:
    - {id: P1, name: The council, kind: localAuthority}
children:
  - id: C1
    pseudonym: Linnet
    ageBand: infant
linesOfEnquiry:
  - {id: L1, question: Why did plans end?}
  - {id: L2, question: And calls?}
sources:
  - id: S1
    description: >-
      Records of
      the council
    status: partial
    gaps:
      - {id: G1, what: The year 2024, handling: acceptedLimit}
findings:
  - id: F1
    title: Plans end early
    answers: [L1]
    confidence: moderate
recommendations:
  - id: R1
    text: Keep plans open
    response: accepted
    actions:
      - {id: A1, action: Change the form, status: inProgress, due: 2026-12-01}
evaluation:
  strategy: x
  measures:
    - {id: M1, kind: outcome, method: audit, target: 90 %}
goodPractice:
  - what: A worker stayed
dates: {incident: 2026-06}
keyEvents:
  - id:
  - {id: E1, when: 2026-05, what: A visit}
---

Text before.

# Findings

## F1 Plans end early

Text.

# 👶
`;

const EXPECTED = `1-44 Front matter
  4-7 Partnership
    7-7 P1 The council (local authority)
  8-11 Children
    9-11 C1 Linnet (under 1 year)
  12-14 Lines of enquiry
    13-13 L1 Why did plans end? (answered by F1)
    14-14 L2 And calls? (no finding answers it yet)
  15-22 Sources of information
    16-22 S1 Records of the council (received in part)
      22-22 G1 The year 2024 (accepted as a limit of the review)
  23-27 Findings
    24-27 F1 Plans end early (moderate confidence)
  28-33 Recommendations
    29-33 R1 Keep plans open (accepted)
      33-33 A1 Change the form (in progress, due 2026-12-01)
  34-37 Evaluation
    37-37 M1 Audit: 90 % (outcome)
  38-39 Good practice
    39-39 A worker stayed
  40-40 Dates
  41-43 Key events
    42-42 Not filled in yet
    43-43 E1 A visit (2026-05)
48-54 Findings
  50-54 F1 Plans end early
54-55 👶
`;

describe('the outline', () => {
  inBothLineEndings('has the parts of the front matter and the sections', async (eol) => {
    assert.equal(await outline(REVIEW, eol), EXPECTED);
  });

  inBothLineEndings('goes to the id, and to the heading', async (eol) => {
    const { ask, marked } = openedReview(
      '---\nreviewType: lcspr\n⟦findings⟧:\n  - title: x\n    id: ⟦F1⟧\n---\n\n## ⟦F1 Plans⟧\n',
      eol,
    );
    const [front, section] = (await ask(documentSymbols)) as DocumentSymbol[];
    const group = front?.children?.[0];
    assert.deepEqual(
      [group, group?.children?.[0], section].map((symbol) => symbol?.selectionRange),
      marked,
    );
  });

  inBothLineEndings('is given line after line to an editor that shows no tree', async (eol) => {
    const { ask } = openedReview(REVIEW, eol, { capabilities: bareEditor });
    const symbols = (await ask(documentSymbols)) as SymbolInformation[];
    assert.equal(symbols.length, EXPECTED.trim().split('\n').length);
    const gap = symbols.find(({ name }) => name.startsWith('G1'));
    assert.equal(gap?.containerName, 'S1 Records of the council');
  });

  const others: readonly (readonly [name: string, source: string, expected: string])[] = [
    ['an empty document', '', ''],
    ['a document without front matter', '# A\n\n### B\n', '1-4 A\n  3-4 B\n'],
    ['a heading without words', '# \n\ntext', '1-3 Heading without words\n'],
    [
      'front matter that was never closed',
      '---\nreviewType: lcspr\nfindings:\n  - id: F1\n\n## Findings\n',
      '1-4 Front matter\n  3-4 Findings\n    4-4 F1\n6-7 Findings\n',
    ],
    [
      'a quotation mark left open',
      '---\nreviewType: lcspr\nfindings:\n  - id: F1\n    title: "Plans\n  - id: F2\n---\n',
      '1-7 Front matter\n  3-6 Findings\n    4-5 F1 Plans\n    6-6 F2\n',
    ],
    [
      'keys of nobody',
      '\uFEFF---\nreviewType: lcspr\nothers: [{a: 1}]\n---\n',
      '1-4 Front matter\n  3-3 others\n    3-3 Not filled in yet\n',
    ],
  ];
  for (const [name, source, expected] of others) {
    inBothLineEndings(`of ${name}`, async (eol) => assert.equal(await outline(source, eol), expected));
  }

  for (const name of readdirSync('examples').filter((file) => file.endsWith('.review.md'))) {
    inBothLineEndings(`has names and places that fit into each other: ${name}`, async (eol) => {
      assert.notEqual(await outline(readFileSync(join('examples', name), 'utf8'), eol), '');
    });
  }
});
