import { strFromU8, unzipSync } from 'fflate';
import { isWellFormed } from './wellFormed.ts';

/** What a Word template gives: its styles, and the theme that their colours and fonts come from. */
export interface Template {
  /** The text of `word/styles.xml`. */
  readonly styles: string;
  readonly theme: Uint8Array | undefined;
}

const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';
/** No styles of a real template are as long as this, in bytes. */
const LONGEST_PART = 8_000_000;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * Reads a Word template or document (`.dotx`, `.docx`). Where it cannot be used, `problem` says why, in one sentence or
 * two for whoever chose it, and the report has the built-in look.
 */
export function readTemplate(bytes: Uint8Array): Template | { readonly problem: string } {
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => (name === STYLES || name === THEME) && originalSize <= LONGEST_PART,
    });
  } catch {
    // What cannot be unzipped is no such file, or is locked with a password, which makes it another kind of file.
    return unusable('it is not a Word template (.dotx) or document (.docx), or it has a password');
  }
  const styles = parts[STYLES] === undefined ? undefined : strFromU8(parts[STYLES]);
  if (styles === undefined) return unusable('it has no styles');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(styles) || !isWellFormed(styles)) return unusable('its styles are damaged');
  if (!styles.includes(WORD)) {
    return unusable('it is saved as "Strict Open XML". Save it in Word as an ordinary template (.dotx)');
  }
  return { styles, theme: usableTheme(parts[THEME]) };
}

function unusable(reason: string): { readonly problem: string } {
  return { problem: `The Word template cannot be used: ${reason}. The report has the built-in look instead.` };
}

/** A theme whose pictures lie in other parts of the template would be broken without them. */
function usableTheme(theme: Uint8Array | undefined): Uint8Array | undefined {
  if (theme === undefined) return undefined;
  const text = strFromU8(theme);
  return /<!DOCTYPE|\br:(?:embed|link|id)=/i.test(text) || !isWellFormed(text) ? undefined : theme;
}
