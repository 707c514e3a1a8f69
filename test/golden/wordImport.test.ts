import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../server/src/check.ts';
import { defaultConfiguration } from '../../server/src/configuration.ts';
import { writeReport } from '../../server/src/export/writeReport.ts';
import { reviewFromWord } from '../../server/src/import/reviewFromWord.ts';
import { readWord } from '../../server/src/import/word/readWord.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { example, modelOf, today } from '../unit/export/exported.ts';
import {
  likeGoogleDocs,
  withLists,
  withMarks,
  withoutStyles,
  withStyles,
  withTables,
} from '../unit/import/word/documents.ts';

const GOLDEN = join('test', 'golden', 'word-import.txt');
/** `UPDATE_FINDINGS=1` writes what is recognised now, to be read before it is committed. */
const updating = process.env.UPDATE_FINDINGS !== undefined;

const fixture = (name: string) => new Uint8Array(readFileSync(join('test', 'fixtures', 'word', `${name}.docx`)));

const DOCUMENTS: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['LibreOffice, heading styles', () => fixture('with-headings')],
  ['LibreOffice, bold lines alone', () => fixture('bold-lines')],
  ['LibreOffice, changes and notes', () => fixture('from-writer')],
  ['docx, styles', withStyles],
  ['docx, no styles', withoutStyles],
  ['docx, tables', withTables],
  ['docx, lists that Word numbers', withLists],
  ['docx, marks', withMarks],
  ['as Google Docs, other style ids', likeGoogleDocs],
  ['our report of the strong example', () => report('strong')],
  ['our report of the rapid example', () => report('rapid')],
];

async function report(name: string): Promise<Uint8Array> {
  return (await writeReport({ id: 1, format: 'docx', report: modelOf(example(name)), today })).content;
}

const COLUMNS = ['headings', 'tables', 'kept', 'notes', 'pictures', 'P', 'C', 'L', 'S', 'G', 'E', 'F', 'R', 'A', 'M', 'errors'];

/** What is in the document, what became of it, and how many errors the checks find in the new review. */
function figuresOf(content: Uint8Array): readonly number[] {
  const word = readWord(content);
  const { text, summary } = reviewFromWord(word);
  const review = parseReview(text);
  const { entities } = review;
  const kept = /Tables that stay tables: (\d+)/.exec(summary)?.[1];
  const count = (kind: string) => word.blocks.filter((block) => block.kind === kind).length;
  const errors = check(review, defaultConfiguration(today)).filter(({ severity }) => severity === 'error');
  return [
    count('heading'),
    count('table'),
    Number(kept),
    word.notes.length,
    word.aside.images,
    ...[entities.partners, entities.children, entities.linesOfEnquiry, entities.sources, entities.gaps].map((all) => all.length),
    ...[entities.keyEvents, entities.findings, entities.recommendations, entities.actions, entities.measures].map(
      (all) => all.length,
    ),
    errors.length,
  ];
}

describe('Word documents of different build', () => {
  it('are recognised as test/golden/word-import.txt says', async () => {
    const lines: string[] = [`${'document'.padEnd(34)}${COLUMNS.map((name) => name.padStart(9)).join('')}`];
    for (const [name, make] of DOCUMENTS) {
      const figures = figuresOf(await make());
      lines.push(`${name.padEnd(34)}${figures.map((figure) => String(figure).padStart(9)).join('')}`);
    }
    const now = `${lines.join('\n')}\n`;
    if (updating) writeFileSync(GOLDEN, now);
    assert.equal(now, readFileSync(GOLDEN, 'utf8'));
  }).timeout(20_000);
});
