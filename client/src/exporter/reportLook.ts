import * as vscode from 'vscode';
import lookFiles from '../../../schemas/lookFiles.json';
import type { ReportLook } from '../protocol.ts';

type Kind = keyof typeof lookFiles;

/** The look as the exporter takes it, and a sentence for each file of it that cannot be read. */
export interface ReadLook {
  readonly look: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

/**
 * Reads the files that a project file names for the look of its reports, of those kinds that a format takes. What cannot
 * be read is left out. Never rejects.
 */
export async function readLook(given: ReportLook | undefined, kinds: readonly string[]): Promise<ReadLook> {
  const problems: string[] = [];
  const bytesOf = async (kind: Kind): Promise<Uint8Array | undefined> => {
    const file = given?.[kind];
    if (file === undefined || !kinds.includes(kind)) return undefined;
    const { name, without } = lookFiles[kind];
    if (file.uri === undefined) {
      problems.push(`${file.problem ?? ''} ${without}`.trim());
      return undefined;
    }
    const read = await readWhole(vscode.Uri.parse(file.uri, true), lookFiles[kind].mostMegabytes);
    if (typeof read !== 'string') return read;
    problems.push(`The ${name} ${file.path} cannot be used: ${read}. ${without}`);
    return undefined;
  };
  const template = await bytesOf('template');
  const logo = await bytesOf('logo');
  return {
    look: {
      ...(template === undefined ? {} : { template }),
      ...(logo === undefined ? {} : { logo: { bytes: logo, alt: given?.logoAlt ?? '' } }),
      ...(given?.colour === undefined ? {} : { colour: given.colour }),
      ...(given?.footer === undefined ? {} : { footer: given.footer }),
    },
    problems,
  };
}

/** The bytes of a file, or why there are none. */
async function readWhole(uri: vscode.Uri, mostMegabytes: number): Promise<Uint8Array | string> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return 'it is not a file';
    if (size > mostMegabytes * 1_000_000) return `it is larger than ${mostMegabytes} MB`;
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound') return 'there is no such file';
    return code === 'NoPermissions' ? 'you may not open it' : 'it cannot be read';
  }
}
