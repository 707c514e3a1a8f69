import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { writeDocx } from '../../../../server/src/export/docx/writeDocx.ts';
import { example, modelOf, reviewWith, today, withCrlf } from '../exported.ts';
import { allTextsOf, body, opened, paragraphs, part, type WordFile, wordFile, wordFileOf } from './wordFile.ts';

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([whole, inside]) => inside ?? whole);
}

/** Every link inside the file leads to a bookmark, and no bookmark is there twice. */
function assertLinked(file: WordFile): void {
  const xml = body(file) + part(file, 'word/footnotes.xml');
  const names = all(xml, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  const ids = all(xml, /<w:bookmarkStart [^>]*w:id="([^"]*)"/g);
  assert.equal(new Set(names).size, names.length);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...all(xml, /<w:bookmarkEnd [^>]*w:id="([^"]*)"/g)].sort(), [...ids].sort());
  for (const name of names) assert.match(name, /^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
  const targets = [...all(xml, /w:anchor="([^"]*)"/g), ...all(xml, /PAGEREF (\S+)/g)];
  assert.deepEqual(
    targets.filter((target) => !names.includes(target)),
    [],
  );
}

for (const name of ['strong', 'rapid', 'weak', 'weak-rapid', 'weak-early-draft']) {
  describe(`the Word report of the example "${name}"`, () => {
    const text = example(name);

    it('has every text of the report', async () => {
      const model = modelOf(text);
      const buffer = Buffer.from(await writeDocx(model, { today }));
      // The reader leaves line breaks out.
      const together = (passage: string) => passage.replace(/\s/g, '');
      const read = together((await mammoth.extractRawText({ buffer })).value);
      assert.deepEqual(
        allTextsOf(model).filter((passage) => !read.includes(together(passage))),
        [],
      );
    });

    it('has links that lead to a place in it', async () => assertLinked(await wordFile(text)));

    it('is the same file twice, and for LF and CRLF', async () => {
      const first = await writeDocx(modelOf(text), { today });
      assert.deepEqual(await writeDocx(modelOf(text), { today }), first);
      assert.deepEqual(await writeDocx(modelOf(withCrlf(text)), { today }), first);
    });

    it('repeats the header of each table and keeps its rows whole', async () => {
      const tables = all(body(await wordFile(text)), /<w:tbl>[\s\S]*?<\/w:tbl>/g);
      for (const table of tables) {
        const [head = '', ...rows] = all(table, /<w:tr>[\s\S]*?<\/w:tr>/g);
        assert.match(head, /<w:tblHeader\/>/);
        assert.ok(!rows.some((row) => row.includes('w:tblHeader')));
        for (const row of rows) assert.match(row, /<w:cantSplit\/>/);
      }
    });
  });
}

