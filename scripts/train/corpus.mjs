import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/corpus';

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

/** The items of one kind: passage (also without a kind), recommendation or level. */
export function ofKind(items, kind) {
  return items.filter((item) => (item.kind ?? 'passage') === kind);
}

/** The passages among `items`, read for judging. */
export function readPassages(items, prose) {
  return ofKind(items, 'passage').map((item) => ({ ...item, passage: prose.readPassage(item.text) }));
}
