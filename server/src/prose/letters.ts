const LETTER = /\p{L}/u;

/** How many runs of letters `text` has. Counted one character after the other, as a match would copy every word. */
export function countLetterRuns(text: string): number {
  let count = 0;
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(at) ?? code;
      if (code > 0xffff) at++;
    }
    const isOfRun = isLetter(code);
    if (isOfRun && !inRun) count++;
    inRun = isOfRun;
  }
  return count;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(String.fromCodePoint(code));
}
