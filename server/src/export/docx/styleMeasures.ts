import type { IStylesOptions } from 'docx';

/** What of a style decides how much room its paragraphs take. Lengths are in twentieths of a point. */
export interface StyleMeasures {
  readonly size: number;
  readonly isBold: boolean;
  readonly before: number;
  readonly after: number;
  /** The height of a line as a share of a single one. */
  readonly line: number;
  readonly left: number;
  readonly right: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** The room that a line above takes. */
  readonly border: number;
}

type StyleOptions = NonNullable<IStylesOptions['paragraphStyles']>[number];

const PLAIN: StyleMeasures = {
  size: 220,
  isBold: false,
  before: 0,
  after: 0,
  line: 1,
  left: 0,
  right: 0,
  keepNext: false,
  keepLines: false,
  border: 0,
};

const BUILT_IN: Readonly<Record<string, string>> = {
  Title: 'title',
  Heading1: 'heading1',
  Heading2: 'heading2',
  Heading3: 'heading3',
  Heading4: 'heading4',
  Heading5: 'heading5',
  Heading6: 'heading6',
  ListParagraph: 'listParagraph',
  Caption: 'caption',
  FootnoteText: 'footnoteText',
};

/** The measures of each style by its id. */
export function styleMeasures({
  default: builtIn = {},
  paragraphStyles = [],
}: IStylesOptions): (id: string) => StyleMeasures {
  const options = new Map<string, Omit<StyleOptions, 'id'>>(paragraphStyles.map((style) => [style.id, style]));
  for (const [id, key] of Object.entries(BUILT_IN)) {
    const style: unknown = Reflect.get(builtIn, key);
    if (isStyle(style)) options.set(id, { basedOn: 'Normal', ...style });
  }
  const known = new Map<string, StyleMeasures>();
  const measuresOf = (id: string): StyleMeasures => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const style = options.get(id);
    const base = style?.basedOn === undefined || style.basedOn === id ? PLAIN : measuresOf(style.basedOn);
    const measures = style === undefined ? base : measured(style, base);
    known.set(id, measures);
    return measures;
  };
  return measuresOf;
}

function measured({ run = {}, paragraph = {} }: Omit<StyleOptions, 'id'>, base: StyleMeasures): StyleMeasures {
  const { spacing, indent, border } = paragraph;
  const length = (value: unknown, other: number) => (typeof value === 'number' ? value : other);
  const top = border?.top;
  return {
    size: typeof run.size === 'number' ? run.size * 10 : base.size,
    isBold: run.bold ?? base.isBold,
    before: length(spacing?.before, base.before),
    after: length(spacing?.after, base.after),
    line: typeof spacing?.line === 'number' ? spacing.line / 240 : base.line,
    left: length(indent?.left, base.left),
    right: length(indent?.right, base.right),
    keepNext: paragraph.keepNext ?? base.keepNext,
    keepLines: paragraph.keepLines ?? base.keepLines,
    border: top === undefined ? base.border : length(top.space, 0) * 20 + (length(top.size, 0) * 20) / 8,
  };
}

function isStyle(value: unknown): value is Omit<StyleOptions, 'id'> {
  return typeof value === 'object' && value !== null;
}
