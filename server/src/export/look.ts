/** What an organisation gives its reports, from the project file. Each part may be missing. */
export interface Look {
  /** A Word template or document (`.dotx`, `.docx`) whose styles Word reports take. */
  readonly template?: Uint8Array;
  readonly logo?: Logo;
  /** The colour of headings and lines, as `#rrggbb`. */
  readonly colour?: string;
  /** A line for the foot of each page. */
  readonly footer?: string;
}

export interface Logo {
  /** A PNG or JPEG picture. */
  readonly bytes: Uint8Array;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** The colour of headings and lines where an organisation gives none. */
export const OWN_COLOUR = '#0b5c63';

/** The least contrast at which text can be read by people who see poorly (WCAG 2.2, level AA). */
const LEAST_CONTRAST = 4.5;

/** How much a colour `#rrggbb` differs from white paper, from 1 to 21. Undefined where it is no such colour. */
export function contrastWithPaper(colour: string): number | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** True for a colour in which words on white paper can be read. */
export function isReadable(colour: string): boolean {
  return (contrastWithPaper(colour) ?? 0) >= LEAST_CONTRAST;
}
