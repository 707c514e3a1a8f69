import { decodeText } from './decodeText.ts';
import { readCsv } from './readCsv.ts';
import { type Spreadsheet, UnreadableFile } from './table.ts';
import { readXlsx } from './xlsx/readXlsx.ts';

/** Larger files are no tables that a person filled in. */
const LARGEST_FILE = 50_000_000;

/**
 * Reads an XLSX or a CSV file, told apart by what is in it and not by its name.
 * @throws UnreadableFile for any other kind of file, and for one that is damaged or too large
 */
export function readSpreadsheet(content: Uint8Array): Spreadsheet {
  if (content.length === 0) throw new UnreadableFile('The file is empty.');
  if (content.length > LARGEST_FILE) throw new UnreadableFile('The file is larger than 50 MB, which is too large.');
  if (startsWith(content, [0x50, 0x4b])) return readXlsx(content);
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableFile(
      'The file is in an old Excel format or is protected with a password. Save it in Excel as "Excel Workbook (.xlsx)" without a password.',
    );
  }
  const text = decodeText(content);
  if (text === undefined || /^\s*(?:%PDF|\{\\rtf|<\?xml|<!doctype|<html)/i.test(text)) {
    throw new UnreadableFile('The file is no spreadsheet. Save it as "Excel Workbook (.xlsx)" or "CSV UTF-8 (.csv)".');
  }
  return { sheets: [{ name: '', rows: readCsv(text) }] };
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}
