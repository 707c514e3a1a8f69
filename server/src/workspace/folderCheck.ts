import { checkInSlices, type Finding } from '../check.ts';
import type { Configuration } from '../configuration.ts';
import { isReview } from '../review/isReview.ts';
import { parseReview } from '../review/parseReview.ts';
import type { ReadFile } from './readFile.ts';
import type { ListReviews } from './reviewFiles.ts';

/** A review of the open folders, checked. */
export interface CheckedReview {
  readonly uri: string;
  /** The text that offsets of the findings count in. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface FolderCheck {
  readonly reviews: readonly CheckedReview[];
  /** The addresses of reviews that could not be read. */
  readonly unread: readonly string[];
  /** False where a folder could not be read, or where there was more than is looked through. */
  readonly isComplete: boolean;
}

/** What the check needs of the world around it. */
export interface FolderCheckSources {
  readonly listReviews: ListReviews;
  readonly readFile: ReadFile;
  /** The folders that are open, as URIs. */
  folders(): Promise<readonly string[]>;
  configurationFor(uri: string): Promise<Configuration>;
  /** A review that is open, as the editor has it; undefined where it is not open. */
  openReview(uri: string): Promise<CheckedReview | undefined>;
  /** Lets waiting messages be handled. */
  breathe(): Promise<void>;
  isCancelled(): boolean;
}

/** Checks every review in the open folders, those that are open as they are now. Stops where the answer is not wanted. */
export async function checkFolders(sources: FolderCheckSources): Promise<FolderCheck> {
  const { files, isComplete } = await sources.listReviews(await sources.folders());
  const reviews: CheckedReview[] = [];
  const unread: string[] = [];
  for (const { uri } of files) {
    if (sources.isCancelled()) break;
    const open = await sources.openReview(uri);
    if (open !== undefined) {
      reviews.push(open);
      continue;
    }
    const text = await sources.readFile(uri).catch(() => undefined);
    if (text === undefined) unread.push(uri);
    else if (isReview(uri, text)) reviews.push({ uri, text, findings: await findingsOf(uri, text, sources) });
  }
  return { reviews, unread, isComplete };
}

async function findingsOf(uri: string, text: string, sources: FolderCheckSources): Promise<readonly Finding[]> {
  const steps = checkInSlices(parseReview(text), await sources.configurationFor(uri));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await sources.breathe();
    if (sources.isCancelled()) return [];
  }
}
