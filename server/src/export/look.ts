/** What an organisation's reports look like, where it has said so in its project file. */
export interface Look {
  /** A Word template (.dotx or .docx), whose styles are taken over. */
  readonly template?: Uint8Array;
  readonly logo?: Logo;
  /** Of headings and lines: `#rrggbb`. */
  readonly colour?: string;
  /** A line at the foot of each page. */
  readonly footer?: string;
}

export interface Logo {
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpeg';
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}
