import type { Edit } from '../../review/edit.ts';
import type { NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { scalarsOf } from '../../review/yamlTree.ts';
import { appendEntries } from '../addEntry.ts';
import { frontMatterRefusal, keyRefusal } from '../frontMatterState.ts';
import { pastedKeyEvents } from './keyEvents.ts';
import type { Pasted } from './pasted.ts';
import { pastedHtml } from './pastedHtml.ts';
import { pastedText } from './pastedText.ts';
import { pastedRecommendations } from './recommendations.ts';

/** What was copied, in the forms in which the program offered it. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

export interface PastedEntries {
  /** "Paste as 3 recommendations". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True where the clipboard holds a list or a table and the cursor is not in a text of the author's. */
  readonly isLikely: boolean;
}

interface Target {
  readonly noun: readonly [one: string, many: string];
  read(pasted: Pasted, review: Review): readonly NewNode[];
}

/** The lists that entries can be pasted into. */
const TARGETS: Readonly<Record<string, Target>> = {
  recommendations: { noun: ['recommendation', 'recommendations'], read: pastedRecommendations },
  keyEvents: { noun: ['key event', 'key events'], read: pastedKeyEvents },
};

/** More than this is a document, not a list. */
const LONGEST = 1_000_000;
const MOST = 500;

/**
 * The entries that a paste at an offset can become; undefined where the place is in neither list, where the front matter
 * cannot be written to, or where nothing was copied.
 */
export function pastedEntries(
  review: Review,
  at: number,
  { html = '', text = '' }: Clipboard,
): PastedEntries | undefined {
  const { root, content } = review.frontMatter;
  const index = root.entries.findLastIndex(({ start }) => start <= at);
  const entry = root.entries[index];
  if (entry === undefined || at > content.end) return undefined;
  const key = entry.key.source;
  const target = Object.hasOwn(TARGETS, key) ? TARGETS[key] : undefined;
  if (target === undefined || html.length > LONGEST || text.length > LONGEST) return undefined;
  if ((frontMatterRefusal(review) ?? keyRefusal(review, key)) !== undefined) return undefined;
  const pasted = pastedHtml(html) ?? pastedText(text);
  if (pasted.rows.length === 0 || pasted.rows.length > MOST) return undefined;
  const values = target.read(pasted, review);
  const edits = appendEntries(review, key, values);
  if (edits.length === 0) return undefined;
  const isInText =
    entry.value !== undefined && [...scalarsOf(entry.value)].some(({ start, end }) => start < at && at <= end);
  const [one, many] = target.noun;
  const title = values.length === 1 ? `Paste as a ${one}` : `Paste as ${values.length} ${many}`;
  return { title, edits, isLikely: pasted.kind !== 'lines' && !isInText };
}