describe('a Word report', () => {
  it('has headings of Word with their levels, below a title', async () => {
    const file = await wordFile(reviewWith('', '# Analysis\n\n## Deeper\n\n### Deepest\n\nText.'));
    const found = paragraphs(body(file)).filter(({ style }) => /^Heading|^Title/.test(style));
    assert.deepEqual(
      found.filter(({ text }) => /Alder|Analysis|Deep/.test(text)).map(({ style, text }) => [style, text]),
      [
        ['Title', 'Alder'],
        ['Heading1', 'Analysis'],
        ['Heading2', 'Deeper'],
        ['Heading3', 'Deepest'],
      ],
    );
    const styles = part(file, 'word/styles.xml');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const style =
        new RegExp(`<w:style [^>]*w:styleId="Heading${level}">[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? '';
      assert.match(style, new RegExp(`<w:outlineLvl w:val="${level - 1}"/>`));
      assert.match(style, /w:lineRule="auto"/);
    }
  });

  it('is in British English, and says of itself what it is', async () => {
    const front = 'reviewers:\n  - name: Judith Fenwright\n    role: Lead reviewer\npartnership: {name: Harrowmere}';
    const file = await wordFile(reviewWith(front, '# One'));
    assert.match(part(file, 'word/styles.xml'), /<w:docDefaults>.*<w:lang [^>]*w:val="en-GB"/);
    const core = part(file, 'docProps/core.xml');
    assert.match(core, /<dc:title>Alder<\/dc:title><dc:subject>Local child safeguarding practice review<\/dc:subject>/);
    assert.match(core, /<dc:creator>Judith Fenwright<\/dc:creator>/);
    assert.match(core, /<dc:language>en-GB<\/dc:language><cp:contentStatus>Draft<\/cp:contentStatus>/);
    assert.equal(all(core, /2026-11-24T00:00:00Z/g).length, 2);
    assert.ok(!/lastModifiedBy|Un-named/.test(core));
  });

  it('has the mark of a draft and of a restricted copy at the head of every page', async () => {
    const marks = async (front: string) => {
      const file = await wordFile(reviewWith(front, '# One').replace('stage: draft\n', front === '' ? '$&' : ''));
      return Object.keys(file)
        .filter((path) => /header\d\.xml$/.test(path))
        .map((path) =>
          paragraphs(part(file, path))
            .at(-1)
            ?.text.replace(/^Alder/, '')
            .trim(),
        );
    };
    assert.deepEqual(await marks(''), ['Draft, Restricted', 'Draft, Restricted']);
    assert.deepEqual(await marks('stage: signOff'), ['Restricted', 'Restricted']);
    assert.deepEqual(await marks('stage: published'), ['', '']);
  });

  it('numbers its pages but the cover, with the line of an organisation', async () => {
    const file = await wordFile(reviewWith('', '# One'), { look: { footer: 'Harrowmere & partners' } });
    const feet = Object.keys(file).filter((path) => /footer\d\.xml$/.test(path));
    const numbered = feet.filter((path) => part(file, path).includes('NUMPAGES'));
    assert.equal(feet.length, 2);
    assert.equal(numbered.length, 1);
    for (const path of feet) assert.ok(part(file, path).includes('Harrowmere &amp; partners'));
    assert.match(body(file), /<w:titlePg\/>/);
  });

  it('has contents with page numbers that Word need not ask about', async () => {
    const model = modelOf(example('strong'));
    const file = await wordFileOf(model);
    const entries = paragraphs(body(file)).filter(({ style }) => /^TOC\d$/.test(style));
    const pages = entries.map(({ text }) => Number(/ (\d+)$/.exec(text)?.[1]));
    const { sections } = model;
    assert.equal(entries.length, sections.length + sections.flatMap((section) => section.sections).length);
    assert.deepEqual(
      pages,
      [...pages].sort((a, b) => a - b),
    );
    assert.ok((pages[0] ?? 0) >= 3 && (pages.at(-1) ?? 0) > 20);
    assert.ok(!body(file).includes('w:dirty'));
    assert.ok(!part(file, 'word/settings.xml').includes('updateFields'));
  });

  it('has footnotes of Word; what refers to one again leads to its place', async () => {
    const file = await wordFile(
      reviewWith('', 'One.[^a] Two.[^b] Again.[^a]\n\n[^a]: Said *once*.\n[^b]: <b>Other</b>'),
    );
    assertLinked(file);
    const notes = paragraphs(part(file, 'word/footnotes.xml')).filter(({ style }) => style === 'FootnoteText');
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['Said once.', '<b>Other</b>'],
    );
    const paragraph = paragraphs(body(file)).find(({ text }) => text.startsWith('One.'))?.xml ?? '';
    assert.deepEqual(all(paragraph, /<w:footnoteReference w:id="(\d+)"/g), ['1', '2']);
    assert.match(paragraph, /<w:hyperlink [^>]*w:anchor="at_note_1_in_text">/);
  });

  it('has lists of Word, nested, each counting for itself', async () => {
    const list = '- a\n  1. b\n  2. c\n     - d\n\nText.\n\n1. e\n2. f\n\nText.\n\n7. g\n';
    const file = await wordFile(reviewWith('', `${list}\nText.\n\n99999. h`));
    const items = new Map(
      paragraphs(body(file)).map(({ text, xml }) => [
        text,
        { level: /<w:ilvl w:val="(\d)"/.exec(xml)?.[1], list: /<w:numId w:val="(\d+)"/.exec(xml)?.[1] },
      ]),
    );
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e', 'g'].map((text) => items.get(text)?.level),
      ['0', '1', '1', '2', '0', '0'],
    );
    const list_ = (text: string) => items.get(text)?.list;
    assert.equal(list_('a'), list_('d'));
    assert.equal(list_('b'), list_('c'));
    assert.equal(new Set(['a', 'b', 'e', 'g'].map(list_)).size, 4);
    assert.equal(list_('99999. h'), undefined);
    assert.ok(items.has('99999. h'));
    const numbering = part(file, 'word/numbering.xml');
    const seven = new RegExp(`<w:num w:numId="${list_('g')}"[\\s\\S]*?</w:num>`).exec(numbering)?.[0] ?? '';
    assert.match(seven, /<w:startOverride w:val="7"\/>/);
  });

  it('has outside links to the web and to mail only', async () => {
    const links =
      '[a](https://a.example/x?y=1#z) [b](mailto:b@c.example) [c](javascript:alert(1)) [d](file:///etc/passwd) [e](https://exa[mple/)';
    const file = await wordFile(reviewWith('', links));
    const targets = all(part(file, 'word/_rels/document.xml.rels'), /Target="([^"]*)" TargetMode="External"/g);
    assert.deepEqual(targets, ['https://a.example/x?y=1', 'mailto:b@c.example']);
    assert.ok(paragraphs(body(file)).some(({ text }) => text.includes('d (file:///etc/passwd)')));
  });

  it('gives links, notes and pictures the same ids every time', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const text = `[a](https://a.example) [b](https://b.example)[^1] ![c](data:image/png;base64,${png})\n\n[^1]: [d](https://d.example)`;
    const model = modelOf(reviewWith('', text));
    const first = await writeDocx(model, { today });
    assert.deepEqual(await writeDocx(model, { today }), first);
    const file = opened(first);
    for (const name of ['document', 'footnotes']) {
      const ids = all(part(file, `word/_rels/${name}.xml.rels`), /\bId="([^"]*)"/g);
      const used = all(part(file, `word/${name}.xml`), /\br:(?:id|embed)="([^"]*)"/g);
      assert.deepEqual(
        used.filter((id) => !ids.includes(id)),
        [],
      );
      assert.ok(used.length > 0);
    }
  });

  it('shows PNG and JPEG pictures, and says what others show', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const file = await wordFile(
      reviewWith(
        '',
        `![A dot & more](data:image/png;base64,${png}) ![Broken](data:image/png;base64,AAAA) ![](data:image/gif;base64,R0lGODlh)`,
      ),
    );
    assert.match(body(file), /<wp:docPr [^>]*descr="A dot &amp; more"/);
    assert.equal(Object.keys(file).filter((path) => path.startsWith('word/media/')).length, 1);
    const [shown] = paragraphs(body(file)).filter(({ text }) => text.includes('Picture'));
    assert.equal(shown?.text, '[Picture: Broken] [Picture: no description]');
  });

  it('has nothing live in what the author wrote', async () => {
    const texts = ['CURRENT', 'TOTAL_PAGES', '{ INCLUDETEXT "c:/secret" }', 'PAGE MERGEFORMAT', '=SUM(A1)'];
    const file = await wordFile(reviewWith('reference2: x', `# CURRENT\n\n${texts.join('\n\n')}`), {
      look: { footer: 'TOTAL_PAGES' },
    });
    const fields = all(Object.values(file).join(''), /<w:instrText[^>]*>([^<]*)</g);
    for (const field of fields)
      assert.match(field, /^(?:TOC \\h \\o &quot;1-2&quot;|PAGEREF _Toc\d+ \\h|PAGE|NUMPAGES)$/);
    const read = paragraphs(body(file)).map(({ text }) => text);
    for (const text of texts) assert.ok(read.includes(text), text);
  });

  it('keeps the record of a choice to publish past privacy errors', async () => {
    const model = modelOf(reviewWith('', '# One'), { privacyChoice: 'Agreed by <all> partners' });
    assert.match(
      part(await wordFileOf(model), 'docProps/custom.xml'),
      /name="Privacy choice">.*2026-11-24: Agreed by &lt;all&gt; partners/,
    );
  });

  it('begins with what says of which kind the file is', async () => {
    const file = opened(await writeDocx(modelOf(reviewWith('', '# One')), { today }));
    assert.equal(Object.keys(file)[0], '[Content_Types].xml');
  });
});
