import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/corpus';
/** Labels that readers gave to paragraphs of published reports, whose texts are not part of the repository. */
const READ = join(FOLDER, 'published', 'labels.jsonl');

/** The lines of a file of JSON, one object a line. Throws a sentence with the place of a line that is none. */
export function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch (error) {
        throw new Error(`Line ${index + 1} of ${file} is not JSON: ${error.message}`);
      }
    });
}

/** Every line of the committed corpus, in the order of its files' names. */
export function committedCorpus() {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => linesOf(join(FOLDER, name)));
}

/**
 * The lines of a file to learn from besides the committed corpus. The label of a line with "weak": true is that of the section
 * it stood in, which readers agreed with for 941 of 1,448: the line gets a reader's label instead, and how sure the reader was
 * (`sure`, 1 to 3). Lines that nobody has read are left out, and how many is said.
 */
export function furtherLines(file) {
  const read = new Map(linesOf(READ).map(({ id, ...judged }) => [id, judged]));
  const lines = linesOf(file);
  const known = lines.filter(({ id, weak }) => !weak || read.has(id));
  if (known.length < lines.length)
    console.warn(`${file}: lines left out because nobody has read them: ${lines.length - known.length}.`);
  return known.map(({ weak, ...line }) => (weak ? { ...line, ...read.get(line.id) } : line));
}

/** The items of one kind: passage (also without a kind), recommendation or level. */
export function ofKind(items, kind) {
  return items.filter((item) => (item.kind ?? 'passage') === kind);
}

/** The passages among `items`, read for judging. */
export function readPassages(items, prose) {
  return ofKind(items, 'passage').map((item) => ({ ...item, passage: prose.readPassage(item.text) }));
}
