import type { Finding } from '../check.ts';
import type { Edit, NewText } from '../review/edit.ts';
import type { Block, Review } from '../review/review.ts';
import { contains } from '../review/span.ts';
import { appendItem } from '../review/yamlEdits.ts';
import type { Fix } from '../rules/rule.ts';
import { REASON_PROMPT } from '../rules/suppression.ts';

/**
 * Silences a finding where it stands, with the cursor on the reason: by a comment above its block, or by an entry of the
 * front matter. Undefined where its rule cannot be silenced.
 */
export function silenceFix({ rule, start, failure }: Finding, review: Review): Fix | undefined {
  if (!rule.canBeSilenced || failure !== undefined) return undefined;
  const reason = { stop: 1, placeholder: REASON_PROMPT };
  const block = review.body.blocks.find((candidate) => contains(candidate, { start, end: start }));
  const edits =
    block !== undefined && canHaveComment(block, review)
      ? [commentAbove(block, [`<!-- review-ignore ${rule.id} -- `, reason, ' -->\n'], review)]
      : entryFor(rule.id, block?.section.title ?? idAround(start, review), reason, review);
  return edits.length === 0 ? undefined : { title: 'Silence this here, with a reason', edits };
}

/** A comment between the items of a list would break it in two, so only its first item can have one. */
function canHaveComment(block: Block, { body }: Review): boolean {
  if (block.content.kind !== 'listItem') return true;
  return body.blocks[body.blocks.indexOf(block) - 1]?.content.kind !== 'listItem';
}

function commentAbove(block: Block, newText: NewText, { text }: Review): Edit {
  const lineStart = text.lastIndexOf('\n', block.start - 1) + 1;
  return { start: lineStart, end: lineStart, newText };
}

function entryFor(
  rule: string,
  at: string | undefined,
  reason: { readonly stop: number; readonly placeholder: string },
  review: Review,
): readonly Edit[] {
  return appendItem(review, review.frontMatter.root, 'suppressions', {
    map: [
      ['rule', rule],
      ...(at === undefined || at === '' ? [] : [['at', at] as const]),
      ['reason', { prose: reason }],
    ],
  });
}

/** The id of the innermost thing of the front matter around a place. */
function idAround(offset: number, { ids }: Review): string | undefined {
  const around = ids.definitions.filter(({ node }) => contains(node, { start: offset, end: offset }));
  return around.sort((a, b) => b.node.start - a.node.start)[0]?.value;
}
