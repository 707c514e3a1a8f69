import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import glob from 'fast-glob';
import { isReview, isReviewName } from '../review/isReview.ts';
import { findProjectFile, type ReadProjectFile } from '../workspace/projectFile.ts';
import { UsageError } from './options.ts';

/** The reviews that a command is about, each once, and a sentence for each argument that led to none. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Finds the reviews that files, folders and patterns name. A file that is named counts whatever it holds; in folders and
 * patterns only reviews do. `node_modules` and folders whose name begins with a dot are not looked into.
 */
export async function findReviews(operands: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const operand of operands) {
    const found = await trying(operand, problems, () => reviewsOf(operand, problems));
    for (const file of found ?? []) files.set(resolve(file), file);
  }
  return { files: [...files.values()], problems };
}

/** The result of `work`; undefined, with a sentence added to the problems, where something about `file` went wrong. */
async function trying<T>(file: string, problems: string[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    problems.push(sentenceFor(error, file));
    return undefined;
  }
}

async function reviewsOf(operand: string, problems: string[]): Promise<string[]> {
  const found = await stat(operand).catch((error: unknown) => {
    if (glob.isDynamicPattern(patternOf(operand))) return undefined;
    throw error;
  });
  if (found?.isFile()) return [operand];
  const before = problems.length;
  const candidates = found?.isDirectory() ? await markdownBelow(operand, problems) : await matching(operand);
  const reviews: string[] = [];
  for (const candidate of candidates) {
    if (await trying(candidate, problems, () => holdsReview(candidate))) reviews.push(candidate);
  }
  if (reviews.length > 0 || problems.length > before) return reviews;
  throw new UsageError(
    found?.isDirectory()
      ? `There are no reviews in the folder ${operand}. A review is a file whose name ends with .review.md.`
      : `No review matches ${operand}.`,
  );
}

/** Windows writes paths with a backslash, patterns are written with a slash. */
function patternOf(operand: string): string {
  return sep === '\\' ? operand.replaceAll('\\', '/') : operand;
}

async function matching(operand: string): Promise<string[]> {
  const ignore = ['**/node_modules/**'];
  const found = await glob(patternOf(operand), { ignore, onlyFiles: true, followSymbolicLinks: false });
  return found.sort();
}

/** The Markdown files of a folder and those below it. Links to files count; links to folders could lead in a circle. */
async function markdownBelow(folder: string, problems: string[]): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      found.push(...((await trying(path, problems, () => markdownBelow(path, problems))) ?? []));
    } else if (/\.md$/i.test(entry.name)) {
      const isFile = entry.isFile() || (await trying(path, problems, () => stat(path)))?.isFile();
      if (isFile) found.push(path);
    }
  }
  return found;
}

async function holdsReview(file: string): Promise<boolean> {
  if (isReviewName(file)) return true;
  const bytes = await readFile(file);
  return isReview(file, bytes.toString('utf8'));
}

/** The text of a review. Throws a `UsageError` for a file that cannot be read or is not saved as UTF-8. */
export async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(sentenceFor(error, file));
  }
  const [first, second] = bytes;
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    bytes.subarray(0, 1024).includes(0)
  ) {
    throw new UsageError(`${shown(file)} is not saved as UTF-8 text. Save it again with the encoding UTF-8.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `${shown(file)} has letters that are not in UTF-8, so some could be misread. Save it again with the encoding UTF-8.`,
    );
  }
}

/** The project file that counts for a review: in its folder or the nearest above. */
export function projectFileFor(file: string): Promise<ReadProjectFile | undefined> {
  return findProjectFile(pathToFileURL(resolve(file)).href, async (uri) => {
    try {
      return await readFile(new URL(uri), 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  });
}

/** A path as a person would write it from here, with slashes. */
export function shown(file: string): string {
  const path = relative('.', file);
  return (path === '' || path.startsWith('..') ? file : path).split(sep).join('/');
}

/** What went wrong with a file, in a sentence. */
export function sentenceFor(error: unknown, file: string): string {
  if (error instanceof UsageError) return error.message;
  const name = shown(file);
  switch (codeOf(error)) {
    case 'ENOENT':
      return `There is no file or folder ${name}.`;
    case 'ENOTDIR':
      return `${name} leads through something that is not a folder.`;
    case 'EISDIR':
      return `${name} is a folder, not a file.`;
    case 'EACCES':
    case 'EPERM':
      return `You may not open ${name}. Ask whoever looks after the folder.`;
    case 'EROFS':
      return `${name} is on a disk that cannot be written to.`;
    case 'ENOSPC':
      return `There is no space left on the disk for ${name}.`;
    default:
      return `${name} could not be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
