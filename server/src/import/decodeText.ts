/**
 * The text of a file: by its byte order mark, else UTF-16 where the zeros of its bytes show it, else UTF-8, else Windows-1252,
 * which older programs write. The byte order mark is left out. Undefined for bytes that are no text.
 */
export function decodeText(content: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(content)).decode(content);
  return text.includes('\0') ? undefined : text;
}

function encodingOf(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Of text in a Western language, nearly every second byte of UTF-16 is a zero.
  const sample = content.subarray(0, 2000);
  const zeros = (from: number) => sample.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (zeros(1) > sample.length * 0.3 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > sample.length * 0.3 && zeros(1) === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
