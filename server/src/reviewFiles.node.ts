import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A review of a folder. The stamp changes whenever the file is written. */
interface FoundFile {
  readonly uri: string;
  readonly stamp: string;
}

/** How far a search goes before it is given up. */
export interface SearchLimits {
  readonly files: number;
  readonly folders: number;
  /** Bytes of one file. */
  readonly size: number;
}

const LIMITS: SearchLimits = { files: 2_000, folders: 20_000, size: 4_000_000 };
/** Folders that are read at the same time. */
const AT_ONCE = 16;

/**
 * Every file `*.review.md` in `folders` and below them, in the order of their addresses. `node_modules` and folders whose
 * name begins with a dot are not looked into; nor are links to folders, which could lead in a circle.
 */
export async function listReviews(
  folders: readonly string[],
  limits = LIMITS,
): Promise<{ readonly files: readonly FoundFile[]; readonly isComplete: boolean }> {
  const files = new Map<string, FoundFile>();
  const waiting = folders.flatMap(pathOf);
  const seen = new Set(waiting);
  let isComplete = true;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, AT_ONCE);
    for (const { folder, entries } of await Promise.all(batch.map(readFolder))) {
      if (entries === undefined) isComplete = false;
      for (const below of (entries ?? []).filter(isLookedInto).map(({ name }) => join(folder, name))) {
        if (seen.has(below)) continue;
        if (seen.size >= limits.folders) isComplete = false;
        else {
          seen.add(below);
          waiting.push(below);
        }
      }
      for (const path of (entries ?? []).filter(mayBeReview).map(({ name }) => join(folder, name))) {
        if (files.size >= limits.files) isComplete = false;
        else {
          const found = await fileAt(path, limits);
          if (found === 'tooLarge') isComplete = false;
          else if (found !== undefined) files.set(path, found);
        }
      }
    }
  }
  return { files: [...files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)), isComplete };
}

/** No path for folders that do not lie on this machine. */
function pathOf(uri: string): string[] {
  try {
    return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
  } catch {
    return [];
  }
}

/** The entries are undefined where the folder cannot be read. */
async function readFolder(folder: string): Promise<{ folder: string; entries: readonly Dirent[] | undefined }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return { folder, entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch {
    return { folder, entries: undefined };
  }
}

function isLookedInto(entry: Dirent): boolean {
  return entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
}

function mayBeReview(entry: Dirent): boolean {
  return /\.review\.md$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink());
}

async function fileAt(path: string, limits: SearchLimits): Promise<FoundFile | 'tooLarge' | undefined> {
  // It may be gone since the folder was read, or a link that leads nowhere.
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  if (found.size > limits.size) return 'tooLarge';
  return { uri: pathToFileURL(path).href, stamp: `${found.mtimeMs} ${found.size}` };
}
