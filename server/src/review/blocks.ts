import MarkdownIt, { type Token } from 'markdown-it';
import { citationsIn, suppressionIn } from './inline.ts';
import { maskedSpans } from './masked.ts';
import type { BlockContent, BlockKind } from './review.ts';
import type { Span } from './span.ts';

/** A block of a stretch of Markdown. The span is relative to the stretch. */
export interface PlacedBlock extends Span {
  /** The start of its first line: before any mark such as `## `. */
  readonly lineStart: number;
  readonly content: BlockContent;
}

/** Only the blocks: what stands inside a line is looked at by `inline.ts`, with exact positions. */
const markdown = new MarkdownIt('default', { html: true }).disable([
  'inline',
  'linkify',
  'replacements',
  'smartquotes',
  'text_join',
]);

/** The blocks of a stretch of Markdown, in order. Any text has some reading. */
export function parseBlocks(text: string): PlacedBlock[] {
  const lines = new Lines(text);
  const tokens = markdown.parse(text, {});
  const blocks: PlacedBlock[] = [];
  let quoteDepth = 0;
  let listDepth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.type === 'blockquote_open') {
      if (quoteDepth++ === 0) blocks.push(wholeBlock('quote', lines, token));
    } else if (token.type === 'blockquote_close') quoteDepth--;
    if (quoteDepth > 0) continue;
    if (token.type === 'list_item_open') listDepth++;
    else if (token.type === 'list_item_close') listDepth--;
    else if (token.type === 'table_open') {
      blocks.push(wholeBlock('table', lines, token));
      while (tokens[index]?.type !== 'table_close') index++;
    } else if (token.type === 'fence' || token.type === 'code_block') blocks.push(wholeBlock('code', lines, token));
    else if (token.type === 'html_block') blocks.push(htmlBlock(lines, token));
    else if (token.type === 'heading_open')
      blocks.push(textBlock('heading', lines, tokens[index + 1], Number(token.tag[1])));
    else if (token.type === 'paragraph_open') {
      blocks.push(textBlock(listDepth > 0 ? 'listItem' : 'paragraph', lines, tokens[index + 1], 0));
    }
  }
  return blocks;
}

function wholeBlock(kind: BlockKind, lines: Lines, token: Token): PlacedBlock {
  const span = lines.span(token);
  return { ...span, lineStart: span.start, content: contentOf(kind, lines.text.slice(span.start, span.end), 0) };
}

/** A comment alone is a comment; other HTML is kept as the author wrote it. */
function htmlBlock(lines: Lines, token: Token): PlacedBlock {
  const span = lines.span(token);
  const text = lines.text.slice(span.start, span.end);
  return {
    ...span,
    lineStart: span.start,
    content: contentOf(/^<!--[\s\S]*-->$/.test(text) ? 'comment' : 'html', text, 0),
  };
}

/** A block of running text: from its first character to its last, markers such as `- ` and `## ` left out. */
function textBlock(kind: BlockKind, lines: Lines, inline: Token | undefined, level: number): PlacedBlock {
  const written = inline?.content ?? '';
  const [first = 0, after = first + 1] = inline?.map ?? [];
  const ofLine = written.split('\n');
  const start = lines.find(first, ofLine[0] ?? '');
  const lastLine = ofLine.at(-1) ?? '';
  const lastStart = ofLine.length === 1 ? start : lines.find(after - 1, lastLine);
  const end = Math.max(start, lastStart + lastLine.trim().length);
  const content = contentOf(kind, lines.text.slice(start, end), level);
  return { start, end, lineStart: lines.start(first), content };
}

function contentOf(kind: BlockKind, text: string, level: number): BlockContent {
  const isCode = kind === 'code';
  const masked = isCode ? [{ start: 0, end: text.length }] : maskedSpans(text);
  return {
    kind,
    text,
    level,
    masked,
    citations: isCode || kind === 'comment' ? [] : citationsIn(text, masked),
    suppression: kind === 'comment' ? suppressionIn(text) : undefined,
  };
}

/** The lines of a text as the Markdown parser counts them. */
class Lines {
  readonly text: string;
  /** As the Markdown parser reads it: it puts U+FFFD in place of a null character. */
  readonly #asRead: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    this.#asRead = text.replaceAll('\u0000', '\uFFFD');
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** From the first character of a token's lines to the last, white space around them left out. */
  span(token: Token): Span {
    const [first = 0, after = first] = token.map ?? [];
    const from = this.start(first);
    const raw = this.text.slice(from, this.start(after));
    const start = from + raw.length - raw.trimStart().length;
    return { start, end: Math.max(start, from + raw.trimEnd().length) };
  }

  /** Where `content` stands in a line: list and heading marks come before it. */
  find(line: number, content: string): number {
    const start = this.start(line);
    const text = this.#asRead.slice(start, this.start(line + 1));
    const at = content.trim() === '' ? -1 : text.lastIndexOf(content.trim());
    return start + (at < 0 ? text.trimEnd().length : at);
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }
}
