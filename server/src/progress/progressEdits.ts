import { cellText } from '../export/cell.ts';
import type { Edit } from '../review/edit.ts';
import { applyEdits } from '../review/edit.ts';
import type { ActionEntity } from '../review/entities.ts';
import { afterKey } from '../review/newYaml.ts';
import { parseReview } from '../review/parseReview.ts';
import type { Review } from '../review/review.ts';
import { columnOf, insertKey, layoutOf, replaceScalar } from '../review/yamlEdits.ts';
import { entryOf } from '../review/yamlNode.ts';
import { keysAt } from '../schema/describe.ts';
import type { ProgressChange } from './progressChange.ts';

/** What happens to evidence that stands beside what the review says already. */
export type EvidenceChoice = 'add' | 'replace' | 'keep';

export interface ProgressEdits {
  readonly edits: readonly Edit[];
  /** How many of the changes they make. */
  readonly made: number;
  /** A sentence for each change that could not be made. */
  readonly problems: readonly string[];
}

interface WantedEdit {
  readonly change: ProgressChange;
  /** The text as it is to be read afterwards. */
  readonly value: string;
  readonly edits: readonly Edit[];
}

/** Longer texts go below their key, as authors write them. */
const LONGEST_ON_KEY_LINE = 80;

const KEYS = keysAt('rapidReview', ['actions', 0]).map(({ key }) => key);

/**
 * The edits that write changes into the front matter, everything else kept as it is. A change is made only where the review
 * still says what it said when the change was found, and only where what is read afterwards is what was meant.
 */
export function progressEdits(
  review: Review,
  changes: readonly ProgressChange[],
  evidence: EvidenceChoice,
): ProgressEdits {
  const wanted: WantedEdit[] = [];
  const problems: string[] = [];
  for (const change of changes) {
    const [action, ...others] = review.entities.actions.filter(({ id }) => id?.value.toUpperCase() === change.id);
    if (change.isBeside && evidence === 'keep') {
      problems.push(`The review keeps its own evidence for ${change.id}.`);
    } else if (action === undefined || others.length > 0 || action.fields.text(change.field)?.value !== change.from) {
      problems.push(`${change.id} was changed in the review meanwhile, so nothing was written there.`);
    } else {
      const value = newValue(change, evidence);
      wanted.push({ change, value, edits: editsFor(review, action, change.field, value) });
    }
  }
  // Nearly always all are as they should be, which is seen at one reading; else they are looked at one by one.
  const kept: WantedEdit[] = reads(review, wanted) ? wanted : [];
  for (const one of wanted.slice(kept.length)) {
    if (reads(review, [...kept, one])) kept.push(one);
    else {
      const { field, id } = one.change;
      problems.push(
        `The ${field} of ${id} is written in a way that cannot be changed safely. Please change it by hand.`,
      );
    }
  }
  return { edits: kept.flatMap(({ edits }) => edits), made: kept.length, problems };
}

/** The text as it is to be read afterwards. */
function newValue({ field, from, to, isBeside }: ProgressChange, choice: EvidenceChoice): string {
  if (field === 'status') return to;
  const text = cellText(to).trim();
  if (!isBeside || choice !== 'add' || from === undefined) return text;
  return `${from}${/[.!?:;]$/.test(from) ? '' : '.'} ${text}`;
}

function editsFor(
  review: Review,
  { fields }: ActionEntity,
  field: ProgressChange['field'],
  value: string,
): readonly Edit[] {
  const entry = entryOf(fields.node, field);
  const node = entry?.value;
  const isLong = value.length > LONGEST_ON_KEY_LINE && !/[\n\t]/.test(value);
  if (entry === undefined || node === undefined || !fields.has(field)) {
    return insertKey(review, fields.node, field, isLong ? { prose: value } : value, KEYS.slice(0, KEYS.indexOf(field)));
  }
  if (node.kind !== 'scalar') return [];
  const isBlock = isLong && !fields.node.flow && (node.style === 'block' || node.style === 'plain');
  if (!isBlock) return [replaceScalar(node, value)];
  const [first, ...rest] = afterKey({ prose: value }, columnOf(review.text, entry.key.start), layoutOf(review));
  return [{ start: node.start, end: node.end, newText: [String(first).trimStart(), ...rest] }];
}

/** Whether the review, with these edits made, says what was meant. */
function reads(review: Review, wanted: readonly WantedEdit[]): boolean {
  if (wanted.some(({ edits }) => edits.length === 0)) return false;
  const edits = wanted.flatMap((one) => one.edits);
  const after = parseReview(applyEdits(review.text, edits, review.eol), review);
  const byId = new Map(after.entities.actions.map((action) => [action.id?.value.toUpperCase(), action]));
  return (
    after.frontMatter.problems.length <= review.frontMatter.problems.length &&
    after.entities.actions.length === review.entities.actions.length &&
    wanted.every(
      ({ change, value }) => spaced(byId.get(change.id)?.fields.text(change.field)?.value ?? '') === spaced(value),
    )
  );
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
