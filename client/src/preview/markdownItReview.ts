import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Html } from '../../../server/src/export/html.ts';
import { readEntities } from '../../../server/src/review/entities.ts';
import { parseFrontMatter } from '../../../server/src/review/frontMatter.ts';
import { frontMatterIds, type Ids } from '../../../server/src/review/ids.ts';
import { citationsIn } from '../../../server/src/review/inline.ts';
import { isReview } from '../../../server/src/review/isReview.ts';
import { idAtStart } from '../../../server/src/review/roles.ts';
import { anchorOfEntry, anchorOfSection, reviewSummary } from './reviewSummary.ts';

/** The token that the preview makes of front matter. */
const FRONT_MATTER = 'front_matter';

/**
 * Shows the front matter of a review in VS Code's own preview as a summary, and makes ids lead to what they name. A
 * document that is no review is shown as ever.
 */
export function markdownItReview(markdown: MarkdownIt): MarkdownIt {
  markdown.core.ruler.push('practice_review', (state) => {
    const at = state.tokens.findIndex((token) => token.type === FRONT_MATTER);
    if (at === -1 || !isReview(nameOf(state.env), state.src)) return;
    const { root } = parseFrontMatter(state.src);
    const entities = readEntities(root);
    const { byId } = frontMatterIds(root, entities);
    const sections = markSections(state, byId);
    // What else the preview makes of front matter, and whether it shows it, differs between versions of VS Code.
    state.tokens[at] = summaryToken(state, reviewSummary(entities, sections), state.tokens[at]);
    for (const token of state.tokens)
      if (token.children !== null) token.children = withLinks(state, byId, token.children);
  });
  return markdown;
}

/** The preview says which document it shows; other users of its renderer do not. */
function nameOf(env: unknown): string {
  const document: unknown = typeof env === 'object' && env !== null ? Reflect.get(env, 'currentDocument') : undefined;
  const path: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'path') : undefined;
  return typeof path === 'string' ? path : '';
}

function summaryToken(state: StateCore, summary: Html, replaced: Token | undefined): Token {
  const token = new state.Token('html_block', '', 0);
  token.content = summary.toString();
  token.map = replaced?.map ?? null;
  token.block = true;
  return token;
}

/** Makes a place to arrive at in the first heading that begins with each id. Returns the ids that have one. */
function markSections(state: StateCore, byId: Ids['byId']): ReadonlySet<string> {
  const marked = new Set<string>();
  for (const [index, { type }] of state.tokens.entries()) {
    const children = type === 'heading_open' ? state.tokens[index + 1]?.children : undefined;
    const id = idAtStart(children?.[0]?.content ?? '')?.value;
    if (!children || id === undefined || !byId.has(id) || marked.has(id)) continue;
    const anchor = new state.Token('html_inline', '', 0);
    anchor.content = `<span id="${anchorOfSection(id)}"></span>`;
    children.unshift(anchor);
    marked.add(id);
  }
  return marked;
}

/** The same pieces of a line, with each id in square brackets that the review defines made a link. */
function withLinks(state: StateCore, byId: Ids['byId'], children: readonly Token[]): Token[] {
  const written: Token[] = [];
  let inLink = 0;
  for (const child of children) {
    if (child.type === 'link_open') inLink++;
    if (child.type === 'link_close') inLink--;
    if (child.type === 'text' && inLink === 0) written.push(...linked(state, byId, child));
    else written.push(child);
  }
  return written;
}

function linked(state: StateCore, byId: Ids['byId'], child: Token): Token[] {
  const pieces: Token[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) pieces.push(textToken(state, child.content.slice(from, to)));
    from = to;
  };
  for (const { value, start, end } of citationsIn(child.content)) {
    if (!byId.has(value)) continue;
    plain(start);
    const open = new state.Token('link_open', 'a', 1);
    open.attrs = [
      ['href', `#${anchorOfEntry(value)}`],
      ['class', 'practice-review-id'],
    ];
    pieces.push(open, textToken(state, value), new state.Token('link_close', 'a', -1));
    from = end;
  }
  plain(child.content.length);
  return pieces;
}

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}
