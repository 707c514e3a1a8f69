import type { Edit } from '../../review/edit.ts';
import type { Review, YamlProblem, YamlProblemKind } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { matched } from '../matched.ts';
import { allReviews, always, type Fix, type Report, type Rule } from '../rule.ts';
import { keepOneKey } from './keepOneKey.ts';

/** What is wrong and what to do, for someone who has never heard of YAML. */
const SENTENCES: Readonly<Record<YamlProblemKind, (subject: string) => string>> = {
  unquotedColon: () =>
    'This text has a colon in it, so it cannot be read as one piece. Put the whole text in quotation marks.',
  tab: () => 'This line begins with a tab. Begin it with spaces, as many as the lines beside it have.',
  strayIndent: (subject) =>
    `\`${subject}\` does not line up with the keys it belongs with. Give it as many spaces as they have.`,
  duplicateKey: (subject) => `\`${subject}\` is written twice here, and only the last one counts. Keep one of them.`,
  unclosedQuote: () => 'A quotation mark opens here and is never closed. Add one at the end of the text.',
  textAfterQuote: (subject) =>
    subject === ']' || subject === '}'
      ? 'There are words after the closing bracket. Put the whole text in quotation marks.'
      : 'The quotation marks close before the text ends. Put one pair around the whole text.',
  reservedCharacter: (subject) =>
    `A text cannot begin with \`${subject}\` in the front matter. Put the whole text in quotation marks.`,
  missingSpace: (subject) =>
    subject === '-'
      ? 'There is no space after the dash. Put one between the dash and the text.'
      : `There is no space after the colon of \`${subject}\`. Put one there.`,
  missingColon: () =>
    'This line belongs to no key. If it goes on from the line above, begin it with two spaces; if it is a key, put a colon after it.',
  misplacedDash: () => 'A list begins on a line of its own. Move the dash below its key, two spaces further in.',
  pastedBullet: () =>
    'A list from elsewhere begins with a bullet here. Begin each item with a dash and a space in place of the bullet.',
  unclosedBracket: (subject) =>
    `A bracket \`${subject}\` opens here and is never closed. Add \`${subject === '[' ? ']' : '}'}\` at the end.`,
  unclosedFrontMatter: () =>
    'The front matter opens with three dashes and is never closed. Put a line of three dashes below its last line.',
  other: () => 'This line cannot be read. Look at its spaces, colons, dashes and quotation marks.',
};

const TITLES: Readonly<Partial<Record<YamlProblemKind, string>>> = {
  unquotedColon: 'Put the text in quotation marks',
  tab: 'Begin the line with spaces',
  strayIndent: 'Line the key up with the others',
  unclosedQuote: 'Close the quotation marks',
  textAfterQuote: 'Put the whole text in quotation marks',
  reservedCharacter: 'Put the text in quotation marks',
  missingSpace: 'Add the space',
  missingColon: 'Join the line to the text above it',
  misplacedDash: 'Move the list below its key',
  pastedBullet: 'Write a dash in place of the bullet',
  unclosedBracket: 'Close the bracket',
  unclosedFrontMatter: 'Close the front matter',
};

export const yamlSyntax: Rule<YamlProblem> = {
  id: 'document/yaml-syntax',
  title: 'The front matter can be read.',
  why: 'A front matter that cannot be read hides findings, recommendations and dates from every other check and from the report.',
  severity: always('error'),
  basis: 'format',
  restsOn: 'The format of review documents, version 1.',
  appliesTo: allReviews,
  canBeSilenced: false,
  reads: 'frontMatter',
  *check(review) {
    for (const problem of review.frontMatter.problems) {
      const { kind, start, end, subject } = problem;
      yield { start, end, message: SENTENCES[kind](subject ?? ''), detail: problem };
    }
  },
  fixes,
};

function fixes({ detail }: Report<YamlProblem>, review: Review): Fix[] {
  const { kind, mend, target } = detail;
  if (kind === 'duplicateKey') return keepOneKey(detail.start, review);
  const title = TITLES[kind];
  if (mend === undefined || title === undefined) return [];
  const edits = mend.map(({ start, end, text }): Edit => ({ start, end, newText: [text.replaceAll('\r\n', '\n')] }));
  const block = kind === 'unquotedColon' && target !== undefined ? asBlock(target, review) : undefined;
  return [{ title, edits, preferred: true, mechanical: true }, ...(block === undefined ? [] : [block])];
}

/** The text as a block below its key, where colons and quotation marks mean nothing. */
function asBlock(target: Span, review: Review): Fix | undefined {
  const before = review.text.slice(0, target.start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  if (!/^[ -]*[\w-]+:[ \t]+$/.test(line)) return undefined;
  const indent = ' '.repeat(matched(/^[ -]*(?=[\w-])/, line).length + 2);
  const words = review.text
    .slice(target.start, target.end)
    .split(/\r\n|\r|\n/)
    .map((text) => `${indent}${text.trim()}`);
  return {
    title: 'Write the text as a block of its own',
    edits: [{ start: target.start, end: target.end, newText: [`>-\n${words.join('\n')}`] }],
  };
}
