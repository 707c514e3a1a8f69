/**
 * Programs that npm cannot bring: a browser, a font to draw with, and a compiler for the one native module of VS Code
 * that is published without a built file. On a Debian machine, as root, what is missing is installed; otherwise the
 * command to type is printed.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { findChromium } from './paths.mjs';

const runs = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** For programs that tell their version in another way. */
const finds = (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/** What each purpose needs: the Debian package, and how to see that it (or its like) is here. */
const NEEDS = {
  compiler: [
    { name: 'g++', present: () => runs('g++') },
    { name: 'make', present: () => runs('make') },
    { name: 'python3', present: () => runs('python3') },
  ],
  documents: [
    { name: 'qpdf', present: () => runs('qpdf') },
    { name: 'poppler-utils', present: () => finds('pdftotext') },
  ],
  browser: [
    { name: 'chromium', present: () => findChromium() !== undefined },
    { name: 'fonts-dejavu-core', present: () => process.platform !== 'linux' || fs.existsSync('/usr/share/fonts') },
  ],
};

/**
 * Makes sure that the programs for these purposes are here.
 * @param {...('compiler' | 'browser' | 'documents')} purposes
 * @throws {Error} with one plain sentence and the command to type, where they are missing and cannot be installed.
 */
export function ensurePrograms(...purposes) {
  const missing = purposes.flatMap((purpose) =>
    NEEDS[purpose].filter((need) => !need.present()).map((need) => need.name),
  );
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !runs('apt-get')) {
    throw new Error(
      `Some programs are missing: ${missing.join(', ')}. On Debian or Ubuntu, run as root:\n  ${command}`,
    );
  }
  console.log(`Installing Debian packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = spawnSync('sh', ['-c', command], { env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (apt.status !== 0) {
    const said = `${apt.stdout ?? ''}${apt.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
    throw new Error(
      `The Debian packages ${missing.join(', ')} could not be installed. The command was:\n  ${command}\n${said}`,
    );
  }
}
