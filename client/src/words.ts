import type { Counts } from './findings.ts';

/** "1 error", "3 errors". */
export function errorCount(errors: number): string {
  return errors === 1 ? '1 error' : `${errors} errors`;
}

/** What the status bar says of a review. */
export function summary({ errors, warnings }: Counts): string {
  const parts = [];
  if (errors > 0) parts.push(errorCount(errors));
  if (warnings > 0) parts.push(`${warnings} to look at`);
  return parts.length === 0 ? 'nothing to look at' : parts.join(', ');
}
