/** The look of the PDF. Lengths are points; y grows downwards from the top of an A4 page. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 51,
  right: 51,
  top: 66,
  bottom: 64,
} as const;

export const contentWidth = page.width - page.left - page.right;
export const contentHeight = page.height - page.top - page.bottom;

export const colours = {
  ink: '#1a1f24',
  quiet: '#4a545e',
  line: '#b6bec6',
  faint: '#dde2e6',
  soft: '#f2f5f7',
  link: '#0b4f8a',
  mark: '#8c1d18',
} as const;

/** The size of letters and the distance from one line to the next. */
export interface Scale {
  readonly size: number;
  readonly leading: number;
}

export const scales = {
  body: { size: 10.8, leading: 15.4 },
  code: { size: 9.5, leading: 13 },
  facts: { size: 9.8, leading: 13.4 },
  table: { size: 8.8, leading: 11.8 },
  /** For tables of many columns. */
  denseTable: { size: 8.2, leading: 11 },
  contents: { size: 10.5, leading: 14.5 },
  subContents: { size: 9.5, leading: 12.5 },
  kind: { size: 12, leading: 17 },
  title: { size: 26, leading: 32 },
  subtitle: { size: 16, leading: 21 },
  page: { size: 8.5, leading: 11 },
} as const satisfies Record<string, Scale>;

/** Headings by level; the first is for the title on the cover. */
export const headings: readonly (Scale & { readonly above: number; readonly below: number })[] = [
  { ...scales.title, above: 0, below: 8 },
  { size: 18, leading: 23, above: 26, below: 8 },
  { size: 14, leading: 18.5, above: 18, below: 5 },
  { size: 12, leading: 16.5, above: 14, below: 4 },
  { size: 10.8, leading: 15.4, above: 12, below: 3 },
  { size: 10.8, leading: 15.4, above: 10, below: 3 },
];
