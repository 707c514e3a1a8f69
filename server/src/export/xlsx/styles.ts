import { XML_START } from './xmlText.ts';

/** The looks of cells, by their place in `cellXfs`. */
export const look = { header: 1, text: 2, day: 3, toFillIn: 4, signs: 5, signsToFillIn: 6 } as const;

const wrapped = '<alignment horizontal="left" vertical="top" wrapText="1"/>';

/** One cell format. `quotePrefix` keeps a text such as `=1+1` a text when somebody edits it. */
function format(font: number, fill: number, number = 0, more = ''): string {
  return (
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${wrapped}</xf>`
  );
}

const side = (name: string) => `<${name} style="thin"><color rgb="FFB1B4B6"/></${name}>`;
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(1, 2),
  format(0, 0),
  format(0, 0, 164),
  format(0, 3),
  format(0, 0, 0, ' quotePrefix="1"'),
  format(0, 3, 0, ' quotePrefix="1"'),
];

/** `xl/styles.xml`. White on dark teal for the header; a pale ground where people are asked to write. */
export const stylesXml =
  `${XML_START}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="10"/><name val="Arial"/><family val="2"/></font>' +
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${solid('FF0B5753')}${solid('FFFFF9E5')}</fills>` +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
