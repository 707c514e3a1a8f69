import { cellText } from '../cell.ts';

/** What XML needs at the start of a file. */
export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text inside an element or a quoted attribute. */
export function escaped(text: string): string {
  return cellText(text).replace(/[&<>"\n\t]/g, (sign) => {
    switch (sign) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return '&quot;';
      default:
        return `&#${sign.charCodeAt(0)};`;
    }
  });
}

/** The text of a cell. Spreadsheet programs read `_x0041_` as the letter of that number, so a text that has it says so. */
export function escapedCell(text: string): string {
  return escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
