import { readFile, realpath } from 'node:fs/promises';
import { cellText } from '../export/cell.ts';
import type { Spreadsheet } from '../import/table.ts';
import { matchProgress } from '../progress/matchProgress.ts';
import type { ProgressChange } from '../progress/progressChange.ts';
import { type EvidenceChoice, progressEdits } from '../progress/progressEdits.ts';
import type { ProgressFile } from '../progress/progressRows.ts';
import { applyEdits } from '../review/edit.ts';
import { parseReview } from '../review/parseReview.ts';
import { shortened } from '../rules/shortened.ts';
import { readInWorker } from './exporter.ts';
import { readText, sentenceFor, shown } from './files.ts';
import { oneOf, readOptions, UsageError } from './options.ts';
import { say, warn } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

const EVIDENCE: readonly EvidenceChoice[] = ['add', 'replace', 'keep'];

export const progressHelp = `Usage: practice-review progress REVIEW FILE [FILE...] [options]

Reads action plans that partners have filled in (XLSX or CSV, made with
practice-review export --to xlsx) and shows what they change in the review:
status and evidence of actions, matched by their ids. Nothing is changed unless
you say so.

  --write               Write the changes into the review. Those with a
                        question mark are left out.
  --all                 With --write: those with a question mark too.
  --evidence add|replace|keep
                        What happens to new evidence where the review has some
                        already: add it after what is there, put it in its
                        place, or keep what is there. Add, unless you say
                        otherwise.
  --also-from REFERENCE Use rows that were made from this review too.
  --help                Show this.

Exit code: 0 when everything could be used, 1 when something was left out, 2
when a file could not be read or the command was not understood.
`;

/** `practice-review progress`: what partners filled in, shown or written into the review. Returns the exit code. */
export async function runProgress(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    write: { type: 'boolean' },
    all: { type: 'boolean' },
    evidence: { type: 'string' },
    'also-from': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(progressHelp);
    return 0;
  }
  const evidence = oneOf('--evidence', values.evidence ?? 'add', EVIDENCE);
  const [file, ...others] = operands.filter((operand) => /\.md$/i.test(operand));
  const tables = operands.filter((operand) => !/\.md$/i.test(operand));
  if (file === undefined || others.length > 0 || tables.length === 0) {
    throw new UsageError('Name one review and the tables to read: practice-review progress REVIEW FILE');
  }
  const text = await readText(file);
  const review = parseReview(text);
  const files: ProgressFile[] = [];
  for (const table of tables) files.push({ name: shown(table), spreadsheet: await tableOf(table) });
  const also = values['also-from'];
  const { changes, problems } = matchProgress(review, files, also === undefined ? [] : [also]);
  const chosen = changes.filter(({ doubt }) => doubt === undefined || values.all === true);
  const { edits, made, problems: left } = progressEdits(review, chosen, evidence);
  say(changes.length === 0 ? 'Nothing changes in the review.\n' : changes.map(lineOf).join(''));
  if (values.write === true && edits.length > 0) {
    await writeWhole(
      'The review',
      await realpath(file),
      new TextEncoder().encode(applyEdits(text, edits, review.eol)),
      true,
    );
    say(`${made === 1 ? 'One change is' : `${made} changes are`} written into ${shown(file)}.\n`);
  } else if (edits.length > 0) say('Nothing is written yet. Add --write to write this into the review.\n');
  for (const problem of [...problems, ...left]) warn(problem);
  return problems.length + left.length + (changes.length - chosen.length) > 0 ? 1 : 0;
}

async function tableOf(file: string): Promise<Spreadsheet> {
  let content: Uint8Array;
  try {
    content = new Uint8Array(await readFile(file));
  } catch (error) {
    throw new UsageError(sentenceFor(error, file));
  }
  try {
    return await readInWorker(content);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${shown(file)} was not read. ${error.message}`);
    throw error;
  }
}

function lineOf({ id, field, fromWords, toWords, isBeside, doubt }: ProgressChange): string {
  const mark = doubt === undefined ? ' ' : '?';
  const words = (value: string) => shortened(cellText(value), 100);
  const was = fromWords === undefined ? '' : `${words(fromWords)} → `;
  const beside = isBeside ? ' (the review has evidence already)' : '';
  return `${mark} ${id} ${field}: ${was}${words(toWords)}${beside}${doubt === undefined ? '' : `\n    ${doubt}`}\n`;
}
