/** The least contrast at which text can be read by people who see poorly (WCAG 2.2, level AA). */
export const LEAST_CONTRAST = 4.5;

/** A colour as `#rrggbb` in small letters, from what an author wrote; undefined where that is no such colour. */
export function readColour(written: string): string | undefined {
  const signs = /^#?([0-9a-f]{6})$/i.exec(written.trim())?.[1];
  return signs === undefined ? undefined : `#${signs.toLowerCase()}`;
}

/** How much a colour `#rrggbb` differs from white paper: from 1, not at all, to 21, black. */
export function contrastWithPaper(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** True for a colour `#rrggbb` in which words on white paper can be read. */
export function isReadable(colour: string): boolean {
  return contrastWithPaper(colour) >= LEAST_CONTRAST;
}
