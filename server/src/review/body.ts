import { keptByBlock } from './blockMemo.ts';
import { type PlacedBlock, parseBlocks } from './blocks.ts';
import type { Block, BlockContent, Body, Role } from './review.ts';
import { idAtStart, roleOfId, roleOfTitle } from './roles.ts';
import type { Located, Span } from './span.ts';

/** A stretch of the body from one heading line to the next, parsed by itself. Positions are relative to it. */
interface Stretch {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** True when it ends inside a code fence or a comment: then whatever follows belongs to it. */
  readonly open: boolean;
}

const stretchesOf = new WeakMap<Body, readonly Stretch[]>();

/**
 * Parses the Markdown from `start` to the end of `text`. The body is cut at heading lines; a stretch whose text has not
 * changed since `previous` is not parsed again.
 */
export function parseBody(text: string, start: number, previous?: Body): Body {
  const before = (previous === undefined ? undefined : stretchesOf.get(previous)) ?? [];
  const stretches = readStretches(text.slice(start), before);
  const blocks: UnplacedBlock[] = [];
  let at = start;
  for (const stretch of stretches) {
    for (const block of stretch.blocks) {
      blocks.push({
        start: at + block.start,
        end: at + block.end,
        lineStart: at + block.lineStart,
        content: block.content,
      });
    }
    at += stretch.text.length;
  }
  const body: Body = buildSections(blocks, { start, end: text.length });
  stretchesOf.set(body, stretches);
  return body;
}

/** Takes over the stretches at both ends that did not change, and reads what lies between. */
function readStretches(text: string, before: readonly Stretch[]): Stretch[] {
  let from = 0;
  let first = 0;
  for (; first < before.length; first++) {
    const known = before[first];
    if (known === undefined) break;
    const end = from + known.text.length;
    if (text.slice(from, end) !== known.text) break;
    if (end < text.length && (known.open || !isCut(text, end))) break;
    from = end;
  }
  let to = text.length;
  let last = before.length;
  for (; last > first; last--) {
    const known = before[last - 1]?.text ?? '';
    const start = to - known.length;
    if (start < from || !isCut(text, start) || text.slice(start, to) !== known) break;
    to = start;
  }
  const known = new Map(before.slice(first, last).map((stretch) => [stretch.text, stretch]));
  const middle = cutAtHeadings(text.slice(from, to));
  if (middle.at(-1)?.open === true && to < text.length) {
    return [...before.slice(0, first), ...read(cutAtHeadings(text.slice(from)), known)];
  }
  return [...before.slice(0, first), ...read(middle, known), ...before.slice(last)];
}

function read(cuts: readonly Cut[], known: ReadonlyMap<string, Stretch>): Stretch[] {
  return cuts.map(({ text, open }) => known.get(text) ?? { text, open, blocks: parseBlocks(text) });
}

/** True where a stretch may begin: at the start, and at a heading line. */
function isCut(text: string, at: number): boolean {
  if (at === 0) return true;
  if (!/[\r\n]/.test(text.charAt(at - 1)) || text.slice(at - 1, at + 1) === '\r\n') return false;
  return /^ {0,3}#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(at, at + 12));
}

interface Cut {
  readonly text: string;
  readonly open: boolean;
}

/** Cuts before every heading line that is not inside a code fence or a comment. */
function cutAtHeadings(text: string): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  let fence = '';
  let inComment = false;
  for (const match of text.matchAll(
    /^(?: {0,3}(#{1,6})(?=[ \t\r\n]|$)| {0,3}(`{3,}|~{3,})|.*?(<!--)(?!.*-->)|.*?(-->))/gm,
  )) {
    const [, heading, marks, opens, closes] = match;
    if (fence !== '') {
      if (marks?.startsWith(fence)) fence = '';
    } else if (inComment) {
      if (closes !== undefined) inComment = false;
    } else if (marks !== undefined) fence = marks;
    else if (opens !== undefined) inComment = true;
    else if (heading !== undefined && match.index > from) {
      cuts.push({ text: text.slice(from, match.index), open: false });
      from = match.index;
    }
  }
  if (from < text.length) cuts.push({ text: text.slice(from), open: fence !== '' || inComment });
  return cuts;
}

/** A block before it is known which section it stands in. */
interface UnplacedBlock extends Span {
  readonly lineStart: number;
  readonly content: BlockContent;
}

interface SectionBuilder {
  heading: Block | undefined;
  level: number;
  title: string;
  role: Role | undefined;
  boundTo: Located<string> | undefined;
  parent: SectionBuilder | undefined;
  children: SectionBuilder[];
  blocks: Block[];
  start: number;
  end: number;
}

function buildSections(blocks: readonly UnplacedBlock[], span: Span): Body {
  const sections: SectionBuilder[] = [];
  let current: SectionBuilder | undefined;
  const placed: Block[] = [];
  for (const { start, end, lineStart, content } of blocks) {
    if (content.kind === 'heading') {
      const { id, title, role } = readHeading(content);
      const parent = closeSections(current, content.level, lineStart);
      current = {
        ...emptySection(lineStart, span.end),
        level: content.level,
        title,
        role: role ?? parent?.role,
        boundTo: id === undefined ? undefined : { value: id.value, start: start + id.start, end: start + id.end },
        parent,
      };
      parent?.children.push(current);
      sections.push(current);
    } else if (current === undefined) {
      current = emptySection(start, span.end);
      sections.push(current);
    }
    const block: Block = { start, end, content, section: current };
    placed.push(block);
    if (content.kind === 'heading') current.heading = block;
    else current.blocks.push(block);
  }
  return { ...span, blocks: placed, sections };
}

/** Ends the sections that a heading of `level` ends; what is left open is its parent. */
function closeSections(current: SectionBuilder | undefined, level: number, at: number): SectionBuilder | undefined {
  let open = current;
  while (open !== undefined && (open.level >= level || open.level === 0)) {
    open.end = at;
    open = open.parent;
  }
  return open;
}

function emptySection(start: number, end: number): SectionBuilder {
  return {
    heading: undefined,
    level: 0,
    title: '',
    role: undefined,
    boundTo: undefined,
    parent: undefined,
    children: [],
    blocks: [],
    start,
    end,
  };
}

/** What a heading says of its section. The place of the id is relative to the heading. */
const readHeading = keptByBlock(({ text }) => {
  const id = idAtStart(text);
  const title = text.replace(/[*_`]+/g, '').trim();
  return { id, title, role: id === undefined ? roleOfTitle(title) : roleOfId(id.value) };
});
