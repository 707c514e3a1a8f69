import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Child = Paragraph | Table;

export const p = (text: string) => new Paragraph(text);
export const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
export const heading = (text: string, level: 1 | 2 = 1) =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
export const item = (text: string, reference: string, level = 0) =>
  new Paragraph({ text, numbering: { reference, level } });
export const table = (...rows: readonly (readonly string[])[]) =>
  new Table({
    rows: rows.map((row) => new TableRow({ children: row.map((text) => new TableCell({ children: [p(text)] })) })),
  });

export async function docx(
  children: readonly Child[],
  notes: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const level = (
    text: string,
    at = 0,
    format: (typeof LevelFormat)[keyof typeof LevelFormat] = LevelFormat.DECIMAL,
  ) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const document = new Document({
    numbering: {
      config: [
        { reference: 'numbers', levels: [level('%1.'), level('%2)', 1, LevelFormat.LOWER_LETTER)] },
        { reference: 'findings', levels: [level('Finding %1:')] },
        { reference: 'bullets', levels: [level('•', 0, LevelFormat.BULLET)] },
      ],
    },
    footnotes: Object.fromEntries(Object.entries(notes).map(([id, text]) => [id, { children: [p(text)] }])),
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The document with one of its parts changed. */
export function edited(content: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(content);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** Built with styles, a footnote, a link and a list. */
export const withStyles = () =>
  docx(
    [
      new Paragraph({ text: 'Child Alder: local child safeguarding practice review', heading: HeadingLevel.TITLE }),
      p('Reference: LCSPR-2026-07'),
      heading('1. Introduction'),
      new Paragraph({
        children: [
          new TextRun('The partners met '),
          new TextRun({ text: 'twice', bold: true }),
          new TextRun(' and used '),
          new ExternalHyperlink({ link: 'https://example.org/a(b)', children: [new TextRun('guidance')] }),
          new TextRun('.'),
          new FootnoteReferenceRun(1),
        ],
      }),
      heading('Key events'),
      item('A first thing', 'bullets'),
      item('A second thing', 'bullets'),
      heading('Something of our own'),
      p('Text of our own.'),
      heading('Findings'),
      heading('Finding 1: Closing rested on tasks', 2),
      p('Nobody asked what had changed.'),
      heading('Finding 2: Calls left no trace', 2),
      p('See finding 1 for more.'),
    ],
    { '1': 'A note with *stars*.' },
  );

/** Built without any style: bold lines and typed numbers. */
export const withoutStyles = () =>
  docx([
    bold('Rapid review: Child Birch'),
    bold('1. Case summary'),
    p('What happened, in short.'),
    p('1.1 What the school saw'),
    p('The school saw much.'),
    bold('2. Analysis'),
    p('Finding 1: The rota left one worker for two teams.'),
    p('There is more to say.'),
    bold('Nothing follows this'),
  ]);

/** Built with tables alone for what was recommended and done. */
export const withTables = () =>
  docx([
    heading('Child Cedar practice review'),
    heading('Chronology', 2),
    table(
      ['Date', 'Event', 'Agency'],
      ['3/4/25', 'A call to the advice line', 'School'],
      ['May 2025', 'A visit', 'Council'],
      ['2025-06-01', 'A meeting', ''],
    ),
    heading('Recommendations', 2),
    table(
      ['No', 'Recommendation', 'Lead', 'Timescale'],
      ['1', 'Ask at closing what has changed for the child.', 'Head of service', '31 March 2027'],
      ['2', 'Record each advice call on the file of the child.', 'Service manager', 'Ongoing'],
    ),
    heading('Action plan', 2),
    table(
      ['Recommendation', 'Action', 'Owner', 'By when', 'Status'],
      ['1', 'Change the form', 'Team manager', '1/2/2027', 'In progress'],
      ['2', 'Train the front door', 'Head of learning', '2027-05', 'Nearly there'],
    ),
    table(['Colour', 'Shape'], ['Red', 'Round | square']),
  ]);

/** Built with lists that Word numbers by itself. */
export const withLists = () =>
  docx([
    heading('Local child safeguarding practice review'),
    heading('Findings', 2),
    item('Managers saw numbers and not children.', 'findings'),
    item('Fathers were left out.', 'findings'),
    heading('Recommendations', 2),
    item('Meet each adult who cares for the baby.', 'numbers'),
    item('before the birth', 'numbers', 1),
    item('Give managers seven workers at most.', 'numbers'),
    heading('Conclusion', 2),
    item('This is only a list.', 'numbers'),
  ]);

/** Built with changes tracked, a comment, a picture, hidden text and a link that runs something. */
export async function withMarks(): Promise<Uint8Array> {
  const plain = await docx([heading('Practice review'), heading('Analysis', 2), p('BEFORE'), p('After it.')]);
  const run = (text: string, kind = 't') => `<w:r><w:${kind} xml:space="preserve">${text}</w:${kind}></w:r>`;
  const marked =
    `${run('The team ')}<w:ins w:author="An Author">${run('often ')}</w:ins><w:del w:author="An Author">${run('never ', 'delText')}</w:del>` +
    `${run('met.')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen words</w:t></w:r>` +
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A chart of calls"/></wp:inline></w:drawing></w:r>' +
    `<w:hyperlink r:id="rIdBad">${run(' Press here')}</w:hyperlink><w:moveFrom>${run('moved')}</w:moveFrom><w:moveTo>${run(' moved')}</w:moveTo>`;
  const body = edited(plain, 'word/document.xml', (xml) => xml.replace(/<w:r><w:t[^>]*>BEFORE<\/w:t><\/w:r>/, marked));
  const comments =
    '<w:comments xmlns:w="w"><w:comment w:id="0" w:author="An Author" w:initials="AA"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>';
  const withComments = edited(body, 'word/comments.xml', () => comments);
  const relations = (xml: string) =>
    xml
      .replace(/<Relationship [^>]*\/comments"[^>]*\/>/, '')
      .replace(
        '</Relationships>',
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>' +
          '<Relationship Id="rIdBad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
      );
  return edited(withComments, 'word/_rels/document.xml.rels', relations);
}

/** As Google Docs writes it: a list of contents in plain paragraphs, styles under other ids, titles of tables in bold. */
export async function likeGoogleDocs(): Promise<Uint8Array> {
  const plain = await docx([
    new Paragraph({ text: 'Child Maple: local child safeguarding practice review', heading: HeadingLevel.TITLE }),
    p('CONTENTS'),
    heading('Background'),
    p('Maple was three.'),
    heading('Key lines of enquiry'),
    item('What did Maple’s nursery see?', 'bullets'),
    item('Who passed it on?', 'bullets'),
    heading('Chronology'),
    table(
      ['Date of event', 'Details', 'Agency'],
      ['1 May 2025', 'The nursery rings the council.', 'Nursery'],
      ['12/06/2025', 'A visit is made.', 'Council'],
    ),
    heading('Learning'),
    heading('Finding 1 – Calls were answered and not added up', 2),
    p('Each call was sound by itself.'),
    heading('Recommendations'),
    table(['Recommendation 1', 'Add calls up by child.'], ['Lead', 'Head of the front door'], ['By when', 'May 2027']),
    p(''),
    table(
      ['Recommendation 2', 'Tell the nursery what came of a call.'],
      ['Lead', 'Service manager'],
      ['By when', 'Soon'],
    ),
  ]);
  const contents =
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
    '<w:p><w:r><w:t>Background</w:t></w:r><w:r><w:tab/><w:t>1</w:t></w:r></w:p></w:sdtContent></w:sdt>';
  const ids = (xml: string) => xml.replaceAll('"Heading1"', '"berschrift1"').replaceAll('"Heading2"', '"Titre2"');
  const named = edited(plain, 'word/document.xml', (xml) =>
    ids(xml).replace(/<w:p>(?:(?!<\/w:p>).)*CONTENTS.*?<\/w:p>/, contents),
  );
  return edited(named, 'word/styles.xml', ids);
}
