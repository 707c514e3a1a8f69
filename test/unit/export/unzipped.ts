import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '../../../server/src/import/office/readXml.ts';
import { readXlsx } from '../../../server/src/import/xlsx/readXlsx.ts';

/** The parts of an Office file as text. Throws where one of them is no XML. */
export function unzipped(content: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.fromEntries(Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const text of Object.values(parts)) readXml(text, { open: () => {}, close: () => {}, text: () => {} });
  return parts;
}

/** The rows of a sheet of an XLSX file. */
export function rowsOf(content: Uint8Array, sheet = 0) {
  return readXlsx(content).sheets[sheet]?.rows ?? [];
}
