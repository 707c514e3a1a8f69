import { isReadable, readColour } from '../schema/colour.ts';

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

const OWN_COLOUR = '#0b5c63';

/** The colour for headings and lines: the organisation's where words in it can be read on white paper, or the built-in one. */
export function accentOf(look: Look | undefined): string {
  const given = readColour(look?.colour ?? '');
  return given !== undefined && isReadable(given) ? given : OWN_COLOUR;
}
