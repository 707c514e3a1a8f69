import type { ReadFile } from './readFile.ts';
import type { ListReviews } from './reviewFiles.ts';

/** What the index needs of the world around it. */
export interface IndexSources<T> {
  readonly listReviews: ListReviews;
  readonly readFile: ReadFile;
  /** The folders that are open, as URIs. */
  folders(): Promise<readonly string[]>;
  /** What is kept of a review. */
  read(uri: string, text: string): T;
  /** Asks to be told of changed reviews, at every use. True where the editor was asked before, and so has told of all. */
  watch(): boolean;
  /** A clock, in milliseconds from some moment. */
  now(): number;
  /** Lets waiting messages be handled. */
  breathe(): Promise<void>;
  /** Called once when not every review could be looked at. */
  incomplete(): void;
}

/** Where the editor does not tell of changed files, the folders are looked through again after this many milliseconds. */
const FRESH = 5_000;
/** Files that are read at the same time. */
const AT_ONCE = 8;

/** How the folders were looked through. */
interface Listing {
  readonly folders: readonly string[];
  readonly at: number;
  /** Whether the editor told of changes from then on. */
  readonly isTold: boolean;
}

interface Entry<T> {
  readonly uri: string;
  readonly stamp: string;
  /** Undefined until it is read, and where the file is gone or cannot be read. */
  kept: T | undefined;
  isRead: boolean;
}

/**
 * What is kept of every review that lies in the open folders. Nothing is done before it is first asked; after that only
 * what was written meanwhile is read again.
 */
export class ReviewIndex<T> {
  readonly #sources: IndexSources<T>;
  #entries = new Map<string, Entry<T>>();
  /** How the folders were last looked through; undefined where they must be again. */
  #listed: Listing | undefined;
  #filling: Promise<void> | undefined;
  #toldIncomplete = false;

  constructor(sources: IndexSources<T>) {
    this.#sources = sources;
  }

  /** Everything, by the key of each file (see `fileKey`). Files that cannot be read are left out. */
  async all(): Promise<ReadonlyMap<string, T>> {
    // Whoever asks meanwhile waits for the same work: it is wanted in any case.
    this.#filling ??= this.#fill().finally(() => {
      this.#filling = undefined;
    });
    await this.#filling;
    const found = new Map<string, T>();
    for (const [key, { kept }] of this.#entries) if (kept !== undefined) found.set(key, kept);
    return found;
  }

  /** A review was written, made or deleted. */
  changed(uri: string): void {
    this.#entries.delete(fileKey(uri));
    this.#listed = undefined;
  }

  async #fill(): Promise<void> {
    const isTold = this.#sources.watch();
    const listing = { folders: await this.#sources.folders(), at: this.#sources.now(), isTold };
    if (!isStillTrue(this.#listed, listing)) await this.#list(listing);
    const unread = [...this.#entries.values()].filter(({ isRead }) => !isRead);
    for (let at = 0; at < unread.length; at += AT_ONCE) await this.#readSome(unread.slice(at, at + AT_ONCE));
  }

  async #list(listing: Listing): Promise<void> {
    const { listReviews, incomplete } = this.#sources;
    // Set before the work: what changes meanwhile is looked for again the next time.
    this.#listed = listing;
    const { files, isComplete } = await listReviews(listing.folders);
    const entries = new Map<string, Entry<T>>();
    for (const { uri, stamp } of files) {
      const key = fileKey(uri);
      const known = this.#entries.get(key);
      entries.set(key, known?.stamp === stamp ? known : { uri, stamp, kept: undefined, isRead: false });
    }
    this.#entries = entries;
    if (isComplete || this.#toldIncomplete) return;
    this.#toldIncomplete = true;
    incomplete();
  }

  async #readSome(entries: readonly Entry<T>[]): Promise<void> {
    const { readFile, read, breathe } = this.#sources;
    const texts = await Promise.all(entries.map(({ uri }) => readFile(uri).catch(() => undefined)));
    for (const [index, entry] of entries.entries()) {
      const text = texts[index];
      entry.kept = text === undefined ? undefined : read(entry.uri, text);
      entry.isRead = true;
      await breathe();
    }
  }
}

/** True where looking through the folders now would find what it found before. */
function isStillTrue(listed: Listing | undefined, now: Listing): boolean {
  if (listed === undefined || listed.folders.join('\n') !== now.folders.join('\n')) return false;
  return (listed.isTold && now.isTold) || now.at - listed.at < FRESH;
}

/** The same for all ways in which editors and machines write the address of one file. */
export function fileKey(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(
      /^(file:\/\/\/)([A-Z]):/,
      (_, start, drive) => `${start}${drive.toLowerCase()}:`,
    );
  } catch {
    // A lone % is no sign for anything: then the address is as it is written.
    return uri;
  }
}
