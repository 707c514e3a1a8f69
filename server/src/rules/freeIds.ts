import type { IdKind } from '../review/entities.ts';
import type { Ids } from '../review/ids.ts';

/** Each of `things` with an id of its own that nothing in the document has yet, in order. */
export function withFreeIds<T>(
  ids: Ids,
  kind: IdKind,
  things: readonly T[],
): readonly (readonly [id: string, thing: T])[] {
  const rest = [...things];
  return freeIds(ids, kind, things.length).flatMap((id) => rest.splice(0, 1).map((thing) => [id, thing] as const));
}

/** The `count` lowest ids of `kind` that nothing in the document has yet, in order. */
export function freeIds({ definitions }: Ids, kind: IdKind, count: number): readonly string[] {
  const taken = new Set(definitions.map(({ value }) => value));
  const free: string[] = [];
  for (let number = 1; free.length < count; number++) {
    if (!taken.has(`${kind}${number}`)) free.push(`${kind}${number}`);
  }
  return free;
}
