import { classifyLine } from '../prose/classify.ts';
import { readText } from './files.ts';
import { readOptions, UsageError } from './options.ts';
import { say, warn } from './terminal.ts';

export const classifyHelp = `Usage: practice-review classify FILE.jsonl

Judges passages as the editor does, for measuring it. Each line of the file is a
JSON object with id, text and kind: passage (also without kind), recommendation
or level. Writes one line for each: id, label, and because, a list of what spoke
for the label and against it.

  --help    Show this.

Exit code: 0 when every line was judged, 2 when one could not be read.
`;

/** `practice-review classify`: judges the lines of a file and writes what it thinks of each. Returns the exit code. */
export async function runClassify(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, { help: { type: 'boolean', short: 'h' } });
  if (values.help === true) {
    say(classifyHelp);
    return 0;
  }
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) {
    throw new UsageError('Name one file to judge, such as passages.jsonl.');
  }
  const lines = (await readText(file)).split(/\r?\n/);
  let unread = 0;
  const judged: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      judged.push(`${JSON.stringify(classifyLine(line))}\n`);
    } catch (error) {
      warn(`Line ${index + 1} of ${file}: ${error instanceof Error ? error.message : String(error)}`);
      unread++;
    }
  }
  say(judged.join(''));
  return unread > 0 ? 2 : 0;
}
