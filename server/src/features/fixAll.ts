import type { Finding } from '../check.ts';
import type { Edit } from '../review/edit.ts';
import type { Fix } from '../rules/rule.ts';

/** For each finding the first of its fixes that needs no thought, where it has one. */
export function mechanicalFixes(findings: readonly Finding[], fixesOf: (finding: Finding) => readonly Fix[]): Fix[] {
  return findings.flatMap((finding) => fixesOf(finding).find(({ mechanical }) => mechanical === true) ?? []);
}

/** The edits of all the fixes; a fix that would change what an earlier one changes is left out whole. */
export function editsOfAll(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  return taken;
}

/** Two edits that begin at one place overlap too: their order would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
