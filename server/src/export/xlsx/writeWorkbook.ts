import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './packageXml.ts';
import { sheetXml } from './sheetXml.ts';
import { stylesXml } from './styles.ts';
import { sheetNames, type Workbook } from './workbook.ts';

/** A workbook as the bytes of an XLSX file; the same workbook gives the same bytes. Texts must fit into a cell. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': packageRelationsXml,
    'docProps/core.xml': corePropertiesXml(workbook),
    'xl/workbook.xml': workbookXml(workbook, names),
    'xl/_rels/workbook.xml.rels': workbookRelationsXml(sheets.length),
    'xl/styles.xml': stylesXml,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, workbook, at === 0);
  });
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  // By local time, as a zip file keeps it: the earliest there is.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
