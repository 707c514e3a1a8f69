import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { parseReview } from '../../server/src/review/parseReview.ts';

/** Words that would act if a page took them for HTML. */
export const PAYLOADS = [
  `<script>__pwned.push(1);alert(1)</script>`,
  `<img src=x onerror="__pwned.push(2)">`,
  `"><img src="https://evil.example/t.png" onload="__pwned.push(3)">`,
  `' onmouseover='__pwned.push(4)' autofocus onfocus='__pwned.push(5)`,
  `</style><style>@import "https://evil.example/s.css";*{background:url(https://evil.example/b)}</style>`,
  `</title><script>__pwned.push(6)</script>`,
  `<svg onload="__pwned.push(7)"><script>__pwned.push(8)</script></svg>`,
  `<iframe src="javascript:parent.__pwned.push(9)" srcdoc="<script>parent.__pwned.push(10)</script>"></iframe>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/">`,
  `<link rel="stylesheet" href="https://evil.example/l.css">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=__pwned.push(11)>`,
  `<form action="https://evil.example"><input name=a autofocus onfocus=__pwned.push(12)></form>`,
  `<a href="data:text/html,<script>__pwned.push(13)</script>">x</a>`,
  `--><script>__pwned.push(14)</script><!--`,
  `<noscript><p title="</noscript><img src=x onerror=__pwned.push(15)>">`,
  `<object data="https://evil.example/o"></object><embed src="https://evil.example/e">`,
];

/** Links and pictures in Markdown that a page must not follow or fetch. */
const LINKS = [
  '[a](javascript:__pwned.push(20))',
  '[a](JaVa\tScRiPt:__pwned.push(21))',
  '[a](&#106;avascript:__pwned.push(22))',
  '[a](<java\nscript:__pwned.push(23)>)',
  '[a](data:text/html;base64,PHNjcmlwdD5fX3B3bmVkLnB1c2goMjQpPC9zY3JpcHQ+)',
  '[a](vbscript:x "&quot; onclick=&quot;__pwned.push(25)")',
  `[a](https://example.org/ '" onmouseover="__pwned.push(26)')`,
  '<javascript:__pwned.push(27)>',
  '[a][ref]',
  '![pixel](https://evil.example/p.png)',
  '![pixel](//evil.example/p.png "t")',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)',
  '![x](data:image/png;base64,iVBORw0KGgo="onload="__pwned.push(28))',
  '![" onerror="__pwned.push(29)](x)',
];

/** The hostile words in the body in every kind of block, and in every kind of front-matter value. */
export function* hostileReviews(): Iterable<readonly [what: string, text: string]> {
  const strong = readFileSync('examples/strong.review.md', 'utf8');
  const weak = readFileSync('examples/weak-rapid.review.md', 'utf8');
  const body = hostileBody();
  for (const [name, text] of [
    ['a full review', strong],
    ['a rapid review', weak],
  ] as const) {
    const { data } = parseReview(text).frontMatter;
    yield [`${name}, in every text of the front matter`, reviewText(poisoned(data, { ids: false }), body)];
    yield [`${name}, in every value of the front matter`, reviewText(poisoned(data, { ids: true }), body)];
  }
  yield ['no front matter at all', `${body}`];
}

function reviewText(data: unknown, body: string): string {
  return `---\n${stringify(data)}---\n\n${body}`;
}

/** The same data with a payload before each text; with `ids`, in ids, dates and listed values as well. */
function poisoned(data: unknown, { ids }: { readonly ids: boolean }): unknown {
  let next = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    }
    if (typeof value !== 'string' || (!ids && /^[\w-]*$/.test(value))) return value;
    return `${PAYLOADS[next++ % PAYLOADS.length]} ${value}`;
  };
  return visit(data);
}

function hostileBody(): string {
  const blocks = [...PAYLOADS, ...LINKS].flatMap((words) => [
    words,
    `Text ${words} text.`,
    `## Heading ${words}`,
    `### F1 ${words}`,
    `- ${words}\n  1. ${words}`,
    `> ${words}`,
    `| ${words.replaceAll('|', '')} | b |\n|---|---|\n| x | ${words.replaceAll('|', '')} |`,
    `**${words}** and \`${words}\``,
    `\`\`\`html\n${words}\n\`\`\``,
    `![${words}](x.png)`,
    `[x](https://example.org/ "${words.replaceAll('"', '\\"')}")`,
  ]);
  const reference = '[ref]: javascript:__pwned.push(30) "t"';
  return `The quick brown sentence.\n\n${blocks.join('\n\n')}\n\n${reference}\n`;
}
