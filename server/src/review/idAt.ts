import type { Ids } from './ids.ts';
import type { Located } from './span.ts';

/** The id that stands at an offset, defined there or referred to; also with the cursor just behind it. */
export function idAt({ definitions, references }: Ids, offset: number): Located<string> | undefined {
  const isAt = ({ start, end }: Located<string>) => start <= offset && offset <= end;
  return definitions.find(isAt) ?? references.find(isAt);
}
