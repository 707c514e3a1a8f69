/** Finding a desktop VS Code. It can only be used where there is a display to show it on. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const local = process.env.LOCALAPPDATA ?? '';
const programs = process.env.ProgramFiles ?? '';

/** The executable itself in the usual places, not the shell script on the PATH: test runners need the former. */
const PLACES = {
  linux: [
    '/usr/share/code/code',
    '/opt/visual-studio-code/code',
    '/usr/lib/code/code',
    '/snap/code/current/usr/share/code/code',
    '/usr/share/codium/codium',
  ],
  darwin: ['Code', 'Electron'].map((name) => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`),
  win32: [
    path.join(local, 'Programs', 'Microsoft VS Code', 'Code.exe'),
    path.join(programs, 'Microsoft VS Code', 'Code.exe'),
  ],
};

/** True where a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The executable for tests: `PRACTICE_REVIEW_VSCODE` if that is set, else one in a usual place if there is a display.
 * @returns {string | undefined} absolute path
 * @throws {Error} when `PRACTICE_REVIEW_VSCODE` names no file
 */
export function desktopExecutable() {
  const named = process.env.PRACTICE_REVIEW_VSCODE;
  if (named) {
    if (fs.existsSync(named)) return path.resolve(named);
    throw new Error(`PRACTICE_REVIEW_VSCODE names ${named}, but there is no such file.`);
  }
  return hasDisplay() ? (PLACES[process.platform] ?? []).find((file) => fs.existsSync(file)) : undefined;
}

/**
 * The command that opens a window for a person: `code` on the PATH.
 * @returns {string | undefined}
 */
export function desktopCommand() {
  if (!hasDisplay()) return undefined;
  const shell = process.platform === 'win32';
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0 ? 'code' : undefined;
}
