import type { Edit } from '../../review/edit.ts';
import type { Block, Review } from '../../review/review.ts';
import type { Located } from '../../review/span.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { entryOf } from '../../review/yamlNode.ts';
import { removeItem } from '../../review/yamlRemoval.ts';
import { nearest } from '../../schema/nearest.ts';
import { matched } from '../matched.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Fix, type Rule, type SuppressionUse } from '../rule.ts';
import { REASON_PROMPT } from '../suppression.ts';

interface Detail {
  readonly use: SuppressionUse;
  /** The rule that the author most likely meant. */
  readonly meant: string | undefined;
}

export const unusedSuppression: Rule<Detail> = {
  id: 'document/unused-suppression',
  title: 'Each check that is silenced in a review is silenced for a reason, and has something to silence.',
  why: 'What is silenced is out of sight. A reason lets the next reader judge it, and what silences nothing may hide a new weakness at the same place.',
  severity: always('warning'),
  basis: 'format',
  restsOn: 'The format of review documents, version 1.',
  appliesTo: allReviews,
  canBeSilenced: true,
  check: () => [],
  *checkSuppressions(uses, known) {
    for (const use of uses) {
      const meant = use.status === 'unknownRule' ? nearest(use.suppression.rule.value, known) : undefined;
      const message = messageFor(use, meant);
      if (message === undefined) continue;
      const { start, end } = use.suppression.rule;
      yield { start, end, message, detail: { use, meant } };
    }
  },
  fixes({ detail: { use, meant } }, review) {
    const { suppression, status } = use;
    const fixes: Fix[] = [];
    if (meant !== undefined) {
      const { start, end } = suppression.rule;
      fixes.push({ title: `Change it to \`${meant}\``, edits: [{ start, end, newText: [meant] }], preferred: true });
    }
    if (status === 'noReason' && suppression.reason === '')
      fixes.push({ title: 'Give a reason', edits: reasonFor(use, review), preferred: true });
    const mechanical = status === 'idle';
    fixes.push({ title: 'Take it out', edits: removal(use, review), preferred: mechanical, mechanical });
    return offers(fixes);
  },
};

function messageFor({ suppression, status }: SuppressionUse, meant: string | undefined): string | undefined {
  const name = `\`${suppression.rule.value}\``;
  switch (status) {
    case 'idle':
      return suppression.over.length === 0
        ? `This silences ${name} at a place that is not there. Correct the place, or take this out.`
        : `This silences ${name}, and there is nothing to silence here. Take it out.`;
    case 'noReason':
      return suppression.reason === ''
        ? `This silences nothing, as it gives no reason. Write why ${name} does not apply here.`
        : `This silences nothing yet. Write the reason why ${name} does not apply in place of the brackets.`;
    case 'unknownRule':
      if (suppression.rule.value === '')
        return 'This silences nothing, as it names no check. Name one, or take this out.';
      return `There is no check ${name}. ${meant === undefined ? 'Correct its name, or take this out.' : `Did you mean \`${meant}\`?`}`;
    case 'cannotBeSilenced':
      return `The check ${name} cannot be silenced. Put right what it points out, and take this out.`;
    case 'used':
    case 'notMade':
      return undefined;
  }
}

/** Room for the author's reason: after two dashes in a comment, as a key of an entry. */
function reasonFor({ suppression: { writtenIn } }: SuppressionUse, review: Review): readonly Edit[] {
  const reason = { stop: 1, placeholder: REASON_PROMPT };
  if ('comment' in writtenIn) {
    const { start, content } = writtenIn.comment;
    const written = content.text.replace(/(?:\s+--)?\s*-->\s*$/, '').length;
    const closing = content.text.lastIndexOf('-->');
    return [{ start: start + written, end: start + closing, newText: [' -- ', reason, ' '] }];
  }
  return insertKey(review, writtenIn.entry, 'reason', { prose: reason }, ['rule', 'at']);
}

function removal({ suppression: { writtenIn, rule } }: SuppressionUse, review: Review): readonly Edit[] {
  if ('comment' in writtenIn) return fromComment(writtenIn.comment, rule, review);
  const { root } = review.frontMatter;
  const entry = entryOf(root, 'suppressions');
  return entry === undefined ? [] : removeItem(review, root, entry, writtenIn.entry);
}

/** The name alone where the comment names others too, else the whole comment with its line. */
function fromComment(comment: Block, rule: Located<string>, { text }: Review): readonly Edit[] {
  const names = comment.content.suppression?.rules ?? [];
  if (names.length > 1) {
    const at = names.findIndex(({ start }) => comment.start + start === rule.start);
    const next = names[at + 1];
    const before = names[at - 1];
    const start = next === undefined && before !== undefined ? comment.start + before.end : rule.start;
    return [{ start, end: next === undefined ? rule.end : comment.start + next.start, newText: [''] }];
  }
  const blank = matched(/^[ \t]*(?:\r?\n|$)(?:[ \t]*(?:\r?\n|$))*/, text.slice(comment.end));
  return [{ start: comment.start, end: comment.end + blank.length, newText: [''] }];
}
