import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Edition } from '../../server/src/export/editions.ts';

export const TODAY = '2026-11-24';

/** A report as the command line writes it: the very file that a user gets. */
export class Written implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'practice-review-documents-'));

  /** The path of the report of a review in a format. */
  report(review: string, format: string, edition: Edition = 'full'): string {
    const target = join(this.#folder, `report.${format}`);
    const argv = ['export', review, '--to', format, '--edition', edition, '--out', target, '--force', '--today', TODAY];
    const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...argv], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The report was not written: ${stderr}`);
    return target;
  }

  bytes(review: string, format: string): Buffer {
    return readFileSync(this.report(review, format));
  }

  [Symbol.dispose](): void {
    this.remove();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What a program of this machine prints. */
export function printed(program: string, ...argv: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, argv, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}
