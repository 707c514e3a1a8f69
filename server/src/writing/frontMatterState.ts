import type { Review } from '../review/review.ts';
import { entryOf } from '../review/yamlNode.ts';

/** Why nothing can be written into the front matter, in a sentence for the author; undefined where it can. */
export function frontMatterRefusal({ frontMatter, text }: Review): string | undefined {
  if (frontMatter.state === 'missing') {
    const advice = 'It must begin with a line --- and end with another; "New Review" makes one that does.';
    return `This document has no front matter, so there is nowhere to write this. ${advice} Nothing was changed.`;
  }
  if (frontMatter.state === 'unclosed') {
    return 'The front matter does not end: put a line --- below its last line, then try again. Nothing was changed.';
  }
  const unread = frontMatter.problems.find(({ kind }) => kind === 'other');
  if (unread !== undefined && frontMatter.root.entries.length === 0) return brokenAt(text, unread.start);
  return undefined;
}

/** Why nothing can be written under `key` at the top; undefined where it can. What is broken elsewhere does not count. */
export function keyRefusal({ frontMatter, text }: Review, key: string): string | undefined {
  const { root, problems, content } = frontMatter;
  const at = root.entries.findIndex((entry) => entry.key.source === key);
  const entry = entryOf(root, key);
  if (entry === undefined) return undefined;
  const end = root.entries[at + 1]?.start ?? content.end;
  const broken = problems.find((problem) => problem.end >= entry.start && problem.start < end);
  const twice = problems.find(({ kind, subject }) => kind === 'duplicateKey' && subject === key);
  const place = broken ?? twice;
  return place === undefined ? undefined : brokenAt(text, place.start);
}

/** What is said where something of another shape stands in the way. */
export function wrongShape(key: string): string {
  return `What stands under \`${key}\` in the front matter is no list, so nothing can be added to it. Look at it first, then try again. Nothing was changed.`;
}

function brokenAt(text: string, offset: number): string {
  const line = text.slice(0, offset).split(/\r\n|\r|\n/).length;
  return `Something in the front matter cannot be read, at line ${line}. Put that right first, then try again. Nothing was changed.`;
}
