import type { Span } from './span.ts';

/** Where something begins that may not be prose. */
const BEGINNING = /`+|<|https?:\/\//g;
const TAG = /<\/?[A-Za-z][^<>\n]*>/y;
/** A bare address goes on through brackets that it closes itself; the bracket that closes words around it ends it. */
const ADDRESS = /https?:\/\/(?:[^\s<>)[\]]|\[[^\s<>[\]]*\])*/y;

/** What of a text is not prose: inline code, comments and tags, and addresses. In the order in which they begin. */
export function maskedSpans(text: string): Span[] {
  if (!/[`<\]]|:\/\//.test(text)) return [];
  const spans = plainSpans(text);
  for (const match of text.matchAll(/\]\(([^()\s]*(?:\s+"[^"]*")?)\)/g)) {
    spans.push({ start: match.index + 2, end: match.index + 2 + (match[1]?.length ?? 0) });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** All but the addresses of links. Every place is looked at once, so that text of any kind takes time by its length. */
function plainSpans(text: string): Span[] {
  const spans: Span[] = [];
  const closing = closingTicks(text);
  let commentEnd = 0;
  const beginning = new RegExp(BEGINNING);
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    const { index: start, 0: found } = match;
    if (!found.startsWith('http') && isEscaped(text, start)) {
      beginning.lastIndex = start + 1;
      continue;
    }
    let end: number | undefined;
    if (found.startsWith('`')) end = closing(start, found.length);
    else if (found !== '<') end = matchedEnd(ADDRESS, text, start);
    else if (text.startsWith('<!--', start)) {
      if (commentEnd !== -1 && commentEnd < start + 4) commentEnd = text.indexOf('-->', start + 4);
      end = commentEnd === -1 ? undefined : commentEnd + 3;
    } else end = matchedEnd(TAG, text, start);
    if (end === undefined) continue;
    spans.push({ start, end });
    beginning.lastIndex = end;
  }
  return spans;
}

/** True behind a backslash that is not itself behind one. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

function matchedEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Finds the end of the code that begins with so many backticks: behind the next run of just as many. */
function closingTicks(text: string): (start: number, length: number) => number | undefined {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known === undefined) runs.set(run.length, [index]);
    else known.push(index);
  }
  const passed = new Map<number, number>();
  return (start, length) => {
    const same = runs.get(length) ?? [];
    let next = passed.get(length) ?? 0;
    while ((same[next] ?? Number.POSITIVE_INFINITY) <= start) next++;
    passed.set(length, next);
    const close = same[next];
    return close === undefined ? undefined : close + length;
  };
}
