const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The rows of a CSV file (RFC 4180) as text: fields in quotes may hold separators, line breaks and doubled quotes. The
 * separator is guessed from the first line: a comma, a semicolon or a tab. A quote inside a field that does not begin
 * with one is a sign like any other, and one that is never closed ends with the file, so nothing is lost.
 * @param text Without a byte order mark
 */
export function readCsv(text: string): (string | undefined)[][] {
  // Excel writes a first line that names the separator where it was asked to.
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const start = named?.[0].length ?? 0;
  const separator = named?.[1] ?? separatorOf(text);
  const field = new RegExp(`"((?:[^"]|"")*)("?)([^${separator}\\r\\n]*)|[^${separator}\\r\\n]*`, 'y');
  const rows: (string | undefined)[][] = [];
  let row: (string | undefined)[] = [];
  let at = start;
  while (at < text.length || row.length > 0) {
    field.lastIndex = at;
    const match = field.exec(text);
    const [whole = '', inQuotes, , rest = ''] = match ?? [];
    const value = inQuotes === undefined ? whole : inQuotes.replaceAll('""', '"') + rest;
    row.push(value === '' ? undefined : value.replace(/\r\n?/g, '\n'));
    at += whole.length;
    if (text.charAt(at) === separator) {
      at++;
      // A separator at the very end still opens one more field.
      if (at < text.length) continue;
      row.push(undefined);
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The sign that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  let line = '';
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '\n' || sign === '\r') && line !== '') break;
    else if (!isQuoted) line += sign;
    if (line.length > 100_000) break;
  }
  const count = (sign: string) => line.split(sign).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
