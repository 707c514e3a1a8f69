import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionList, CompletionTriggerKind, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../server/src/features/completion.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { textAfter } from '../unit/features/completed.ts';
import { type Opened, openedReview } from '../unit/features/openedReview.ts';

const FOLDER = 'examples';
const examples = readdirSync(FOLDER).filter((name) => name.endsWith('.review.md'));

async function itemsAt(opened: Opened, offset: number, triggerKind: CompletionTriggerKind = 1) {
  const position: Position = opened.open.document.positionAt(offset);
  const list = (await opened.ask(completion, { position, context: { triggerKind } })) as CompletionList;
  return { position, items: list.items };
}

describe('completion anywhere', () => {
  for (const name of examples) {
    const text = readFileSync(join(FOLDER, name), 'utf8');

    it(`answers, and with ranges around the cursor: ${name}`, async () => {
      const opened = openedReview(text);
      const { end } = opened.open.review.frontMatter.span;
      for (let offset = 0; offset <= opened.text.length; offset += offset < end ? 41 : 211) {
        const { position, items } = await itemsAt(opened, offset);
        for (const { label, textEdit } of items) {
          assert.ok(textEdit !== undefined && 'insert' in textEdit, label);
          const { insert, replace } = textEdit;
          assert.deepEqual(insert.end, position, `${label} at ${offset}`);
          assert.deepEqual(replace.start, insert.start, `${label} at ${offset}`);
          assert.equal(replace.end.line, position.line, `${label} at ${offset}`);
          assert.ok(replace.end.character >= position.character, `${label} at ${offset}`);
        }
      }
    });

    it(`leaves the front matter as readable as it was: ${name}`, async () => {
      const source = openedReview(text);
      const lines = source.text.slice(0, source.open.review.frontMatter.content.end).split('\n');
      const kinds = source.open.review.frontMatter.problems.map(({ kind }) => kind);
      let start = 0;
      for (const [row, line] of lines.entries()) {
        const end = start + line.length;
        start = end + 1;
        // A line in twelve, and a line break behind each: where authors go on writing.
        if (row % 12 !== 6) continue;
        const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
        const opened = openedReview(`${source.text.slice(0, end)}\n${indent}${source.text.slice(end)}`);
        const { position, items } = await itemsAt(opened, end + 1 + indent.length);
        for (const item of [items[0], items[1], items.at(-1)]) {
          if (item === undefined) continue;
          const after = textAfter({ ...opened, position }, item, 'insert');
          const { problems } = parseReview(after).frontMatter;
          assert.deepEqual(
            problems.map(({ kind }) => kind),
            kinds,
            `"${item.label}" below line ${row + 1}: ${line}`,
          );
        }
      }
    });
  }

  it('answers in any text cut off anywhere', async () => {
    const text = readFileSync(join(FOLDER, examples[0] ?? ''), 'utf8');
    for (let end = 0; end < 9_000; end += 61) {
      const opened = openedReview(text.slice(0, end));
      const { items } = await itemsAt(opened, end);
      const document = TextDocument.create('file:///cut.review.md', 'markdown', 1, opened.text);
      for (const { textEdit } of items) assert.ok(textEdit && TextDocument.applyEdits(document, []).length === end);
    }
  });
});
