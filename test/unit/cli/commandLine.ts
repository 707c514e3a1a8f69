import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for each test, and the command run in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'practice-review-cli-'));

  /** Writes a file and the folders it stands in. */
  write(name: string, content: string | Uint8Array): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  run(...argv: string[]): Outcome {
    return this.runWith({}, ...argv);
  }

  /** With more in the environment; the date is always the same unless it is given. */
  runWith(environment: Readonly<Record<string, string>>, ...argv: string[]): Outcome {
    const { NO_COLOR: _, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...argv], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...inherited, REVIEW_TODAY: '2026-11-24', ...environment },
    });
    return { code: status, out: stdout, err: stderr };
  }

  remove(): void {
    chmodSync(this.path, 0o700);
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A small review. `stage` and what stands in the body decide what is found. */
export function smallReview(stage: string, body = 'Text.', more = ''): string {
  return `---
schemaVersion: 1
reviewType: lcspr
reference: LCSPR-1
title: Alder
stage: ${stage}
${more}---

# Alder

## Analysis

${body}
`;
}
