import type { YamlSpot } from '../review/yamlSpot.ts';
import type { ReviewType } from '../rules/rule.ts';
import { schemaAt } from '../schema/schemaTree.ts';
import { readDate, type WrittenDate } from '../time/isoDay.ts';

/** The date that a value of the front matter is; undefined for other values, and for dates that there are not. */
export function dateAt({ path, scalar, on }: YamlSpot, reviewType: ReviewType): WrittenDate | undefined {
  if (on === 'key') return undefined;
  // The form first: it is quick to see, and few values have it.
  const date = readDate(scalar.source.trim());
  return date === undefined || schemaAt(reviewType, path)?.format === undefined ? undefined : date;
}
