import { type IdKind, kindNames } from '../../review/entities.ts';
import type { Reference } from '../../review/ids.ts';
import type { Review } from '../../review/review.ts';
import { nearest } from '../../schema/nearest.ts';
import { orList } from '../../schema/sentences.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { stubFor } from './stub.ts';

export const unresolvedReference: Rule<Reference> = {
  id: 'document/unresolved-reference',
  title: 'Every id that is referred to exists and is of the right kind.',
  why: 'A reference that leads nowhere breaks the thread from evidence to finding to action, and a reader cannot follow it.',
  severity: always('error'),
  basis: 'format',
  restsOn: 'The format of review documents, version 1.',
  appliesTo: allReviews,
  canBeSilenced: false,
  *check({ ids }) {
    for (const reference of ids.references) {
      const definition = ids.byId.get(reference.value);
      const { value, start, end, expected, place } = reference;
      if (definition === undefined) {
        if (place === 'heading' && !BOUND_KINDS.includes(value.charAt(0))) continue;
        yield { start, end, message: missing(reference), detail: reference };
      } else if (expected !== 'any' && !expected.includes(definition.kind)) {
        const message = `${value} is ${withArticle(definition.kind)}. This place is for the id of ${kindsOf(expected)}.`;
        yield { start, end, message, detail: reference };
      }
    }
  },
  fixes({ start, end, detail }, review) {
    const fixes: Fix[] = [];
    const known = candidates(detail, review);
    const near = nearest(detail.value, known) ?? (known.length === 1 ? known[0] : undefined);
    if (near !== undefined) {
      fixes.push({ title: `Change it to ${near}`, edits: [{ start, end, newText: [near] }], preferred: true });
    }
    if (!review.ids.byId.has(detail.value)) fixes.push(...stubFor(detail, review));
    return fixes;
  },
};

/** Kinds that have text of their own in the body. A heading on the M25 or the A1 is about a road. */
const BOUND_KINDS = 'LFR';

function missing({ value, expected }: Reference): string {
  const kinds = expected === 'any' ? [value.charAt(0) as IdKind] : expected;
  const wanted = kinds.find((kind) => value.startsWith(kind));
  if (wanted === undefined) return `There is no ${value}. This place is for the id of ${kindsOf(kinds)}.`;
  return `There is no ${kindNames[wanted]} ${value} in the front matter. Correct the id, or add ${value}.`;
}

/** The ids that would fit the place. */
function candidates({ expected, value }: Reference, { ids }: Review): string[] {
  const kinds = expected === 'any' ? [value.charAt(0)] : expected;
  return [...ids.byId.values()].filter(({ kind }) => kinds.includes(kind)).map(({ value: id }) => id);
}

function kindsOf(kinds: readonly IdKind[]): string {
  return orList(kinds.map(withArticle));
}

function withArticle(kind: IdKind): string {
  return `${kind === 'A' ? 'an' : 'a'} ${kindNames[kind]}`;
}
