import { columnName } from './sheetXml.ts';
import type { Workbook } from './workbook.ts';
import { escaped, XML_START } from './xmlText.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `[Content_Types].xml` */
export function contentTypesXml(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${XML_START}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`) +
    override('/xl/styles.xml', `${SHEET_ML}.styles+xml`) +
    numbers(sheets)
      .map((number) => override(`/xl/worksheets/sheet${number}.xml`, `${SHEET_ML}.worksheet+xml`))
      .join('') +
    `${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`
  );
}

/** `_rels/.rels` */
export const packageRelationsXml =
  `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

/** `xl/_rels/workbook.xml.rels` */
export function workbookRelationsXml(sheets: number): string {
  return (
    `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">` +
    numbers(sheets)
      .map(
        (number) =>
          `<Relationship Id="rId${number}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join('') +
    `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`
  );
}

/** `xl/workbook.xml`: the sheets, the header repeated on each page, and what the filter of each sheet covers. */
export function workbookXml({ sheets }: Workbook, names: readonly string[]): string {
  const defined = sheets.flatMap(({ columns, rows }, at) => {
    const sheet = escaped(`'${(names[at] ?? '').replaceAll("'", "''")}'`);
    const corner = `$${columnName(columns.length - 1)}$${rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!$A$1:${corner}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return (
    `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets>' +
    names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('') +
    `</sheets><definedNames>${defined.join('')}</definedNames></workbook>`
  );
}

/** `docProps/core.xml`. The day is that of the report, so that the same report gives the same file. */
export function corePropertiesXml({ title, madeOn }: Workbook): string {
  const time = `<dcterms:created xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:created>`;
  return (
    `${XML_START}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title>${time}<dc:language>en-GB</dc:language></cp:coreProperties>`
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
