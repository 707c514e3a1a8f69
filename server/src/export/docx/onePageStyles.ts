import type { IStylesOptions } from 'docx';

/** Sizes in half points, spaces in twentieths of a point. */
const TEXT = { size: 19, after: 60, listAfter: 20 };
const HEADING = { size: 23, before: 150, after: 50 };
const TITLE = { size: 42, before: 0, after: 60 };

/** The same styles, set closer for a report of one page: smaller letters, less space, and no lines above headings. */
export function onePageStyles(styles: IStylesOptions): IStylesOptions {
  const { document, title, heading1, listParagraph } = styles.default ?? {};
  const { border: _, ...underNoLine } = heading1?.paragraph ?? {};
  return {
    ...styles,
    default: {
      ...styles.default,
      document: { ...document, run: { ...document?.run, size: TEXT.size } },
      title: {
        ...title,
        run: { ...title?.run, size: TITLE.size },
        paragraph: {
          ...title?.paragraph,
          spacing: { ...title?.paragraph?.spacing, before: TITLE.before, after: TITLE.after },
        },
      },
      heading1: {
        ...heading1,
        run: { ...heading1?.run, size: HEADING.size },
        paragraph: {
          ...underNoLine,
          spacing: { ...underNoLine.spacing, before: HEADING.before, after: HEADING.after },
        },
      },
      listParagraph: {
        ...listParagraph,
        paragraph: {
          ...listParagraph?.paragraph,
          spacing: { ...listParagraph?.paragraph?.spacing, after: TEXT.listAfter },
        },
      },
    },
    paragraphStyles: styles.paragraphStyles?.map((style) => closer(style)) ?? [],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function closer(style: ParagraphStyle): ParagraphStyle {
  if (style.id !== 'Normal' && style.id !== 'ReportMark') return style;
  return {
    ...style,
    paragraph: { ...style.paragraph, spacing: { ...style.paragraph?.spacing, after: TEXT.after } },
  };
}
