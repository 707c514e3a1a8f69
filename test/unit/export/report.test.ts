import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { plainText, type ReportModel, type ReportSection } from '../../../server/src/export/report.ts';
import { example, htmlOf, modelOf, reviewWith, textOf, today, withCrlf } from './exported.ts';

function outline(sections: readonly ReportSection[], depth = 0): string[] {
  return sections.flatMap(({ title, sections: inner }) => [
    `${'  '.repeat(depth)}${title}`,
    ...outline(inner, depth + 1),
  ]);
}

function find(report: ReportModel, title: string): ReportSection {
  const search = (sections: readonly ReportSection[]): ReportSection | undefined => {
    for (const section of sections) {
      const found = section.title === title ? section : search(section.sections);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const section = search(report.sections);
  assert.ok(section, `there is no section "${title}" in\n${outline(report.sections).join('\n')}`);
  return section;
}

/** The facts of a section as `term: text`. */
function factsOf(section: ReportSection): string[] {
  return section.blocks.flatMap((block) =>
    block.kind === 'facts' ? block.facts.map(({ term, content }) => `${term}: ${plainText(content)}`) : [],
  );
}

function paragraphsOf(section: Pick<ReportSection, 'blocks'>): string[] {
  return section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []));
}

const finding = `findings:
  - id: F1
    title: Counted, not read
    why: The screen shows one at a time
    levels: [practitioner, middleManager]
    evidence: {case: [S1]}
    confidence: high
sources:
  - id: S1
    description: Nursery records
recommendations:
  - id: R1
    text: Show them together
    findings: [F1]
    actions:
      - id: A1
        action: Change the screen
        due: 2027-03-01`;

