import { partPath } from '../office/partPath.ts';
import { readXml, type XmlReader } from '../office/readXml.ts';
import { isDateFormat } from './dateFormats.ts';

const nothing: XmlReader = { open: () => undefined, close: () => undefined, text: () => undefined };

/** The targets of a `.rels` part by their ids, as paths from the top of the file. @param folder Where its own part lies */
export function readRelations(
  xml: string,
  folder: string,
): Map<string, { readonly path: string; readonly type: string }> {
  const found = new Map<string, { path: string; type: string }>();
  readXml(xml, {
    ...nothing,
    open: (name, attribute) => {
      const id = attribute('Id');
      const target = attribute('Target');
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      found.set(id, { path: partPath(folder, target), type: attribute('Type') ?? '' });
    },
  });
  return found;
}

/** The sheets of a workbook in its order, each with the id of its relation; and where its calendar begins. */
export function readWorkbookXml(xml: string): {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly is1904: boolean;
} {
  const sheets: { name: string; relation: string }[] = [];
  let is1904 = false;
  readXml(xml, {
    ...nothing,
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      const relation = attribute('*:id');
      if (name === 'sheet' && relation !== undefined) sheets.push({ name: attribute('name') ?? '', relation });
    },
  });
  return { sheets, is1904 };
}

/** By the number of a cell's style, whether a number in it is a date. */
export function readDateStyles(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  readXml(xml, {
    ...nothing,
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        styles.push(isDateFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The texts that cells share, runs of different looks joined; how a word is spoken is left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(cellWords(current));
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

/** A cell's text as it was meant: `_x0041_` stands for the sign of that number. */
export function cellWords(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
