import { readFile, stat } from 'node:fs/promises';
import lookFiles from '../../../schemas/lookFiles.json';
import type { Look } from '../export/look.ts';
import type { LookFile, ReportLook } from '../workspace/reportSettings.ts';
import { codeOf } from './files.ts';

export type LookFileKind = keyof typeof lookFiles;

/**
 * Reads the files of a look, of those kinds that a format takes. What cannot be read is left out, with a sentence for it.
 * Never rejects.
 */
export async function readLook(
  { template, logo, logoAlt, colour, footer }: ReportLook,
  kinds: readonly LookFileKind[],
): Promise<{ readonly look: Look; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const bytesOf = async (kind: LookFileKind, file: LookFile | undefined): Promise<Uint8Array | undefined> => {
    if (file === undefined || !kinds.includes(kind)) return undefined;
    const { name, mostMegabytes, without } = lookFiles[kind];
    if ('problem' in file) {
      problems.push(`${file.problem} ${without}`);
      return undefined;
    }
    try {
      const url = new URL(file.uri);
      const found = await stat(url);
      if (found.isFile() && found.size <= mostMegabytes * 1_000_000) return new Uint8Array(await readFile(url));
      const reason = found.isFile() ? `it is larger than ${mostMegabytes} MB` : 'it is not a file';
      problems.push(`The ${name} ${file.path} cannot be used: ${reason}. ${without}`);
    } catch (error) {
      problems.push(`The ${name} ${file.path} cannot be used: ${reasonOf(error)}. ${without}`);
    }
    return undefined;
  };
  const styles = await bytesOf('template', template);
  const picture = await bytesOf('logo', logo);
  return {
    look: {
      ...(styles === undefined ? {} : { template: styles }),
      ...(picture === undefined ? {} : { logo: { bytes: picture, alt: logoAlt } }),
      ...(colour === undefined ? {} : { colour }),
      ...(footer === undefined ? {} : { footer }),
    },
    problems,
  };
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  return code === 'EACCES' || code === 'EPERM' ? 'you may not open it' : 'it cannot be read';
}
