import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import type { FormatId } from '../../../server/src/export/exportJob.ts';
import { htmlPage } from '../../../server/src/export/htmlPage.ts';
import type { Look } from '../../../server/src/export/look.ts';
import { writeReport } from '../../../server/src/export/writeReport.ts';
import { contrastWithPaper } from '../../../server/src/schema/colour.ts';
import { example, modelOf, reviewWith, today, withCrlf } from './exported.ts';
import { fonts, pdfOf, reportOf } from './pdf.ts';
import { plainPng } from './plainPng.ts';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const bytes = Uint8Array.from(Buffer.from(DOT, 'base64'));
const logo = { bytes, alt: 'Logo of "Harrowmere" & partners' };

function written(format: FormatId, look: Look, text = reviewWith('', '# One')) {
  return writeReport({ id: 1, format, report: modelOf(text), today, look, fonts });
}

function html(look: Look): Promise<string> {
  return htmlPage(modelOf(reviewWith('', '# One')), look);
}

/** The value of the colour for headings and lines in each rule that gives it one. */
function accents(page: string): string[] {
  return [...page.matchAll(/--accent: (#[0-9a-f]{6})/g)].map(([, colour = '']) => colour);
}

describe("an organisation's look in a web page", () => {
  it('has the logo in the page itself, with its description', async () => {
    const page = await html({ logo });
    const alt = 'Logo of &quot;Harrowmere&quot; &amp; partners';
    assert.ok(page.includes(`<img src="data:image/png;base64,${DOT}" alt="${alt}" width="1" height="1">`));
    assert.doesNotMatch(await html({}), /<img/);
  });

  it('has the logo in its own proportions, no larger than a cover can hold', async () => {
    const wide = await html({ logo: { bytes: plainPng(520, 200), alt: '' } });
    assert.match(wide, /alt="" width="260" height="100">/);
    assert.match(await html({ logo: { bytes: plainPng(100, 220), alt: '' } }), /alt="" width="50" height="110">/);
  });

  it('has the footer at the end, and at the foot of each printed page', async () => {
    const page = await html({ footer: 'Harrowmere </style> "} \\ & ü' });
    assert.match(page, /<footer class="end">\n<p>Harrowmere &lt;\/style&gt; &quot;} \\ &amp; ü<\/p>/);
    assert.ok(page.includes('@bottom-left { content: "Harrowmere \\3c \\2f style\\3e  \\22 \\7d  \\5c  \\26  \\fc ";'));
  });

  it('has the colour, lighter on a dark page, and none that cannot be read', async () => {
    const own = accents(await html({}));
    const [paper = '', dark = '', print = ''] = accents(await html({ colour: '#5A2878' })).slice(own.length);
    assert.deepEqual([paper, print], ['#5a2878', '#5a2878']);
    assert.ok(contrastWithPaper('#14181c') / contrastWithPaper(dark) >= 4.5);
    assert.ok(!(await html({ colour: '#ffcc00' })).includes('#ffcc00'));
    const black = accents(await html({ colour: '#000000' })).at(-2) ?? '';
    assert.ok(contrastWithPaper('#14181c') / contrastWithPaper(black) >= 4.5);
  });

  it('keeps the policy of the page whole', async () => {
    const page = await html({ logo, colour: '#5a2878', footer: 'The <office>' });
    const css = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    assert.ok(page.includes(`style-src &#39;sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}&#39;`));
    assert.ok(!css.includes('<'));
  });

  it('changes nothing where there is none', async () => {
    const plain = await htmlPage(modelOf(example('rapid')));
    assert.equal(await htmlPage(modelOf(example('rapid')), {}), plain);
    assert.equal(strFromU8((await written('html', {}, withCrlf(example('rapid')))).content), plain);
  });
});

describe("an organisation's look in a PDF", () => {
  it('has the logo as a figure with its description', async () => {
    const pdf = await pdfOf(reportOf([]), { logo });
    assert.equal(pdf.match(/\/S \/Figure/g)?.length, 1);
    assert.match(pdf, /\/Alt \(Logo of "Harrowmere" & partners\)/);
    assert.doesNotMatch(await pdfOf(reportOf([])), /\/S \/Figure/);
  });

  it('has the logo beside the words where there is no cover', async () => {
    const pages = (source: string) => source.match(/\/Type \/Page\b/g)?.length;
    const briefing = modelOf(example('strong'), { edition: 'briefing' });
    const pdf = await pdfOf(briefing, { logo: { ...logo, bytes: plainPng(100, 500) } });
    assert.equal(pdf.match(/\/S \/Figure/g)?.length, 1);
    assert.deepEqual([pages(pdf), pages(await pdfOf(briefing))], [1, 1]);
    // The words after it begin at the same height as without it.
    const heights = (source: string) => [...source.matchAll(/^1 0 0 1 51 ([\d.]+) Tm$/gm)].map(([, height]) => height);
    assert.ok(heights(pdf).length > 10);
    assert.deepEqual(heights(pdf), heights(await pdfOf(briefing)));
  });

  it('has the colour, and none that cannot be read', async () => {
    assert.match(await pdfOf(reportOf([]), { colour: '#cc0000' }), /^0\.8 0 0 scn$/m);
    assert.deepEqual(await pdfOf(reportOf([]), { colour: '#ffcc00' }), await pdfOf(reportOf([])));
  });
});

describe('what of a look cannot be used', () => {
  const broken: Look = {
    template: new TextEncoder().encode('no zip'),
    logo: { bytes: bytes.slice(0, 50), alt: 'Logo' },
    colour: '#ffcc00',
  };

  for (const [format, count] of [
    ['html', 2],
    ['pdf', 2],
    ['docx', 3],
    ['csv', 0],
    ['xlsx', 0],
    ['json', 0],
  ] as const) {
    it(`is told and left out: ${format}`, async () => {
      const { content, notes } = await written(format, broken);
      const plain = await written(format, {});
      assert.equal(notes.length - plain.notes.length, count, notes.join('\n'));
      assert.deepEqual(content, plain.content);
    });
  }

  it('is told in sentences that say what the report has instead', async () => {
    const { notes } = await written('docx', broken);
    assert.match(notes[0] ?? '', /^The Word template cannot be used: .*The report has the built-in look instead\.$/);
    assert.match(notes[1] ?? '', /^The logo cannot be used: .*The report has no logo\.$/);
    assert.match(notes[2] ?? '', /^The colour #ffcc00 is not used: .*The report has the built-in colour\.$/);
    assert.match((await written('html', { colour: 'teal' })).notes[0] ?? '', /must be # and six signs/);
  });

  it('says that Word fills in the page numbers where a template is used', async () => {
    const template = (await written('docx', {})).content;
    assert.match((await written('docx', { template })).notes.join(), /^Word fills in the page numbers/);
    assert.deepEqual((await written('pdf', { template, logo, colour: '#5a2878', footer: 'The office' })).notes, []);
  });
});

describe('who publishes a report', () => {
  it('stands on the cover, with where to turn', () => {
    const report = modelOf(reviewWith('', ''), { publisher: { organisation: ' Harrowmere ', contact: 'The office' } });
    const facts = report.cover.facts.map(({ term, content }) => [term, content]);
    assert.deepEqual(facts.slice(-3, -1), [
      ['Published by', [{ kind: 'text', text: 'Harrowmere' }]],
      ['Contact', [{ kind: 'text', text: 'The office' }]],
    ]);
    const none = modelOf(reviewWith('', ''), { publisher: { contact: ' ' } });
    assert.deepEqual(none.cover.facts, modelOf(reviewWith('', '')).cover.facts);
  });
});
