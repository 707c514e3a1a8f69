import { isReadable, readColour } from '../../schema/colour.ts';

const OWN_COLOUR = '#0b5c63';

/** The colours of a document, without the `#`. */
export interface Palette {
  /** For lines. */
  readonly accent: string;
  /** For the words of headings: black where the accent would be hard to read. */
  readonly heading: string;
  readonly line: string;
  /** Behind groups of facts and code. */
  readonly soft: string;
  /** For the marks of drafts and restricted copies. */
  readonly mark: string;
  readonly quiet: string;
  readonly link: string;
}

/** The palette around an organisation's colour, `#rrggbb`; around the built-in one where it gives none that can be used. */
export function paletteOf(colour: string | undefined): Palette {
  const accent = readColour(colour ?? '') ?? OWN_COLOUR;
  return {
    accent: accent.slice(1),
    heading: isReadable(accent) ? accent.slice(1) : '000000',
    line: '888888',
    soft: 'f2f5f7',
    mark: '8c1d18',
    quiet: '4a545e',
    link: '1a4f8b',
  };
}
