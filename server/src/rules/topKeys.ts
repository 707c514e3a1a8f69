import { keysAt } from '../schema/describe.ts';

/** The keys that come before `key` at the top of a review, in the order of the format: a new key goes after them. */
export function topKeysBefore(key: string): readonly string[] {
  const of = (kind: 'lcspr' | 'rapidReview') => keysAt(kind, []).map(({ key: name }) => name);
  return (['lcspr', 'rapidReview'] as const).flatMap((kind) => {
    const keys = of(kind);
    return keys.slice(0, Math.max(0, keys.indexOf(key)));
  });
}
