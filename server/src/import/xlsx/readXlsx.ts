import { XmlFault } from '../office/readXml.ts';
import { type ZipParts, zipParts } from '../office/zipParts.ts';
import { type Spreadsheet, UnreadableFile } from '../table.ts';
import { type CellContext, sheetRows } from './sheetRows.ts';
import { readDateStyles, readRelations, readSharedStrings, readWorkbookXml } from './workbookParts.ts';

/**
 * Reads an XLSX file. Sheets that cannot hold cells, such as charts, have no rows.
 * @throws UnreadableFile for another kind of file, and for one that is damaged or too large
 */
export function readXlsx(content: Uint8Array): Spreadsheet {
  const parts = zipParts(content);
  try {
    return read(parts);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new UnreadableFile(
      'The file is damaged and cannot be read. Open it in your spreadsheet program, save it anew and try again.',
    );
  }
}

function read(parts: ZipParts): Spreadsheet {
  const top = readRelations(parts.text('_rels/.rels') ?? '', '');
  const workbook = [...top.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  const xml = workbook.endsWith('.xml') ? parts.text(workbook) : undefined;
  const slash = workbook.lastIndexOf('/');
  const folder = workbook.slice(0, Math.max(0, slash));
  const { sheets, is1904 } = readWorkbookXml(xml ?? '');
  if (sheets.length === 0) {
    throw new UnreadableFile('The file is no Excel workbook. Save it as "Excel Workbook (.xlsx)" and try again.');
  }
  const relations = readRelations(parts.text(`${folder}/_rels/${workbook.slice(slash + 1)}.rels`) ?? '', folder);
  const partOf = (kind: string) => {
    const path = [...relations.values()].find(({ type }) => type.endsWith(kind))?.path;
    return (path === undefined ? undefined : parts.text(path)) ?? '';
  };
  const context: CellContext = {
    strings: readSharedStrings(partOf('/sharedStrings')),
    dateStyles: readDateStyles(partOf('/styles')),
    is1904,
  };
  return {
    sheets: sheets.map(({ name, relation }) => {
      const path = relations.get(relation)?.path;
      return { name, rows: sheetRows((path === undefined ? undefined : parts.text(path)) ?? '', name, context) };
    }),
  };
}
