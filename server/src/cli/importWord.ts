import { readFile } from 'node:fs/promises';
import { importInWorker } from './exporter.ts';
import { sentenceFor, shown } from './files.ts';
import { readOptions, UsageError } from './options.ts';
import { say } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

export const importHelp = `Usage: practice-review import FILE.docx [options]

Makes a new review of a Word document: headings become sections, and what is
plainly a finding, a recommendation, an action, a source or a key event becomes
an entry. A report that was exported to Word comes back whole. Shows what was
understood and what was not. The Word document stays as it is.

  --out FILE   Where to write the review. Beside the document, unless you say
               otherwise.
  --force      Replace a file that is already there.
  --help       Show this.

Exit code: 0 when the review is written, 2 when the document could not be read
or the command was not understood.
`;

/** `practice-review import`: a new review made of a Word document. Returns the exit code. */
export async function runImport(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean', short: 'f' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(importHelp);
    return 0;
  }
  const [file, ...others] = operands;
  if (file === undefined || others.length > 0) {
    throw new UsageError('Name one Word document: practice-review import FILE.docx');
  }
  const content = await bytesOf(file);
  const { text, summary } = await importInWorker(content).catch((error: unknown) => {
    if (error instanceof UsageError) throw new UsageError(`${shown(file)} was not read. ${error.message}`);
    throw error;
  });
  const target = values.out ?? `${file.replace(/\.docx$/i, '')}.review.md`;
  await writeWhole('The review', target, new TextEncoder().encode(text), values.force === true);
  say(`${summary}\nThe review is in ${shown(target)}.\n`);
  return 0;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new UsageError(sentenceFor(error, file));
  }
}
