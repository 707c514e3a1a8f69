import { fileUri } from './fileUri.ts';
import type { ReadFile } from './readFile.ts';

/** The project's list of names that must never appear, as read. The names are told to nobody: only how many there are. */
export interface ProtectedTerms {
  /** Undefined where the path leads nowhere. */
  readonly uri: string | undefined;
  readonly terms: readonly string[];
  /** One plain sentence where the list, or a part of it, could not be read. */
  readonly problem: string | undefined;
}

/** Reads the list at `path`, as the project file at `base` gives it. Never rejects. */
export async function readProtectedTerms(path: string, base: string, readFile: ReadFile): Promise<ProtectedTerms> {
  const uri = fileUri(path, base);
  const failed = (reason: string): ProtectedTerms => ({
    uri,
    terms: [],
    problem: `The list of protected terms ${path} could not be read, so its names are not looked for: ${reason}.`,
  });
  if (uri === undefined) return failed('this is not the path of a file');
  let text: string | undefined;
  try {
    text = await readFile(uri);
  } catch (error) {
    return failed(reasonOf(error));
  }
  if (text === undefined) return failed('there is no such file');
  const terms = termsIn(text);
  // What is not UTF-8 was read with signs in its place that stand in no document.
  const isMisread = /[\uFFFD\0]/.test(text);
  const problem = `The list of protected terms ${path} is not saved as UTF-8 text, so some of its names are not looked for. Save it again with the encoding UTF-8.`;
  return { uri, terms, problem: isMisread ? problem : undefined };
}

/** One name a line. Blank lines and lines that begin with `#` do not count, nor does a single letter. */
export function termsIn(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const terms = lines.map((line) => line.trim()).filter((line) => !line.startsWith('#') && isTerm(line));
  return [...new Set(terms)];
}

function isTerm(line: string): boolean {
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(line) && !/[\uFFFD\0]/.test(line);
}

function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  switch (code) {
    case 'EISDIR':
      return 'it is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'you may not open it';
    default:
      return typeof code === 'string' ? `the computer says ${code}` : 'it cannot be opened';
  }
}
