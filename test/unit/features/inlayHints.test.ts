import assert from 'node:assert/strict';
import type { InlayHint, Range } from 'vscode-languageserver';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { inBothLineEndings, type Opened, openedReview } from './openedReview.ts';

const HEAD = '---\nreviewType: lcspr\n';
const ALL = { settings: { inlayHints: 'all' } } as const;

/** A review with its hints, those of the whole text where no range is given. */
async function hintsOf(source: string, eol: '\n' | '\r\n' = '\n', options = {}, range?: (opened: Opened) => Range) {
  const opened = openedReview(source, eol, options);
  const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  const hints = await opened.ask(inlayHints, { range: range?.(opened) ?? whole });
  return { ...opened, hints: hints as InlayHint[] };
}

async function wordsOf(source: string, eol: '\n' | '\r\n' = '\n', options = {}): Promise<readonly unknown[]> {
  return (await hintsOf(source, eol, options)).hints.map(({ label }) => label);
}

/** Today is Tuesday 24 November 2026. */
const dates: readonly (readonly [written: string, words: string | undefined])[] = [
  ['2026-12-02', 'Wed · in 6 working days'],
  ['"2026-12-02"', 'Wed · in 6 working days'],
  ['2026-11-25', 'Wed · in 1 working day'],
  ['2026-11-24', 'Tue · today'],
  ['2026-11-23', 'Mon · 1 working day ago'],
  ['2026-09-01', 'Tue · 60 working days ago'],
  ['2025-01-03', 'Fri'],
  ['2027-09-30', 'Thu · in 214 working days'],
  ['2028-03-31', 'Fri'],
  ['2026-11-21', 'Sat · 2 working days ago'],
  ['2026-11-28', 'Sat · in 3 working days'],
  ['2026-12-25', 'Fri · in 22 working days · not a working day'],
  ['2026-11', undefined],
  ['2026-02-30', undefined],
  ['2026', undefined],
  ['on 2026-12-02', undefined],
  ['|\n    2026-12-02', undefined],
];

describe('inlay hints of dates', () => {
  for (const [written, words] of dates) {
    inBothLineEndings(`say of ${JSON.stringify(written)}: ${words ?? 'nothing'}`, async (eol) => {
      assert.deepEqual(
        await wordsOf(`${HEAD}dates:\n  aware: ${written}\n---\n`, eol),
        words === undefined ? [] : [words],
      );
    });
  }

  inBothLineEndings('stand behind the date, quotes and all, also behind a byte order mark', async (eol) => {
    const source = `\ufeff${HEAD}title: 👶\ndates: {aware: "2026-11-23"⟦⟧, notified: 2026-11-23⟦⟧}\n---\n`;
    const { hints, marked } = await hintsOf(source, eol);
    assert.deepEqual(
      hints,
      marked.map(({ start }) => ({ position: start, label: 'Mon · 1 working day ago', paddingLeft: true })),
    );
  });

  const unclosed = `${HEAD}dates:\n  aware: 2026-11-23`;
  const odd: readonly (readonly [name: string, source: string, words: readonly string[]])[] = [
    ['in front matter that is not closed', unclosed, ['Mon · 1 working day ago']],
    [
      'beside a title that is broken',
      `${HEAD}title: "Plans\ndates:\n  aware: 2026-11-23\n---\n`,
      ['Mon · 1 working day ago'],
    ],
    ['below a tab', `${HEAD}dates:\n\taware: 2026-11-23\n---\n`, ['Mon · 1 working day ago']],
    ['where the words are free, never', `${HEAD}title: 2026-11-23\n---\n`, []],
    ['in the text, never', `${HEAD}---\n\n2026-11-23\n`, []],
    ['in an empty document, none', '', []],
  ];
  for (const [name, source, words] of odd) {
    inBothLineEndings(`stand ${name}`, async (eol) => assert.deepEqual(await wordsOf(source, eol), words));
  }

  inBothLineEndings('are those of the range that is asked for', async (eol) => {
    const source = `${HEAD}dates:\n  aware: 2026-11-23\n⟦  notified: 2026-11-24\n  decision: 2026⟧-11-25\n---\n`;
    const range = ({ marked: [first] }: Opened) => first ?? assert.fail();
    const { hints } = await hintsOf(source, eol, {}, range);
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['Tue · today'],
    );
  });

  it('are turned off by the setting', async () => {
    assert.deepEqual(await wordsOf(unclosed, '\n', { settings: { inlayHints: 'off' } }), []);
  });
});

const FINDING = 'findings:\n  - id: F1\n    title: Plans end early\n';

describe('inlay hints of ids', () => {
  inBothLineEndings('stand behind ids where the front matter and the text name them', async (eol) => {
    const source = `${HEAD}${FINDING}recommendations:\n  - id: R1\n    findings: [F1⟦⟧, "F1"⟦⟧]\n    text: As [F1⟦⟧] says.\n---\n\n### F1 Plans end early\n\n👶 Plans ended early [F1⟦⟧, F9].\n`;
    const { hints, marked } = await hintsOf(source, eol, ALL);
    assert.deepEqual(
      hints,
      marked.map(({ start }) => ({ position: start, label: 'Plans end early', paddingLeft: true })),
    );
  });

  inBothLineEndings('come with those of dates, in document order', async (eol) => {
    const source = `${HEAD}dates:\n  aware: 2026-11-23\n${FINDING}recommendations:\n  - findings: [F1]\n    actions:\n      - due: 2026-11-20\n---\n`;
    assert.deepEqual(await wordsOf(source, eol, ALL), [
      'Mon · 1 working day ago',
      'Plans end early',
      'Fri · 2 working days ago',
    ]);
  });

  const titles: readonly (readonly [title: string, shown: readonly string[]])[] = [
    ['123456789 123456789 1234567890', ['123456789 123456789 1234567890']],
    ['123456789 123456789 123456789, ends', ['123456789 123456789 123456789…']],
    ['123456789 123456789, 1234567890', ['123456789 123456789…']],
    ['1234567890123456789012345678901', ['12345678901234567890123456789…']],
    [`${'a'.repeat(28)}👶👶`, [`${'a'.repeat(28)}…`]],
    ['', []],
  ];
  for (const [title, shown] of titles) {
    it(`are cut between words: ${title || 'no title'}`, async () => {
      const source = `${HEAD}findings:\n  - id: F1\n    title: ${title}\n---\n\n[F1]\n`;
      const words = await wordsOf(source, '\n', ALL);
      assert.deepEqual(words, shown);
      for (const word of words) assert.ok(String(word).length <= 30);
    });
  }

  inBothLineEndings('are those of the range that is asked for', async (eol) => {
    const source = `${HEAD}${FINDING}---\n\n[F1]\n\n⟦Plans [F1⟦⟧]⟧\n\n[F1]\n`;
    const { hints, marked } = await hintsOf(source, eol, ALL, ({ marked: [first] }) => first ?? assert.fail());
    assert.deepEqual(
      hints.map(({ position }) => position),
      [marked[1]?.start],
    );
  });

  inBothLineEndings('are not shown in code, and not unless they are asked for', async (eol) => {
    assert.deepEqual(await wordsOf(`${HEAD}${FINDING}---\n\n\`[F1]\`\n`, eol, ALL), []);
    assert.deepEqual(await wordsOf(`${HEAD}${FINDING}---\n\n[F1]\n`, eol), []);
  });
});
