import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, sentenceFor, shown } from './files.ts';
import { UsageError } from './options.ts';

/**
 * Writes the file in one step, so that whoever reads it sees the old or the new one and never half of it. Throws a
 * `UsageError`, and leaves nothing behind, where it cannot; and where it exists already unless `replace` is set.
 * @param what "The report", at the start of a sentence
 */
export async function writeWhole(what: string, target: string, content: Uint8Array, replace: boolean): Promise<void> {
  const known = await lstat(target).catch(() => undefined);
  if (known?.isDirectory()) throw new UsageError(`${shown(target)} is a folder. Give the name of a file.`);
  if (known !== undefined && !replace) throw alreadyThere(target);
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  let begun = false;
  try {
    const handle = await open(draft, 'wx');
    begun = true;
    try {
      if (known !== undefined) await handle.chmod(known.mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (replace) await rename(draft, target);
    else await moveToNewName(draft, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyThere(target);
    const reason =
      codeOf(error) === 'ENOENT' ? `There is no folder ${shown(dirname(target))}.` : sentenceFor(error, target);
    throw new UsageError(`${what} could not be written. ${reason}`);
  } finally {
    if (begun) await rm(draft, { force: true });
  }
}

/** Gives the file its name unless another has taken it meanwhile. */
async function moveToNewName(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    // Some disks (memory sticks, network folders) know no links; there the look at the start has to do.
    if (codeOf(error) === 'EEXIST') throw error;
    await rename(draft, target);
  }
}

function alreadyThere(target: string): UsageError {
  return new UsageError(`${shown(target)} is there already. Add --force to replace it, or choose another --out.`);
}
