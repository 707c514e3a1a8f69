import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `dist`, one above the modules of Node. */
const DIST = fileURLToPath(new URL('..', import.meta.url));

/** The path of a file that ships in `dist`, or beside it with `..`. */
export function shipped(...parts: readonly string[]): string {
  return join(DIST, ...parts);
}
