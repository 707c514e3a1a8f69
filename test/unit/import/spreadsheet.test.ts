import assert from 'node:assert/strict';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { readCsv } from '../../../server/src/import/readCsv.ts';
import { readSpreadsheet } from '../../../server/src/import/spreadsheet.ts';
import { UnreadableFile } from '../../../server/src/import/table.ts';
import { isDateFormat } from '../../../server/src/import/xlsx/dateFormats.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet as programs write it. */
function workbook(sheetData: string, { strings = '', styles = '', workbookPr = '', more = {} as Zippable } = {}) {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:r="a">${workbookPr}<x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', '/xl/worksheets/one.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/one.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
  const files: Zippable = { ...more };
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

const rows = (content: Uint8Array) => readSpreadsheet(content).sheets[0]?.rows;
const fails = (content: Uint8Array, sentence: RegExp) =>
  assert.throws(
    () => readSpreadsheet(content),
    (error) => error instanceof UnreadableFile && sentence.test(error.message),
  );

describe('reading an XLSX file', () => {
  it('reads shared and inline texts, numbers, truth values, errors and results of formulas', () => {
    const content = workbook(
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>' +
        '<row r="3"><c t="n"><v>1.5E3</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v>res_x0041_lt</v></c><c t="d"><v>2026-03-01T10:00:00</v></c><c><f>1</f><v></v></c></row>',
      {
        strings:
          '<si><t>no</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t>ld &lt;&#65;&#x42;</t></r><rPh><t>spoken</t></rPh></si>',
      },
    );
    assert.equal(readSpreadsheet(content).sheets[0]?.name, 'A & B');
    assert.deepEqual(rows(content), [
      ['bold <AB', undefined, 'in line'],
      [],
      [1500, 'TRUE', '#REF!', 'resAlt', { day: '2026-03-01', time: '10:00' }],
    ]);
  });

  it('reads days of both calendars', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
    const cells = [61, 60, 1, 46_082.75, 0.5, -3, 9e9].map((number) => `<c s="1"><v>${number}</v></c>`).join('');
    const data = `<row>${cells}<c s="2"><v>46082</v></c><c s="0"><v>46082</v></c></row>`;
    const [row] = rows(workbook(data, { styles })) ?? [];
    assert.deepEqual(row, [
      { day: '1900-03-01' },
      60,
      { day: '1900-01-01' },
      { day: '2026-03-01', time: '18:00' },
      0.5,
      -3,
      9e9,
      { day: '2026-03-01' },
      46082,
    ]);
    const later = workbook('<row><c s="1"><v>44620</v></c></row>', {
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    assert.deepEqual(rows(later), [[{ day: '2026-03-01' }]]);
  });

  it('knows a date by its format', () => {
    assert.deepEqual(
      ['d mmm yyyy', 'mmm-yy', '[$-809]dd mmmm', 'yyyy\\-mm'].map((code) => isDateFormat(164, code)),
      [true, true, true, true],
    );
    assert.deepEqual(
      ['General', '[Red]0.00', '0 "days"', 'h:mm', '0\\d', '@', '_d0'].map((code) => isDateFormat(164, code)),
      [false, false, false, false, false, false, false],
    );
    assert.deepEqual(
      [14, 22, 0, 49, 20].map((id) => isDateFormat(id, undefined)),
      [true, true, false, false, false],
    );
  });

  it('refuses a bomb before anything is unpacked', () => {
    const bomb = workbook('', { more: { 'xl/media/a.bin': new Uint8Array(110_000_000) } });
    assert.ok(bomb.length < 200_000);
    fails(bomb, /^The file holds far more than a table does/);
    const many: Zippable = {};
    for (let part = 0; part < 2_100; part++) many[`p${part}`] = new Uint8Array(0);
    fails(workbook('', { more: many }), /^The file holds far more/);
  });

  it('gives a part no more room than the file says it needs', () => {
    const content = workbook(`<row><c t="str"><v>${'a'.repeat(100_000)}</v></c></row>`);
    const view = new DataView(content.buffer, content.byteOffset);
    for (let at = 0; at < content.length - 46; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, 1_000, true);
    }
    fails(content, /^The file is damaged/);
  });

  it('refuses sheets larger than any table', () => {
    fails(
      workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      /^The sheet "A & B" has more than 200,000 rows or 2,000 columns/,
    );
    fails(workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /more than 200,000 rows or 2,000 columns/);
    assert.deepEqual(rows(workbook('<row r="1048576"><c r="XFD1048576" s="1"/></row>')), []);
  });

  it('says in a sentence what is wrong with another file', () => {
    const whole = workbook('<row><c><v>1</v></c></row>');
    fails(whole.subarray(0, whole.length - 30), /^The file is damaged/);
    fails(whole.subarray(0, 60), /^The file is damaged/);
    fails(strToU8('PK'), /^The file is damaged/);
    fails(workbook('<row><c'), /^The file is damaged/);
    fails(workbook('<!DOCTYPE x><row/>'), /^The file is damaged/);
    fails(zipSync({ 'word/document.xml': strToU8('<w/>') }), /^The file is no Excel workbook/);
    fails(
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      /^The file is no Excel workbook/,
    );
    fails(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /^The file is in an old Excel format or is protected/);
    fails(strToU8('%PDF-1.7'), /^The file is no spreadsheet/);
    fails(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 7), /^The file is no spreadsheet/);
    fails(new Uint8Array(0), /^The file is empty/);
  });
});

