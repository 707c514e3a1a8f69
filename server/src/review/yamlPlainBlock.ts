import type { YamlScalar } from './yamlNode.ts';

interface BlockText {
  readonly scalar: YamlScalar;
  /** Where the line after it begins. */
  readonly next: number;
}

/**
 * A text below `>`, `>-`, `|` or `|-`, all of whose lines stand at one column to the right of `column`. `at` and `end`
 * are the header, `firstLine` is where the line after it begins.
 */
export function blockTextAt(
  text: string,
  at: number,
  end: number,
  firstLine: number,
  column: number,
): BlockText | undefined {
  const header = text.slice(at, end);
  if (!/^[|>]-?$/.test(header)) return undefined;
  const isFolded = header.startsWith('>');
  let indent = -1;
  let value = '';
  let blankLines = 0;
  let last = at;
  let next = firstLine;
  while (next < text.length) {
    const lineBreak = text.indexOf('\n', next);
    const following = lineBreak < 0 ? text.length : lineBreak + 1;
    const line = text.slice(next, lineBreak < 0 ? text.length : lineBreak).replace(/\r$/, '');
    if (line === '') {
      if (indent < 0) return undefined;
      blankLines++;
      next = following;
      continue;
    }
    const from = line.search(/[^ ]/);
    // Spaces on a blank line, and lines that stand out, follow rules of their own.
    if (from < 0) return undefined;
    if (indent < 0) {
      if (from <= column) return undefined;
      indent = from;
    } else {
      if (from < indent) break;
      if (from > indent) return undefined;
      value += isFolded ? '\n'.repeat(blankLines) || ' ' : '\n'.repeat(blankLines + 1);
    }
    value += line.slice(indent);
    last = next + line.trimEnd().length;
    blankLines = 0;
    next = following;
  }
  if (indent < 0) return undefined;
  if (header.length === 1) value += '\n';
  return { scalar: { kind: 'scalar', value, source: value, style: 'block', start: at, end: last }, next };
}
