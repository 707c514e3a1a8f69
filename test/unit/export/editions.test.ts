import assert from 'node:assert/strict';
import type { Edition } from '../../../server/src/export/editions.ts';
import { htmlPage } from '../../../server/src/export/htmlPage.ts';
import { plainText, type ReportSection } from '../../../server/src/export/report.ts';
import { example, modelOf, reviewWith, withCrlf } from './exported.ts';

const titlesOf = (sections: readonly ReportSection[]): string[] =>
  sections.flatMap(({ title, sections: inner }) => [title, ...titlesOf(inner)]);

const edition = (name: Edition, text = example('strong')) => modelOf(text, { edition: name });

const EDITIONS: readonly Edition[] = ['full', 'practitioners', 'summary', 'briefing'];

describe('the editions of a report', () => {
  it('leave the record of timeliness and of sign-off to the full report', () => {
    const record = /^(?:Timeliness|Time limits|Sign-off)/;
    assert.equal(titlesOf(edition('full').sections).filter((title) => record.test(title)).length, 2);
    for (const name of ['practitioners', 'summary', 'briefing'] as const) {
      assert.deepEqual(
        titlesOf(edition(name).sections).filter((title) => record.test(title)),
        [],
        name,
      );
    }
  });

  it('keep the author’s whole text for practitioners', async () => {
    const page = await htmlPage(edition('practitioners'));
    const full = await htmlPage(edition('full'));
    const paragraphs = (html: string) => html.match(/<p>/g)?.length ?? 0;
    assert.ok(paragraphs(page) > paragraphs(full) * 0.9);
    assert.match(page, /Local child safeguarding practice review: edition for practitioners/);
  });

  it('say in summary what was asked, found and recommended, and not what happened day by day', () => {
    const { sections } = edition('summary');
    const titles = titlesOf(sections);
    assert.ok(titles.some((title) => /^F1\b/.test(title)));
    assert.ok(titles.some((title) => /[Rr]ecommendations/.test(title)));
    assert.ok(!titles.some((title) => /[Kk]ey events|[Nn]arrative/.test(title)));
  });

  it('brief a team in seven parts, on one page', () => {
    const { layout, sections, cover } = edition('briefing');
    assert.equal(layout, 'onePage');
    assert.deepEqual(
      sections.map(({ title }) => title),
      [
        '1. What happened',
        '2. What the review asked',
        '3. What it found',
        '4. What was done well',
        '5. What will change',
        '6. How anyone will know',
        '7. For your team to talk about',
      ],
    );
    assert.match(cover.kindOfReview, /: seven-minute briefing$/);
    const words = JSON.stringify(sections.map(({ blocks }) => blocks)).match(/"text":"[^"]*"/g) ?? [];
    assert.ok(words.join(' ').split(/\s+/).length < 650, 'as much as fits on a page');
  });

  it('brief a team on one page however long the texts are, and say where the rest is', () => {
    const long =
      'Plans for babies end when their tasks are done, and nobody has to ask what has changed, in every service that took part';
    const entry = (id: string, key: string) => `  - {id: ${id}, ${key}: "${long}"}`;
    const entries = (letter: string, key: string) =>
      [1, 2, 3, 4, 5, 6].map((n) => entry(`${letter}${n}`, key)).join('\n');
    const front = `linesOfEnquiry:\n${entries('L', 'question')}\nfindings:\n${entries('F', 'title')}\ngoodPractice:\n${entries('G', 'what')}\nrecommendations:\n${entries('R', 'text')}`;
    const body = `# Introduction\n\n${'The plan ended in the spring. '.repeat(11)}`;
    const { sections } = edition('briefing', reviewWith(front, body));
    const words = JSON.stringify(sections);
    assert.equal(words.match(/And 3 more in the report\./g)?.length, 4);
    assert.doesNotMatch(words, /report has the rest/);
    const cut = edition('briefing', reviewWith(front.replaceAll(long, `${long} and elsewhere`), body)).sections.at(-1);
    assert.match(JSON.stringify(cut), /Where a text ends in “…”, the report has the rest\./);
  });

  it('brief a team of a review that has next to nothing', () => {
    assert.deepEqual(
      edition('briefing', reviewWith('', '')).sections.map(({ title }) => title),
      ['1. For your team to talk about'],
    );
  });

  for (const name of EDITIONS) {
    it(`lead nowhere that is not there: ${name}`, async () => {
      const page = await htmlPage(edition(name));
      const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const dead = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !anchors.has(id));
      assert.deepEqual(dead, []);
    });

    it(`are the same in both line endings: ${name}`, () => {
      assert.deepEqual(edition(name, withCrlf(example('strong'))), edition(name));
    });
  }

  it('cut between words', () => {
    const long = `${'A plan ends only when somebody has asked the child '.repeat(6)}.`;
    const { sections } = edition('briefing', reviewWith(`findings:\n  - {id: F1, title: "${long}"}`, ''));
    const [found] = sections;
    assert.equal(found?.title, '1. What it found');
    const list = found?.blocks[0];
    assert.ok(list?.kind === 'list');
    const [item] = list.items[0] ?? [];
    assert.ok(item?.kind === 'paragraph');
    assert.match(plainText(item.content), / (?:A|plan|ends|only|when|somebody|has|asked|the|child)…$/);
  });
});