describe('the report model', () => {
  it('keeps the order of the author’s sections and puts the front matter where a reader looks for it', () => {
    const report = modelOf(
      reviewWith(finding, '# Alder\n\n## Analysis\n\nA.\n\n## Findings\n\nB.\n\n## Conclusion\n\nC.'),
    );
    assert.deepEqual(outline(report.sections), [
      'Analysis',
      'Findings',
      '  F1 Counted, not read',
      'Recommendations and action plan',
      '  Recommendation R1',
      '  Action plan',
      'Conclusion',
      'Golden thread',
      'Information register',
    ]);
  });

  it('puts what is known of a finding under the heading bound to it, and does not say its title twice', () => {
    const report = modelOf(reviewWith(finding, '## Findings\n\n### Finding F1: Counted, not read\n\nBecause.'));
    const section = find(report, 'Finding F1: Counted, not read');
    assert.equal(section.anchor, 'f1');
    assert.deepEqual(factsOf(section), [
      'Why: The screen shows one at a time',
      'Levels of the system: Practitioners, middle managers',
      'Evidence: This case: S1',
      'Confidence: High',
      'Recommendations: R1',
    ]);
    assert.deepEqual(paragraphsOf(section), ['Because.']);
  });

  it('gives the title of a finding where its heading has other words', () => {
    const report = modelOf(reviewWith(finding, '## Findings\n\n### F1 The screen'));
    assert.equal(factsOf(find(report, 'F1 The screen'))[0], 'Finding: Counted, not read');
  });

  it('loses neither of two findings that have the same id, nor one without', () => {
    const twice = 'findings:\n  - {id: F1, title: First}\n  - {id: F1, title: Second}\n  - {title: Third}';
    const report = modelOf(reviewWith(twice, '## Findings\n\n### F1 First'));
    assert.deepEqual(outline(report.sections), ['Findings', '  F1 First', '  F1 Second', '  Third']);
  });

  it('says a title that the body repeats once, and takes a heading over all as the second line of the cover', () => {
    const repeated = modelOf(reviewWith('', '# ALDER\n\nOpening.\n\n## Analysis\n\nA.'));
    assert.equal(repeated.cover.subtitle, undefined);
    assert.deepEqual(paragraphsOf({ blocks: repeated.opening }), ['Opening.']);
    assert.deepEqual(outline(repeated.sections), ['Analysis']);
    const other = modelOf(reviewWith('', '# A review of one year\n\n## Analysis\n\nA.'));
    assert.equal(other.cover.subtitle, 'A review of one year');
  });

  it('keeps the text before the first heading, a list included', () => {
    const report = modelOf(reviewWith('', '- One\n- Two\n\n## Analysis\n\nA.'));
    assert.equal(report.opening[0]?.kind, 'list');
  });

  it('marks a draft, and says who may read the copy', () => {
    const stages = ['scoping', 'draft', 'signOff', 'published'].map((stage) => {
      const { cover } = modelOf(`---\nreviewType: lcspr\ntitle: Alder\nstage: ${stage}\n---\n`);
      return [stage, cover.draftMark !== undefined, cover.audience.split(':')[0]];
    });
    assert.deepEqual(stages, [
      ['scoping', true, 'Restricted'],
      ['draft', true, 'Restricted'],
      ['signOff', false, 'Restricted'],
      ['published', false, 'Written for the public.'],
    ]);
  });

  it('follows the thread to its loose ends', () => {
    const loose = `linesOfEnquiry:
  - {id: L1, question: Why, unansweredBecause: No records}
findings:
  - {id: F1, title: Alone, noRecommendationBecause: Mended since}
recommendations:
  - {id: R1, text: Out of the blue}
evaluation:
  measures:
    - {id: M1, tests: [R9], target: All}`;
    const table = find(modelOf(reviewWith(loose, '')), 'Golden thread').blocks.find(({ kind }) => kind === 'table');
    assert.ok(table?.kind === 'table');
    const rows = table.groups.map(({ heading, rows: own }) => [
      plainText(heading ?? []),
      ...own.map(({ cells }) => cells.map(plainText).join(' | ')),
    ]);
    assert.deepEqual(rows, [
      ['L1 Why', 'No finding: No records |  |  | '],
      [
        'From no line of enquiry',
        'F1 Alone | None: Mended since |  | ',
        'No finding | R1 Out of the blue | None | None',
        'No finding | None | None | M1',
      ],
    ]);
  });

  it('counts the days of the process by the holidays and limits that are set', () => {
    const dates = 'dates: {aware: 2026-05-22, notified: 2026-05-29, decision: 2026-06, published: 2026-12-31}';
    const took = (options = {}) => {
      const [table] = find(modelOf(reviewWith(dates, ''), options), 'Timeliness').blocks;
      assert.ok(table?.kind === 'table');
      return table.groups[0]?.rows.map(({ cells }) => plainText(cells[2] ?? []));
    };
    // Monday 25 May 2026 is a bank holiday.
    assert.deepEqual(took(), ['', '4 working days after becoming aware; the limit is 5', '', '']);
    const configuration = {
      ...defaultConfiguration(today),
      holidays: { region: 'englandAndWales' as const, extra: [], removed: ['2026-05-25'] },
    };
    assert.equal(took({ configuration })?.[1], '5 working days after becoming aware; the limit is 5');
  });

  it('tells what of the front matter it cannot show', () => {
    const { notes } = modelOf(
      reviewWith('audiance: public\ngoodPractice: They rang\nperiod: 2024\nchildren: [{id: C1, themes: neglect}]', ''),
    );
    assert.deepEqual(notes, [
      'The report leaves out "audiance", which the format does not have.',
      'The report leaves out what stands under "goodPractice", because it is not written as it should be.',
      'The report leaves out what stands under "period", because it is not written as it should be.',
    ]);
    assert.deepEqual(modelOf(example('strong')).notes, []);
    assert.deepEqual(modelOf('No front matter.').notes, []);
  });

  it('has a report for a text that is no review, and for values of the wrong shape', () => {
    assert.equal(modelOf('').cover.title, 'Untitled review');
    assert.equal(modelOf('Only words.').opening.length, 1);
    const odd = modelOf('---\ntitle: [a]\nfindings: 3\nsources: [1, {id: S1}]\ndecision: yes\nstage: {a: 1}\n---\n# X');
    assert.equal(odd.cover.title, 'Untitled review');
  });
});

