import {
  BorderStyle,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
  UnderlineType,
} from 'docx';
import { FACT_SIDE } from './blocks.ts';
import { SMALL_TABLE_TEXT, TABLE_TEXT } from './columnWidths.ts';
import { TEXT_WIDTH } from './page.ts';
import type { Palette } from './palette.ts';

const FONT = 'Arial';
/** Sizes of headings in half points, and the space above them. */
const HEADINGS = [
  { size: 34, before: 480 },
  { size: 26, before: 360 },
  { size: 23, before: 300 },
  { size: 22, before: 260 },
  { size: 22, before: 240 },
  { size: 22, before: 240 },
] as const;

/** Line spacing as a share of the line, in 240ths. Without the rule, big letters of two lines would touch. */
function line(share: number) {
  return { line: Math.round(share * 240), lineRule: LineRuleType.AUTO } as const;
}

/** The built-in styles: Arial, black on white, every heading with its level. */
export function stylesOf(palette: Palette): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } },
      },
      title: {
        run: { size: 56, bold: true, color: '000000' },
        paragraph: { spacing: { before: 120, after: 160, ...line(1.1) }, keepNext: true },
      },
      ...headings(palette),
      listParagraph: { paragraph: { spacing: { after: 80, ...line(1.2) } } },
      caption: {
        run: { bold: true, size: 21, color: '000000', italics: false },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100, ...line(1.1) } },
      },
      hyperlink: { run: { color: palette.link, underline: { type: UnderlineType.SINGLE } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60, ...line(1.1) } } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [...own(palette), ...contents(), ...furniture(palette)],
    characterStyles: characters(palette),
  };
}

function headings({ accent }: Palette) {
  const [one, two, three, four, five, six] = HEADINGS.map(({ size, before }, level) => ({
    basedOn: 'Normal',
    next: 'Normal',
    run: { size, bold: true, color: level === 0 ? accent : '000000', font: FONT },
    paragraph: {
      outlineLevel: level,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 120, ...line(1.1) },
      ...(level === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 8 } } } : {}),
    },
  }));
  return { heading1: one, heading2: two, heading3: three, heading4: four, heading5: five, heading6: six } as Record<
    string,
    NonNullable<typeof one>
  >;
}

function own({ accent, soft, line: lineColour, mark, quiet }: Palette): IParagraphStyleOptions[] {
  const side = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 24, color, space: 8 } });
  return [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 140, ...line(1.25) } },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 30 },
      paragraph: { spacing: { after: 200, ...line(1.15) } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { color: quiet },
      paragraph: { border: side(lineColour) },
    },
    { id: 'ReportKind', name: 'Report kind', basedOn: 'Normal', run: { bold: true, color: accent, size: 24 } },
    {
      id: 'ReportMark',
      name: 'Report mark',
      basedOn: 'Normal',
      run: { bold: true, color: mark },
      paragraph: {
        spacing: { after: 480, ...line(1.2) },
        border: {
          top: { style: BorderStyle.SINGLE, size: 12, color: mark, space: 8 },
          bottom: { style: BorderStyle.SINGLE, size: 12, color: mark, space: 8 },
        },
      },
    },
    {
      id: 'ReportAudience',
      name: 'Report audience',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 240, after: 360, ...line(1.2) } },
    },
    {
      id: 'ReportFact',
      name: 'Report fact',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: {
        indent: { right: FACT_SIDE },
        spacing: { before: 0, after: 0, ...line(1.3) },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: soft },
        border: side(accent),
        contextualSpacing: false,
      },
    },
    {
      id: 'ReportCoverFact',
      name: 'Report cover fact',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 100, ...line(1.2) } },
    },
    {
      id: 'ReportTableText',
      name: 'Report table text',
      basedOn: 'Normal',
      run: { size: TABLE_TEXT / 10 },
      paragraph: { spacing: { after: 0, ...line(1.15) } },
    },
    {
      id: 'ReportTableHead',
      name: 'Report table head',
      basedOn: 'ReportTableText',
      run: { bold: true, size: TABLE_TEXT / 10 },
      paragraph: { keepNext: true, spacing: { after: 0, ...line(1.15) } },
    },
    {
      id: 'ReportSmallTableText',
      name: 'Report small table text',
      basedOn: 'ReportTableText',
      run: { size: SMALL_TABLE_TEXT / 10 },
    },
    {
      id: 'ReportSmallTableHead',
      name: 'Report small table head',
      basedOn: 'ReportTableHead',
      run: { size: SMALL_TABLE_TEXT / 10, bold: true },
    },
    {
      id: 'ReportCode',
      name: 'Report code',
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 20, noProof: true },
      paragraph: {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: soft },
        spacing: { after: 140, ...line(1.15) },
      },
    },
    {
      id: 'ReportRule',
      name: 'Report rule',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: {
        spacing: { after: 200, ...line(1) },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: lineColour, space: 1 } },
      },
    },
  ];
}

function contents(): IParagraphStyleOptions[] {
  return [
    // The paragraph that ends the first pages; a line of text could fall on a page of its own.
    { id: 'ReportEnd', name: 'Report end', run: { size: 2 }, paragraph: { spacing: { after: 0, ...line(1) } } },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { size: 30, bold: true },
      paragraph: { keepNext: true, spacing: { after: 200, ...line(1.1) } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { size: 21 },
      paragraph: { spacing: { before: 40, after: 10, ...line(1.05) } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { indent: { left: 400 }, spacing: { after: 10, ...line(1.08) } },
    },
  ];
}

function furniture({ quiet }: Palette): IParagraphStyleOptions[] {
  const paragraph = {
    rightTabStop: TEXT_WIDTH,
    spacing: { after: 0, ...line(1) },
  };
  return [
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: quiet }, paragraph },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: quiet }, paragraph },
  ];
}

function characters({ mark }: Palette): ICharacterStyleOptions[] {
  return [
    { id: 'ReportCodeText', name: 'Report code text', run: { font: 'Courier New', size: 20, noProof: true } },
    { id: 'ReportMarkText', name: 'Report mark text', run: { bold: true, color: mark } },
  ];
}
