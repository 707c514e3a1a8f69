/** The colours of a document, without the `#`. */
export interface Palette {
  /** For headings and lines. */
  readonly accent: string;
  readonly line: string;
  /** Behind groups of facts and code. */
  readonly soft: string;
  /** For the marks of drafts and restricted copies. */
  readonly mark: string;
  readonly quiet: string;
  readonly link: string;
}

/** The palette around the colour `#rrggbb`. */
export function paletteOf(accent: string): Palette {
  return {
    accent: accent.slice(1),
    line: '888888',
    soft: 'f2f5f7',
    mark: '8c1d18',
    quiet: '4a545e',
    link: '1a4f8b',
  };
}
