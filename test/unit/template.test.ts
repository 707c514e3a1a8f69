import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import headings from '../../schemas/headings.json';
import newReview from '../../schemas/templates/newReview.json';
import sources from '../../schemas/templates/snippets.json';
import { check } from '../../server/src/check.ts';
import { defaultConfiguration } from '../../server/src/configuration.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import type { Review } from '../../server/src/review/review.ts';
import { validateFrontMatter } from '../../server/src/schema/validate.ts';
import { type NewReview, newReviewSnippet, type SectionRole } from '../../server/src/templates/newReviewTemplate.ts';
import { snippetAsText } from '../../server/src/templates/snippetAsText.ts';
import snippets from '../../snippets/practice-review.code-snippets.json';

type Snippet = (typeof snippets)[keyof typeof snippets];

const KINDS = ['lcspr', 'rapidReview'] as const;
const EOLS = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const;
const all: readonly Snippet[] = Object.values(snippets);

function problemsOf(review: Review): string[] {
  return [
    ...review.frontMatter.problems.map(({ kind }) => kind),
    ...validateFrontMatter(review.frontMatter).map(({ message }) => message),
  ];
}

function bodyOf(prefix: string): string {
  const found = all.find((snippet) => snippet.prefix === prefix);
  assert.ok(found, `there is no snippet ${prefix}`);
  return found.body.join('\n');
}

describe('a new review', () => {
  const said: Readonly<Record<string, Omit<NewReview, 'reviewType'>>> = {
    everything: {
      title: 'Alder',
      reference: 'LCSPR-2026-01',
      partnership: 'Harrowmere Safeguarding Children Partnership',
    },
    nothing: {},
    'values that YAML could mistake': {
      title: 'Alder: what {helped}? #1',
      reference: '2026',
      partnership: '"Us" & $them: \\',
    },
    'values that Markdown could mistake': { title: '*Alder* <b> [x]', reference: 'no', partnership: '- a' },
  };
  for (const reviewType of KINDS) {
    for (const [name, values] of Object.entries(said)) {
      for (const [ending, eol] of EOLS) {
        it(`${reviewType}, told ${name}, fits the format (${ending})`, () => {
          const review = parseReview(snippetAsText(newReviewSnippet({ reviewType, ...values }), eol));
          assert.deepEqual(problemsOf(review), []);
          const { top } = review.entities;
          for (const key of ['title', 'reference'] as const) {
            if (values[key] !== undefined) assert.equal(top.text(key)?.value, values[key]);
          }
          if (values.partnership !== undefined) {
            assert.equal(top.map('partnership')?.text('name')?.value, values.partnership);
          }
        });
      }
    }

    it(`${reviewType} has every section that is needed`, () => {
      const { body } = parseReview(snippetAsText(newReviewSnippet({ reviewType }), '\n'));
      const roles = new Set(body.sections.map(({ role }) => role));
      for (const options of headings.needed[reviewType]) {
        assert.ok(
          options.some((role) => roles.has(role as SectionRole)),
          `no section for ${options.join(' or ')}`,
        );
      }
    });

    it(`${reviewType} has no errors to begin with, and few things to look at`, () => {
      const review = parseReview(
        snippetAsText(newReviewSnippet({ reviewType, title: 'Alder', reference: 'X-1' }), '\n'),
      );
      const findings = check(review, defaultConfiguration('2026-11-24'));
      const shown = findings.map(({ rule, severity, message }) => `${severity} ${rule.id}: ${message}`);
      assert.deepEqual(
        shown.filter((finding) => finding.startsWith('error')),
        [],
      );
      assert.ok(shown.length <= 12, shown.join('\n'));
    });

    it(`${reviewType} offers each place once, in the order in which it is read`, () => {
      const snippet = newReviewSnippet({ reviewType, title: 'Alder' });
      const stops = [...snippet.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 2),
      );
    });
  }

  it('shows its title in the heading as it was written', () => {
    const { body } = parseReview(
      snippetAsText(newReviewSnippet({ reviewType: 'lcspr', title: 'Alder *and* Rowan' }), '\n'),
    );
    assert.equal(body.sections.find(({ level }) => level === 1)?.heading?.content.text, 'Alder \\*and\\* Rowan');
  });
});

