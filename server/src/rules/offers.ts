import type { Fix } from './rule.ts';

/** The fixes that change something: where the document has a shape that a fix cannot work with, its edits are empty. */
export function offers(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter(({ edits }) => edits.length > 0);
}
