import { type IStylesOptions, LineRuleType } from 'docx';

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** What differs from the usual styles: lengths in twentieths of a point, sizes in half points. */
interface Close {
  readonly size?: number;
  readonly before?: number;
  readonly after: number;
}

const BUILT_IN: Readonly<Record<string, Close>> = {
  title: { size: 40, before: 40, after: 80 },
  heading1: { size: 23, before: 170, after: 40 },
  listParagraph: { after: 24 },
};

const OWN: Readonly<Record<string, Close>> = {
  Normal: { size: 19, after: 40 },
  ReportKind: { size: 20, after: 0 },
  ReportMark: { size: 19, after: 120 },
};

/** The same styles for a report of one page: smaller letters, little space between, no lines above headings. */
export function closeStyles(styles: IStylesOptions): IStylesOptions {
  const builtIn = Object.entries(styles.default ?? {}).map(([name, style]) => {
    const close = BUILT_IN[name];
    return [name, close === undefined ? style : closer(style, close)];
  });
  return {
    ...styles,
    default: Object.fromEntries(builtIn),
    paragraphStyles: (styles.paragraphStyles ?? []).map((style) => {
      const close = OWN[style.id];
      return close === undefined ? style : { ...style, ...closer(style, close) };
    }),
  };
}

function closer(
  { run, paragraph, ...style }: Omit<ParagraphStyle, 'id'>,
  { size, before = 0, after }: Close,
): Omit<ParagraphStyle, 'id'> {
  const { border, ...rest } = paragraph ?? {};
  const isBoxed = border?.bottom !== undefined;
  return {
    ...style,
    run: { ...run, ...(size === undefined ? {} : { size }) },
    paragraph: {
      ...rest,
      ...(isBoxed ? { border } : {}),
      spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
    },
  };
}