describe('snippets', () => {
  it('are what scripts/snippets.mjs makes of the templates', () => {
    const result = spawnSync(process.execPath, ['scripts/snippets.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(result.status, 0, result.stderr);
  });

  it('each have a prefix of their own, a description and numbered places', () => {
    assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
    for (const { prefix, description, body } of all) {
      assert.match(prefix, /^review(?:-[a-z]+)+$/);
      assert.match(description, /^[A-Z].*\.$/);
      assert.doesNotMatch(body.join('\n'), /\$\{?_|\|[A-Z]|\{\{/, `${prefix} has a place without a number`);
    }
  });

  for (const [name, source] of Object.entries(sources.frontMatter)) {
    const kinds = KINDS.filter((kind) => !('in' in source) || source.in === kind);
    for (const reviewType of kinds) {
      for (const [ending, eol] of EOLS) {
        it(`review-${name} fits the format of ${reviewType} where it belongs (${ending})`, () => {
          const text = withEntry(reviewType, source.place, bodyOf(`review-${name}`));
          assert.deepEqual(problemsOf(parseReview(snippetAsText(text, eol))), [], text);
        });
      }
    }
  }

  for (const role of Object.keys(headings.roles)) {
    it(`the section snippet for ${role} is read as that section`, () => {
      const name = role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const { body } = parseReview(snippetAsText(bodyOf(`review-section-${name}`), '\n'));
      assert.deepEqual(
        body.sections.filter(({ heading }) => heading !== undefined).map((section) => section.role),
        [role],
      );
    });
  }

  for (const [prefix, id] of [
    ['review-finding-section', 'F1'],
    ['review-line-of-enquiry-section', 'L1'],
    ['review-recommendation-section', 'R1'],
  ] as const) {
    it(`${prefix} belongs to ${id}`, () => {
      const { body } = parseReview(snippetAsText(bodyOf(prefix), '\n'));
      assert.deepEqual(
        body.sections.flatMap(({ boundTo }) => boundTo?.value ?? []),
        [id],
      );
    });
  }

  for (const scope of ['block', 'section'] as const) {
    it(`the comment that silences a check for a ${scope} is understood`, () => {
      const prefix = scope === 'block' ? 'review-ignore' : 'review-ignore-section';
      const { body } = parseReview(`# Analysis\n\n${snippetAsText(bodyOf(prefix), '\n')}\n`);
      const comment = body.blocks.find(({ content }) => content.suppression !== undefined)?.content.suppression;
      assert.equal(comment?.scope, scope);
      assert.deepEqual(
        comment?.rules.map(({ value }) => value),
        ['analysis/chronology-without-why'],
      );
    });
  }

  it('there is a template for each kind of review', () => {
    assert.deepEqual(Object.keys(newReview.kinds), Object.keys(headings.needed));
  });
});

/** A small review in whose front matter the snippet stands at the given place; an empty place is the top level. */
function withEntry(reviewType: string, place: readonly string[], snippet: string): string {
  const path =
    place.length === 1 && place[0] === 'actions' && reviewType === 'lcspr' ? ['recommendations', 'actions'] : place;
  const lines = [
    '---',
    'schemaVersion: 1',
    `reviewType: ${reviewType}`,
    'reference: X-1',
    'title: Alder',
    'stage: draft',
  ];
  let indent = '';
  for (const [depth, key] of path.entries()) {
    lines.push(`${indent}${key}:`);
    indent += '  ';
    const isList = depth < path.length - 1 && ['sources', 'recommendations'].includes(key);
    if (isList) {
      lines.push(`${indent}- id: ${key === 'sources' ? 'S1' : 'R1'}`);
      indent += '  ';
    }
  }
  // VS Code gives every line of a snippet the indentation of the line that it is inserted in.
  lines.push(...snippet.split('\n').map((line) => indent + line));
  return [...lines, '---', '', '# Alder', ''].join('\n');
}
