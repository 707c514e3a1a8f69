const LIMIT_MS = 60_000;
const AGAIN_MS = 100;

/**
 * Asks again until `probe` says yes: for what Playwright cannot wait for by itself.
 * @throws Error naming `what` after 60 seconds
 */
export async function until(what: string, probe: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
