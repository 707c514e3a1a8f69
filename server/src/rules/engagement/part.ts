import type { Edit } from '../../review/edit.ts';
import type { Fields } from '../../review/fields.ts';
import type { NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { placeAtTop, placeInMapping } from '../place.ts';
import { topKeysBefore } from '../topKeys.ts';

/** The parts of `engagement`, in the order in which they stand. */
const PARTS = ['family', 'practitioners', 'childVoice'] as const;
export type EngagementPart = (typeof PARTS)[number];

/** Where a report on a part that is not there starts; undefined where it is there or what stands there is no mapping. */
export function placeOfMissing(review: Review, part: EngagementPart): Span | undefined {
  const { top } = review.entities;
  if (!top.has('engagement')) return placeAtTop(review, 'engagement');
  const engagement = top.map('engagement');
  const key = top.key('engagement');
  if (engagement === undefined || key === undefined || engagement.has(part)) return undefined;
  return placeInMapping(engagement, part, key);
}

/** Writes a part that is not there, and `engagement` itself where that is missing too. */
export function insertPart(review: Review, part: EngagementPart, value: NewNode): readonly Edit[] {
  const { top } = review.entities;
  const engagement = top.map('engagement');
  if (engagement === undefined || !top.has('engagement')) {
    return insertKey(review, top.node, 'engagement', { map: [[part, value]] }, topKeysBefore('engagement'));
  }
  return insertKey(review, engagement.node, part, value, PARTS.slice(0, PARTS.indexOf(part)));
}

/** The place of the first thing that an entry of a list says, for an entry that has no id. */
export function placeOfEntry<T>({ node }: Fields<T>, said: Span | undefined): Span {
  return said ?? node.entries[0]?.key ?? node;
}

/** The author's name for someone or for a group, short enough for a message. */
export function inMessage(name: string): string {
  const words = name.replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}