for (const name of ['strong', 'weak', 'weak-rapid']) {
  describe(`the report of the example "${name}"`, () => {
    let text: string;
    before(() => {
      text = example(name);
    });

    it('is the same for LF and CRLF', async () => {
      assert.deepEqual(await htmlOf(withCrlf(text)), await htmlOf(text));
    });

    it('has every id of the front matter and what it stands for', async () => {
      const html = await htmlOf(text);
      const read = textOf(html.content);
      const missing: string[] = [];
      const frontMatter = text.slice(0, text.indexOf('\n---\n', 4));
      for (const [, id = ''] of frontMatter.matchAll(/\bid: ([A-Z]\d+)/g)) {
        if (!new RegExp(`\\b${id}\\b`).test(read)) missing.push(id);
      }
      const sentences = [...sentencesOf(frontMatter)];
      assert.ok(sentences.length > 20, `only ${sentences.length} sentences were looked for`);
      missing.push(...sentences.filter((words) => !read.includes(words)));
      assert.deepEqual(missing, []);
    });

    it('has every paragraph that the author wrote, in order and once', async () => {
      const read = textOf((await htmlOf(text)).content);
      const body = text.slice(text.indexOf('\n---\n', 4) + 5).replace(/<!--[\s\S]*?-->/g, '');
      let at = 0;
      for (const paragraph of body.split(/\n{2,}/).slice(1)) {
        for (const line of paragraph.split(/\n(?=(?:-|\d+\.) )/)) {
          const words = line
            .replace(/^(?:#+|-|>|\d+\.) /, '')
            .replace(/[*_`]/g, '')
            .replace(/\s+/g, ' ')
            .trim();
          if (words === '' || /^\|/.test(words)) continue;
          const found = read.indexOf(words, line.startsWith('#') ? 0 : at);
          assert.notEqual(found, -1, `not found: ${words}`);
          if (!line.startsWith('#')) {
            at = found;
            assert.equal(read.indexOf(words, found + 1), -1, `twice: ${words}`);
          }
        }
      }
    });

    it('has anchors that are unique, and links that lead to one of them', async () => {
      const { content } = await htmlOf(text);
      const anchors = [...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(
        anchors.filter((id, at) => anchors.indexOf(id) !== at),
        [],
      );
      const targets = [...content.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(
        targets.filter((id) => !anchors.includes(id)),
        [],
      );
    });

    it('has one heading of the first level and skips no level', async () => {
      const levels = [...(await htmlOf(text)).content.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.equal(levels[0], 1);
      for (const [at, level] of levels.entries()) assert.ok(at === 0 || level <= (levels[at - 1] ?? 0) + 1);
    });
  });
}

/** Every text of the front matter that is a sentence or a name, folded as YAML folds it. */
function* sentencesOf(frontMatter: string): Iterable<string> {
  const folded = frontMatter.replace(
    /: >-\n((?: +.*\n?)+?)(?=\n* *(?:- )?[\w]+:|$)/g,
    (_, lines: string) => `: ${lines.trim().replace(/\s*\n\s*/g, ' ')}\n`,
  );
  for (const [, value = ''] of folded.matchAll(
    /^\s*(?:- )?(?:name|title|question|what|description|why|text|action|explanation|reasons|independence|pseudonym|outcomeForChildren|impactOnPractice|baseline|target|strategy|learning|change|effect|who|group|method|role): ([^\n{[]+)$/gm,
  )) {
    const words = value.trim().replace(/^(['"])(.*)\1$/, '$2');
    if (words !== '' && /\s/.test(words)) yield words;
  }
}