describe('reading a CSV file', () => {
  it('follows RFC 4180, with any of three separators and line endings', () => {
    for (const separator of [',', ';', '\t']) {
      for (const eol of ['\n', '\r\n', '\r']) {
        const text = ['a,b,c', '"x, ""y""",,"1', '2"', ',"",z', 'last'].join('\n');
        const expected = [
          ['a', 'b', 'c'],
          [`x${separator} "y"`, undefined, '1\n2'],
          [undefined, undefined, 'z'],
          ['last'],
        ];
        assert.deepEqual(readCsv(text.replaceAll(',', separator).replaceAll('\n', eol)), expected);
      }
    }
  });

  it('loses nothing where a file breaks the rules', () => {
    assert.deepEqual(readCsv('a"b,"c"d,"never closed\n1,2'), [['a"b', 'cd', 'never closed\n1,2']]);
    assert.deepEqual(readCsv('sep=;\na;b,c\n'), [['a', 'b,c']]);
    assert.deepEqual(readCsv('"a,b";c;d\n'), [['a,b', 'c', 'd']]);
    assert.deepEqual(readCsv('a,'), [['a', undefined]]);
    assert.deepEqual(readCsv('\n\na\n'), [[undefined], [undefined], ['a']]);
    assert.deepEqual(readCsv(''), []);
  });

  it('tells encodings apart', () => {
    const utf16 = (text: string, little: boolean) => {
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (const [at, sign] of [...text].entries()) view.setUint16(at * 2, sign.charCodeAt(0), little);
      return bytes;
    };
    const text = 'Zoë ł,café – x\nnext line of words,b';
    const expected = [
      ['Zoë ł', 'café – x'],
      ['next line of words', 'b'],
    ];
    assert.deepEqual(rows(strToU8(text)), expected);
    assert.deepEqual(rows(strToU8(`\uFEFF${text}`)), expected);
    for (const little of [true, false]) {
      assert.deepEqual(rows(utf16(`\uFEFF${text}`, little)), expected);
      assert.deepEqual(rows(utf16(text, little)), expected);
    }
    const windows1252 = Uint8Array.of(0x5a, 0x6f, 0xeb, 0x2c, 0x93, 0x78, 0x94);
    assert.deepEqual(rows(windows1252), [['Zoë', '“x”']]);
  });
});
