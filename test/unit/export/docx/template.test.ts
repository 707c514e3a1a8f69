import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { mergeStyles } from '../../../../server/src/export/docx/mergeStyles.ts';
import { readTemplate } from '../../../../server/src/export/docx/template.ts';
import { writeDocx } from '../../../../server/src/export/docx/writeDocx.ts';
import { example, modelOf, reviewWith, today } from '../exported.ts';
import { body, opened, paragraphs, part, wordFile, wordFileOf } from './wordFile.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function style(id: string, name: string, inside = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}

function stylesOf(...styles: string[]): string {
  const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>';
  return `<?xml version="1.0"?><w:styles ${W}>${defaults}${styles.join('')}</w:styles>`;
}

function templateWith(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function problemOf(template: Uint8Array): string {
  const read = readTemplate(template);
  return 'problem' in read ? read.problem : '';
}

/** The style with this id in the text of a `styles.xml`. */
function found(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? '';
}

describe("an organisation's look in a Word report", () => {
  it('takes the styles of a template in any language, and adds those it needs', async () => {
    const styles = stylesOf(
      style(
        'berschrift1',
        'heading 1',
        '<w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:color w:val="123456"/></w:rPr>',
      ),
      style('Standard', 'Normal', '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'),
      style('Title', 'Cover of the house'),
      style('Titel', 'Title', '<w:next w:val="Title"/>'),
    );
    const template = templateWith({ 'word/styles.xml': styles, 'word/theme/theme1.xml': '<a:theme xmlns:a="x"/>' });
    const file = await wordFile(reviewWith('', '# Analysis'), { look: { template } });
    const merged = part(file, 'word/styles.xml');
    const heading = found(merged, 'Heading1');
    assert.match(heading, /<w:basedOn w:val="Normal"\/>.*<w:outlineLvl w:val="0"\/>.*<w:color w:val="123456"\/>/);
    assert.ok(!heading.includes('numPr'));
    assert.match(found(merged, 'Title'), /<w:name w:val="Title"\/><w:next w:val="TitleOther"\/>/);
    assert.match(found(merged, 'TitleOther'), /Cover of the house/);
    assert.ok(!merged.includes('de-DE'));
    assert.match(merged, /<w:docDefaults>.*<w:lang w:val="en-GB"/);
    for (const id of ['Heading2', 'Caption', 'ReportFact', 'TOC1']) assert.notEqual(found(merged, id), '', id);
    assert.equal(part(file, 'word/theme/theme1.xml'), '<a:theme xmlns:a="x"/>');
    for (const { style } of paragraphs(body(file)).filter(({ style }) => style !== ''))
      assert.notEqual(found(merged, style), '', style);
  });

  it('lets Word look up the page numbers, since it cannot know the pages of a template', async () => {
    const template = templateWith({ 'word/styles.xml': stylesOf(style('Normal', 'Normal')) });
    const file = await wordFile(reviewWith('', '# One'), { look: { template } });
    assert.match(body(file), /w:dirty="true"/);
  });

  it('works with a report as the template of the next one', async () => {
    const template = await writeDocx(modelOf(example('rapid')), { today });
    const file = opened(await writeDocx(modelOf(example('rapid')), { today, look: { template } }));
    const ids = [...part(file, 'word/styles.xml').matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  const noStyles = templateWith({ 'word/document.xml': '<w:document/>' });
  const damaged = templateWith({ 'word/styles.xml': stylesOf('<w:style w:styleId="A">') });
  const strict = templateWith({
    'word/styles.xml': '<w:styles xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
  });
  const entities = templateWith({ 'word/styles.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${stylesOf()}` });
  for (const [name, template, reason] of [
    ['is something else', strToU8('no zip at all'), /it is not a Word template/],
    ['is empty', new Uint8Array(), /it is not a Word template/],
    ['has no styles', noStyles, /it has no styles/],
    ['is damaged', damaged, /its styles are damaged/],
    ['has definitions of its own', entities, /its styles are damaged/],
    ['is of the strict kind', strict, /Strict Open XML/],
  ] as const) {
    it(`says so where a template ${name}, and has the built-in look`, async () => {
      assert.match(problemOf(template), reason);
      assert.match(problemOf(template), /The report has the built-in look instead\.$/);
      const plain = await writeDocx(modelOf(reviewWith('', '# One')), { today });
      assert.deepEqual(await writeDocx(modelOf(reviewWith('', '# One')), { today, look: { template } }), plain);
    });
  }

  it('has a logo with its description, a colour and a footer', async () => {
    const bytes = Uint8Array.from(Buffer.from(PNG, 'base64'));
    const look = { logo: { bytes, alt: 'Harrowmere & partners' }, colour: '#7A1F5C', footer: 'The office' };
    const file = await wordFile(reviewWith('', '# One'), { look });
    assert.match(body(file), /<wp:docPr [^>]*descr="Harrowmere &amp; partners"/);
    assert.match(found(part(file, 'word/styles.xml'), 'Heading1'), /<w:color w:val="7a1f5c"\/>/);
  });

  it('has the logo beside the words where there is no cover, and on a line of its own where there is one', async () => {
    const logo = { bytes: Uint8Array.from(Buffer.from(PNG, 'base64')), alt: 'Harrowmere' };
    const briefing = body(await wordFileOf(modelOf(example('rapid'), { edition: 'briefing' }), { look: { logo } }));
    assert.match(briefing, /<wp:anchor .*<wp:docPr [^>]*descr="Harrowmere"/);
    assert.doesNotMatch(body(await wordFile(reviewWith('', '# One'), { look: { logo } })), /<wp:anchor /);
  });

  it('keeps what stands over something with it, whatever the template says', async () => {
    const styles = stylesOf(
      style('Heading1', 'heading 1', '<w:pPr><w:spacing w:after="1"/></w:pPr>'),
      style('Heading2', 'heading 2', '<w:pPr/><w:rPr/>'),
      style('Heading3', 'heading 3', '<w:pPr><w:keepNext w:val="0"/></w:pPr>'),
      style('Caption', 'caption'),
      style('Normal', 'Normal'),
    );
    const template = templateWith({ 'word/styles.xml': styles });
    const merged = part(await wordFile(reviewWith('', '# One'), { look: { template } }), 'word/styles.xml');
    for (const id of ['Heading1', 'Heading2', 'Caption']) assert.match(found(merged, id), /<w:pPr><w:keepNext\/>/, id);
    assert.equal(found(merged, 'Heading3').match(/keepNext/g)?.length, 1);
    assert.ok(!found(merged, 'Normal').includes('keepNext'));
  });

  it('is left out where it cannot be used', async () => {
    const look = { template: strToU8('x'), logo: { bytes: strToU8('x'), alt: '' }, colour: '#ffcc00' };
    const plain = await writeDocx(modelOf(reviewWith('', '# One')), { today });
    assert.deepEqual(await writeDocx(modelOf(reviewWith('', '# One')), { today, look }), plain);
  });

  it('makes language settings where a template has none', () => {
    for (const defaults of ['', '<w:docDefaults><w:pPrDefault/></w:docDefaults>', '<w:docDefaults/>']) {
      const merged = mergeStyles('<w:styles></w:styles>', `<w:styles ${W}>${defaults}</w:styles>`);
      assert.match(merged, /<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/);
    }
  });
});
