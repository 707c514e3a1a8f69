import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** A part of a line: words as they are, words that stand out, something written exactly so, or the way to a page. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly to: string };

/** A line of its own, or a list of them. */
export type Paragraph = readonly Piece[] | { readonly list: readonly (readonly Piece[])[] };

/** The paragraphs as an editor shows them. Whatever an author wrote is shown as it stands: nothing in it is a mark. */
export function written(paragraphs: readonly Paragraph[], kind: MarkupKind): MarkupContent {
  const line = kind === MarkupKind.Markdown ? inMarkdown : inPlainText;
  const value = paragraphs
    .map((paragraph) => {
      if (!('list' in paragraph)) return line(paragraph);
      return paragraph.list.map((item) => `- ${line(item)}`).join('\n');
    })
    .join('\n\n');
  return { kind, value };
}

function inPlainText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return onOneLine(piece);
      if ('strong' in piece) return onOneLine(piece.strong);
      return 'code' in piece ? onOneLine(piece.code) : `${piece.link}: ${piece.to}`;
    })
    .join('');
}

function inMarkdown(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      if ('strong' in piece) return `**${escaped(piece.strong)}**`;
      return 'code' in piece
        ? inCode(piece.code)
        : `[${escaped(piece.link)}](<${piece.to.replace(/[<>\\\s]/g, encodeURI)}>)`;
    })
    .join('')
    .replace(/^(?:[-+=]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** Signs that mean something in Markdown anywhere in a line, and what makes a bare address a link. */
function escaped(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>|~&#@$!]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww(?=\.)/gi, '$&\\');
}

/** Between more backticks than stand in the text. */
function inCode(text: string): string {
  const marks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${marks}${space}${onOneLine(text)}${space}${marks}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Words of this project, in which backticks stand around what is written exactly so. */
export function ownWords(text: string): readonly Piece[] {
  return text
    .split('`')
    .map((part, index): Piece => (index % 2 === 0 ? part : { code: part }))
    .filter((piece) => piece !== '');
}
