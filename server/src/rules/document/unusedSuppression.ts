import type { Edit } from '../../review/edit.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { removeItem } from '../../review/yamlRemoval.ts';
import { nearest } from '../../schema/nearest.ts';
import { matched } from '../matched.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Fix, type Rule, type SuppressionUse } from '../rule.ts';
import { REASON_PROMPT, type SuppressingComment } from '../suppression.ts';

interface Detail {
  readonly use: SuppressionUse;
  /** The rule that the author most likely meant. */
  readonly meant: string | undefined;
  /** The names, this one among them, that have nothing to silence and can all be taken out at once. */
  readonly idle: readonly Span[];
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
    const idle = uses.filter(({ status }) => status === 'idle').map(({ suppression }) => suppression.rule);
    for (const use of uses) {
      const meant = use.status === 'unknownRule' ? nearest(use.suppression.rule.value, known) : undefined;
      const message = messageFor(use, meant);
      if (message === undefined) continue;
      const { start, end } = use.suppression.rule;
      yield { start, end, message, detail: { use, meant, idle: use.status === 'idle' ? idle : [] } };
    }
  },
  fixes({ detail: { use, meant, idle } }, review) {
    const { suppression, status } = use;
    const fixes: Fix[] = [];
    if (meant !== undefined) {
      const { start, end } = suppression.rule;
      fixes.push({ title: `Change it to \`${meant}\``, edits: [{ start, end, newText: [meant] }], preferred: true });
    }
    if (status === 'noReason' && suppression.reason === '')
      fixes.push({ title: 'Give a reason', edits: reasonFor(use, review), preferred: true });
    const mechanical = status === 'idle';
    fixes.push({ title: 'Take it out', edits: removal(use, idle, review), preferred: mechanical, mechanical });
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

function removal(
  { suppression: { writtenIn, rule } }: SuppressionUse,
  idle: readonly Span[],
  review: Review,
): readonly Edit[] {
  if ('comment' in writtenIn) return fromComment(writtenIn, rule, idle, review);
  const { root } = review.frontMatter;
  return root.entries.flatMap((entry) => removeItem(review, root, entry, writtenIn.entry));
}

/**
 * The name alone where another stays in the comment, else the whole comment with its line. A name takes the comma before
 * it along, but at the head of the comment the one after it, so that several can be taken out at once.
 */
function fromComment(
  { comment, names }: SuppressingComment,
  rule: Span,
  idle: readonly Span[],
  { text }: Review,
): readonly Edit[] {
  const stay = names.filter(({ start }) => start !== rule.start && idle.every((name) => name.start !== start));
  if (stay.some(({ end }) => end < rule.start)) {
    const before = Math.max(...names.map(({ end }) => end).filter((end) => end < rule.start));
    return [{ start: before, end: rule.end, newText: [''] }];
  }
  if (stay.length > 0) {
    const after = Math.min(...names.map(({ start }) => start).filter((start) => start > rule.start));
    return [{ start: rule.start, end: after, newText: [''] }];
  }
  const blank = matched(/^[ \t]*(?:\r?\n|$)(?:[ \t]*(?:\r?\n|$))*/, text.slice(comment.end));
  return [{ start: comment.start, end: comment.end + blank.length, newText: [''] }];
}
