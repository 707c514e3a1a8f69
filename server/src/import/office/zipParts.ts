import { strFromU8, unzipSync } from 'fflate';
import { UnreadableFile } from '../table.ts';

/** Far more than any table has that people filled in, and little enough to be read in a moment. */
const MOST_PARTS = 2_000;
const LARGEST_PART = 100_000_000;
const LARGEST_SUM = 200_000_000;

/** The sentences for a file that is not read, by what it should be. */
export interface ZipWords {
  readonly damaged: string;
  readonly tooLarge: string;
}

const TABLE: ZipWords = {
  damaged: 'The file is damaged and cannot be read. Open it in your spreadsheet program, save it anew and try again.',
  tooLarge: 'The file holds far more than a table does, so it was not read.',
};

/** The parts of an Office file, read one by one. */
export interface ZipParts {
  readonly names: ReadonlySet<string>;
  /** The text of a part; undefined where there is none. @throws UnreadableFile for a part that is damaged */
  text(name: string): string | undefined;
}

/**
 * Looks at what a zip file says it holds, and reads nothing yet: the sizes are looked at before anything is unpacked. A part
 * that is larger than it says is cut off where it should end, so a small file can never take all memory.
 * @throws UnreadableFile for a file that is damaged or too large
 */
export function zipParts(content: Uint8Array, words = TABLE): ZipParts {
  const names = new Set<string>();
  let sum = 0;
  attempt(words, () =>
    unzipSync(content, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        sum += originalSize;
        if (names.size > MOST_PARTS || originalSize > LARGEST_PART || sum > LARGEST_SUM) {
          throw new UnreadableFile(words.tooLarge);
        }
        return false;
      },
    }),
  );
  return {
    names,
    text: (name) => {
      if (!names.has(name)) return undefined;
      const part = attempt(words, () => unzipSync(content, { filter: (file) => file.name === name }))[name];
      return part === undefined ? undefined : strFromU8(part);
    },
  };
}

function attempt<T>({ damaged }: ZipWords, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(damaged);
  }
}
