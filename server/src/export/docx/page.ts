/** The page of a report in twentieths of a point: A4 upright. */
export const PAGE = { width: 11_906, height: 16_838, side: 1134, top: 1247, bottom: 1247, edge: 624 } as const;

/** The width of the text on a page. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
