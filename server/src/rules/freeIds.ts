import type { IdKind } from '../review/entities.ts';
import type { Ids } from '../review/ids.ts';

/** The `count` lowest ids of `kind` that nothing in the document has yet, in order. */
export function freeIds({ definitions }: Ids, kind: IdKind, count: number): readonly string[] {
  const taken = new Set(definitions.map(({ value }) => value));
  const free: string[] = [];
  for (let number = 1; free.length < count; number++) {
    if (!taken.has(`${kind}${number}`)) free.push(`${kind}${number}`);
  }
  return free;
}
