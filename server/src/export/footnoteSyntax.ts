import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** What is known of the footnotes of a whole body while its parts are read. */
export interface FootnoteSources {
  /** The text of each footnote by its label, a line for each of its paragraphs. Where a label is given twice, the first counts. */
  readonly defined: Map<string, string>;
  /** The labels that the text refers to. The others stay where they are written, so that nothing is lost. */
  readonly cited: Set<string>;
  /** True while the whole body is read for the first time, and every definition counts. */
  isFirstReading: boolean;
}

const KEY = 'footnotes';

/** Lets `[^label]` stand for a footnote, which the line `[^label]: words` gives anywhere in the body. */
export function withFootnotes(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'footnote', definition, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'footnote', citation);
}

export function newFootnoteSources(): FootnoteSources {
  return { defined: new Map(), cited: new Set(), isFirstReading: true };
}

/** The environment in which a text is read that shares these footnotes. */
export function footnoteEnv(sources: FootnoteSources): Env {
  return { [KEY]: sources };
}

export function footnotesIn(env: Env): FootnoteSources | undefined {
  const found = env[KEY];
  return isSources(found) ? found : undefined;
}

function isSources(value: unknown): value is FootnoteSources {
  return typeof value === 'object' && value !== null && 'defined' in value && 'cited' in value;
}

const STARTS = /^\[\^([^\]\s[]{1,80})\]:[ \t]*/;
/** A line that begins something other than more of the same paragraph. */
const OTHER_BLOCK = /^(?:[-*+>|#<]|\d+[.)]\s|```|~~~|\[\^)/;

function definition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const sources = footnotesIn(state.env);
  const indent = (state.sCount[start] ?? 0) - state.blkIndent;
  const first = lineAt(state, start);
  const match = STARTS.exec(first);
  const label = match?.[1];
  if (sources === undefined || match === null || label === undefined || indent >= 4) return false;
  const paragraphs = [first.slice(match[0].length)];
  let line = start + 1;
  for (let isNew = false; line < end; line++) {
    if (state.isEmpty(line)) {
      isNew = true;
      continue;
    }
    const text = lineAt(state, line);
    const isIndented = (state.sCount[line] ?? 0) - state.blkIndent >= 4;
    if (isNew ? !isIndented : !isIndented && OTHER_BLOCK.test(text)) break;
    if (isNew) paragraphs.push(text);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    isNew = false;
  }
  const words = paragraphs.map((paragraph) => paragraph.trim()).join('\n');
  if (words === '' || !counts(sources, label, words)) return false;
  if (!silent) state.line = line;
  return true;
}

function counts({ defined, cited, isFirstReading }: FootnoteSources, label: string, words: string): boolean {
  if (!isFirstReading) return cited.has(label) && defined.get(label) === words;
  if (!defined.has(label)) defined.set(label, words);
  return true;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function citation(state: StateInline, silent: boolean): boolean {
  const sources = footnotesIn(state.env);
  if (sources === undefined || !state.src.startsWith('[^', state.pos)) return false;
  const match = /^\[\^([^\]\s[]{1,80})\]/.exec(state.src.slice(state.pos, state.pos + 90));
  const label = match?.[1];
  if (match === null || label === undefined || !sources.defined.has(label)) return false;
  if (!sources.isFirstReading && !sources.cited.has(label)) return false;
  if (!silent) {
    sources.cited.add(label);
    const token = state.push('footnote', '', 0);
    token.content = match[0];
    token.info = label;
  }
  state.pos += match[0].length;
  return true;
}
