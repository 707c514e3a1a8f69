/**
 * The text of a file: by its byte order mark, else UTF-16 where the zeros of its bytes show it, else UTF-8, else Windows-1252,
 * which older programs write. The byte order mark is left out. Undefined for bytes that are no text.
 */
export function decodeText(content: Uint8Array): string | undefined {
  const encoding = encodingOf(content);
  const text = new TextDecoder(encoding).decode(content);
  if (text.includes('\0')) return undefined;
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, windowsSign) : text;
}

/** What Windows-1252 has at 0x80 to 0x9F. Some versions of Node give control characters there. */
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function windowsSign(control: string): string {
  return WINDOWS_SIGNS.charAt(control.charCodeAt(0) - 0x80);
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
