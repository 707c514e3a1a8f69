import type { FrontMatter, YamlProblem } from './review.ts';
import type { Span } from './span.ts';
import { type ParsedChunk, parseChunk } from './yamlChunk.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './yamlNode.ts';
import { cutIntoPieces, type Piece } from './yamlPieces.ts';
import { shifted, toData } from './yamlTree.ts';

/**
 * Finds and reads the front matter. It opens only at the start of the text (after a byte order mark) and closes with a
 * line `---` or `...`. The YAML is cut into top-level keys, and their lists into items, each read by itself: a mistake
 * in one hides nothing of the others, and an edit reads again only what it touched.
 */
export function parseFrontMatter(text: string, previous?: FrontMatter): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n|$)/.exec(text)?.[0];
  if (opening === undefined) return nothing(text.startsWith('\uFEFF') ? 1 : 0);
  const start = opening.startsWith('\uFEFF') ? 1 : 0;
  const from = opening.length;
  const closing = closingFence(text, from);
  const content = { start: from, end: closing?.start ?? endOfUnclosed(text, from) };
  const span = { start, end: closing?.end ?? content.end };
  const yaml = text.slice(content.start, content.end);
  if (previous !== undefined && isSame(previous, yaml, content.start, closing !== undefined)) {
    return previous.span.end === span.end ? previous : remembered({ ...previous, span }, readingOf.get(previous));
  }
  const known = new Map<string, ParsedChunk>();
  const before = previous === undefined ? undefined : readingOf.get(previous);
  for (const chunk of before?.chunks ?? []) known.set(chunk.text, chunk);
  const { chunks, root, problems } = readPieces(cutIntoPieces(yaml), content, known);
  if (closing === undefined) problems.push(unclosed(text, start, content.end));
  problems.sort((a, b) => a.start - b.start);
  const state = closing === undefined ? 'unclosed' : 'present';
  return remembered({ span, content, state, root, data: toData(root), problems }, { yaml, chunks });
}

/** What a front matter was read from, for the next reading. */
interface Reading {
  readonly yaml: string;
  readonly chunks: readonly ParsedChunk[];
}

const readingOf = new WeakMap<FrontMatter, Reading>();

function remembered(frontMatter: FrontMatter, reading: Reading | undefined): FrontMatter {
  if (reading !== undefined) readingOf.set(frontMatter, reading);
  return frontMatter;
}

function isSame(previous: FrontMatter, yaml: string, start: number, closed: boolean): boolean {
  return (
    previous.content.start === start &&
    previous.state === (closed ? 'present' : 'unclosed') &&
    readingOf.get(previous)?.yaml === yaml
  );
}

function nothing(at: number): FrontMatter {
  const place = { start: at, end: at };
  return {
    span: place,
    content: place,
    state: 'missing',
    root: { kind: 'map', entries: [], flow: false, ...place },
    data: {},
    problems: [],
  };
}

function closingFence(text: string, from: number): Span | undefined {
  const fence = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gm;
  fence.lastIndex = from;
  const match = fence.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Where the front matter was never closed it ends before the first Markdown heading, so that the body is still read. */
function endOfUnclosed(text: string, from: number): number {
  const heading = /^#{1,6}[ \t]+\S/gm;
  heading.lastIndex = from;
  for (let match = heading.exec(text); match !== null; match = heading.exec(text)) {
    const before = text.slice(0, match.index).trimEnd();
    const blankLineBefore = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(before.length, match.index));
    if (blankLineBefore || match[0].startsWith('##')) return match.index;
  }
  return text.length;
}

function unclosed(text: string, start: number, end: number): YamlProblem {
  const needsBreak = !/[\r\n]$/.test(text.slice(start, end));
  const mend = [{ start: end, end, text: needsBreak ? '\n---\n' : '---\n' }];
  return { kind: 'unclosedFrontMatter', start, end: start + 3, mend };
}

interface Assembled {
  readonly chunks: readonly ParsedChunk[];
  readonly root: YamlMap;
  readonly problems: YamlProblem[];
}

function readPieces(pieces: readonly Piece[], content: Span, known: ReadonlyMap<string, ParsedChunk>): Assembled {
  const chunks: ParsedChunk[] = [];
  const problems: YamlProblem[] = [];
  const entries: YamlEntry[] = [];
  const names = new Set<string>();
  let items: YamlNode[] = [];
  const closeList = () => {
    const last = entries.at(-1);
    if (items.length === 0 || last === undefined) return;
    entries[entries.length - 1] = withList(last, items);
    items = [];
  };
  for (const piece of pieces) {
    const chunk = known.get(piece.text) ?? parseChunk(piece.text);
    chunks.push(chunk);
    const at = content.start + piece.start;
    for (const problem of chunk.problems) problems.push(moved(problem, at));
    const node = chunk.node === undefined ? undefined : shifted(chunk.node, at);
    if (piece.kind === 'item') {
      if (node?.kind === 'list') items.push(...node.items);
      continue;
    }
    closeList();
    if (node?.kind !== 'map') {
      if (node !== undefined && chunk.problems.length === 0) problems.push(withoutKey(node));
      continue;
    }
    for (const entry of node.entries) {
      const name = entry.key.source;
      if (names.has(name) && !chunk.problems.some(({ kind }) => kind === 'duplicateKey')) {
        problems.push({ kind: 'duplicateKey', start: entry.key.start, end: entry.key.end, subject: name });
      }
      names.add(name);
      entries.push(entry);
    }
  }
  closeList();
  const root: YamlMap = {
    kind: 'map',
    entries,
    flow: false,
    start: content.start,
    end: entries.at(-1)?.end ?? content.start,
  };
  return { chunks, root, problems };
}

function withList(entry: YamlEntry, items: readonly YamlNode[]): YamlEntry {
  const start = items[0]?.start ?? entry.end;
  const end = items.at(-1)?.end ?? entry.end;
  const value: YamlList = { kind: 'list', items, flow: false, start, end };
  return { ...entry, value, end };
}

/** Text at the left edge that belongs to no key. */
function withoutKey(node: YamlNode): YamlProblem {
  const { start, end } = node;
  return { kind: 'missingColon', start, end, mend: [{ start, end: start, text: '  ' }] };
}

function moved(problem: YamlProblem, by: number): YamlProblem {
  const { target, mend } = problem;
  const place = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...place(problem),
    ...(target === undefined ? {} : { target: place(target) }),
    ...(mend === undefined ? {} : { mend: mend.map(place) }),
  };
}
