/** A piece of what a hover says. What authors wrote is always a plain string. */
export type Piece = string | { readonly strong: string } | { readonly code: string };

/** One paragraph, or one item of a list. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly isItem?: boolean;
}

export function line(...pieces: readonly Piece[]): Line {
  return { pieces };
}

export function item(...pieces: readonly Piece[]): Line {
  return { pieces, isItem: true };
}

/** As Markdown, in which every piece shows as it is written. */
export function markdownOf(parts: readonly (readonly Line[])[]): string {
  return parts.map((lines) => joined(lines, markdownPiece, '- ')).join('\n\n---\n\n');
}

/** As plain text. */
export function plainOf(parts: readonly (readonly Line[])[]): string {
  return parts.map((lines) => joined(lines, plainPiece, '• ')).join('\n\n');
}

function joined(lines: readonly Line[], piece: (piece: Piece) => string, mark: string): string {
  return lines
    .map(({ pieces, isItem }, at) => {
      const text = `${isItem ? mark : ''}${pieces.map(piece).join('')}`;
      if (at === 0) return text;
      return isItem && lines[at - 1]?.isItem ? `\n${text}` : `\n\n${text}`;
    })
    .join('');
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('strong' in piece) return `**${escaped(piece.strong)}**`;
  const ticks = '`'.repeat(longestRun(piece.code) + 1);
  return /^`|`$/.test(piece.code) ? `${ticks} ${piece.code} ${ticks}` : `${ticks}${piece.code}${ticks}`;
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'strong' in piece ? piece.strong : piece.code;
}

/** Every sign that could mean something is preceded by one that says that it does not. A full stop or dash could begin a list. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/https?:(?=\/\/)/gi, (scheme) => scheme.replace(':', '\\:'));
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
