import headings from '../../../schemas/headings.json';
import { isId } from './ids.ts';
import type { Role } from './review.ts';
import type { Located } from './span.ts';

const ALIASES: readonly (readonly [alias: string, role: Role])[] = Object.entries(headings.roles)
  .flatMap(([role, { aliases }]) => aliases.map((alias): [string, Role] => [alias, role as Role]))
  .sort(([a], [b]) => b.length - a.length);

/**
 * The role of a heading by the alias table: number prefix stripped, cut at "and", "&", commas, colons and dashes, the
 * first part that begins with an alias decides. `title` is the heading's text without Markdown marks.
 */
export function roleOfTitle(title: string): Role | undefined {
  const plain = title.toLowerCase().replace(/^\s*(?:\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+/, '');
  for (const part of plain.split(/\s+and\s+|[&,:;]|\s[-–—]+\s|[–—]/)) {
    const text = part.trim();
    for (const [alias, role] of ALIASES) {
      if (text.startsWith(alias) && !/^[a-z]/.test(text.slice(alias.length))) return role;
    }
  }
  return undefined;
}

/** The id that a heading starts with: `F1 …`, `F1: …`, `Finding F1 …`. The place is relative to `text`. */
export function idAtStart(text: string): Located<string> | undefined {
  const match =
    /^[*_\s]*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:finding|recommendation|action|measure|line of enquiry|source|gap|key event|partner|child)\s+)?\[?([A-Z][1-9]\d*)\b/i.exec(
      text,
    );
  const id = match?.[1];
  if (match === null || id === undefined || !isId(id)) return undefined;
  const start = match[0].length - id.length;
  return { value: id, start, end: start + id.length };
}

/** The role that a heading has because it starts with an id: text on a finding is findings, on an enquiry analysis. */
export function roleOfId(id: string): Role | undefined {
  if (id.startsWith('F')) return 'findings';
  if (id.startsWith('L')) return 'analysis';
  return undefined;
}
