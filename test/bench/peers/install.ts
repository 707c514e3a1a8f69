import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What is compared with, in the versions that the goals were set against. */
const VERSIONS = {
  'yaml-language-server': '2.0.0',
  'vscode-markdown-languageserver': '0.5.0',
  'write-good': '1.0.8',
} as const;

export type PeerPackage = keyof typeof VERSIONS;

/** Outside the repository, so that nothing of a peer can be packed or committed. */
const FOLDER = path.join(homedir(), '.cache', 'practice-review', 'peers');

/**
 * Installs the peers, which needs the network where they are not there yet.
 * @returns the folder of a peer's package
 * @throws {Error} a plain sentence with what npm said, when they cannot be installed
 */
export function installPeers(): (name: PeerPackage) => string {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  // Two of them say that they want a newer Node and run all the same, so a warning about that is not passed on.
  const options = ['--no-audit', '--no-fund', '--loglevel', 'error', '--prefer-offline'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = spawnSync(npm, ['install', ...options], { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The peers could not be installed in ${FOLDER}.\n${stderr ?? ''}`.trim());
  return (name) => path.join(FOLDER, 'node_modules', name);
}
