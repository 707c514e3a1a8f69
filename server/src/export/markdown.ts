import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { footnoteEnv, footnotesIn, newFootnoteSources, withFootnotes } from './footnoteSyntax.ts';
import { type Block, type Inline, plainText, type Table } from './report.ts';

/** What the Markdown of one report needs to know of the rest of it. */
export interface MarkdownContext {
  /** The id as a link to its entry, or as text where there is none. */
  reference(id: string): Inline;
  /** The anchor in this report for the part of an address after `#`; undefined where there is none. */
  anchorFor(fragment: string): string | undefined;
  /** A place in the text that refers to the footnote with this label; `content` gives what the footnote says. */
  footnote(label: string, content: () => readonly Inline[]): Inline;
  /** Tells the author about something that the report shows in another way. */
  note(sentence: string): void;
}

/** Every address is let through by the parser, so that the report and not the parser decides what becomes of it. */
const markdown = new MarkdownIt('default', { html: true }).disable('text_join');
markdown.validateLink = () => true;
withFootnotes(markdown);

/** What the sections of a whole body share: where links lead (`[label]: address`), and its footnotes. */
export function sharedDefinitions(body: string): Env {
  const footnotes = newFootnoteSources();
  const env = footnoteEnv(footnotes);
  markdown.parse(body, env);
  footnotes.isFirstReading = false;
  return { ...footnoteEnv(footnotes), references: { ...env.references } };
}

/**
 * Markdown as blocks. Any text has some reading; nothing of it is lost but comments. With `skipHeading`, a heading that
 * it opens with is left out.
 */
export function toBlocks(
  source: string,
  env: Env,
  context: MarkdownContext,
  { skipHeading = false }: { readonly skipHeading?: boolean } = {},
): Block[] {
  const tokens = markdown.parse(source, { ...env });
  const from = skipHeading && tokens[0]?.type === 'heading_open' ? insideOf(tokens, 0).length + 2 : 0;
  return new Converter(context, env).blocks(tokens.slice(from));
}

/** One line of Markdown, such as the text of a heading. */
export function toInlines(source: string, env: Env, context: MarkdownContext): Inline[] {
  const [token] = markdown.parseInline(source, { ...env });
  return new Converter(context, env).inlines(token?.children ?? []);
}

/** Addresses that a reader can follow from a file that stands alone. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
const SAFE_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]+$/i;

class Converter {
  readonly #context: MarkdownContext;
  readonly #env: Env;
  readonly #isFootnote: boolean;

  constructor(context: MarkdownContext, env: Env, { isFootnote = false } = {}) {
    this.#context = context;
    this.#env = env;
    this.#isFootnote = isFootnote;
  }

  blocks(tokens: readonly Token[]): Block[] {
    const blocks: Block[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const inside = token.nesting === 1 ? insideOf(tokens, at) : [];
      blocks.push(...this.#block(token, inside));
      if (token.nesting === 1) at += inside.length + 1;
    }
    return blocks;
  }

  #block(token: Token, inside: readonly Token[]): Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return this.#paragraph(this.#inlinesOf(inside));
      case 'heading_open':
        // Headings of the body are sections; one inside a list or a quotation stays where it is, in bold.
        return this.#paragraph([{ kind: 'strong', content: this.#inlinesOf(inside) }]);
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const items = children(inside).map((item) => this.blocks(item));
        const from = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : undefined;
        return [{ kind: 'list', from, items }];
      }
      case 'blockquote_open':
        return [{ kind: 'quote', blocks: this.blocks(inside) }];
      case 'fence':
      case 'code_block':
        return [{ kind: 'code', text: token.content.replace(/\n$/, '') }];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'table_open':
        return [this.#table(inside)];
      case 'html_block':
        return this.#rawHtml(token.content);
      case 'inline':
        return this.#paragraph(this.inlines(token.children ?? []));
      default:
        return token.nesting === 1 ? this.blocks(inside) : [];
    }
  }

  #paragraph(content: readonly Inline[]): Block[] {
    return content.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
      ? [{ kind: 'paragraph', content }]
      : [];
  }

  #rawHtml(source: string): Block[] {
    const shown = withoutComments(source).trim();
    if (shown === '') return [];
    this.#noteHtml();
    return [{ kind: 'code', text: shown }];
  }

  #noteHtml(): void {
    this.#context.note('The text contains HTML. The report shows it letter by letter; write it as Markdown instead.');
  }

  #table(inside: readonly Token[]): Table {
    const rows = inside.flatMap((token, at) => (token.type === 'tr_open' ? [insideOf(inside, at)] : []));
    const [head = [], ...body] = rows.map((row) => children(row).map((cell) => this.#inlinesOf(cell)));
    return {
      kind: 'table',
      name: 'body',
      caption: undefined,
      columns: head.map((title) => ({ title, width: 'normal' })),
      groups: [{ heading: undefined, rows: body.map((cells) => ({ anchor: undefined, cells })) }],
    };
  }

  #inlinesOf(tokens: readonly Token[]): Inline[] {
    return tokens.flatMap((token) => (token.type === 'inline' ? this.inlines(token.children ?? []) : []));
  }

  inlines(tokens: readonly Token[]): Inline[] {
    const inlines: Inline[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const inside = token.nesting === 1 ? insideOf(tokens, at) : [];
      inlines.push(...this.#inline(token, inside));
      if (token.nesting === 1) at += inside.length + 1;
    }
    return inlines;
  }

  #inline(token: Token, inside: readonly Token[]): Inline[] {
    switch (token.type) {
      case 'text':
        return this.#cited(token.content);
      case 'text_special':
        return [{ kind: 'text', text: token.content }];
      case 'softbreak':
        return [{ kind: 'text', text: ' ' }];
      case 'hardbreak':
        return [{ kind: 'break' }];
      case 'code_inline':
        return [{ kind: 'code', text: token.content }];
      case 'em_open':
        return [{ kind: 'emphasis', content: this.inlines(inside) }];
      case 'strong_open':
        return [{ kind: 'strong', content: this.inlines(inside) }];
      case 's_open':
        return [{ kind: 'struck', content: this.inlines(inside) }];
      case 'link_open':
        return this.#link(token, inside);
      case 'image':
        return this.#image(token);
      case 'html_inline':
        return this.#inlineHtml(token.content);
      case 'footnote':
        return [this.#footnote(token)];
      default:
        return token.nesting === 1 ? this.inlines(inside) : [{ kind: 'text', text: token.content }];
    }
  }

  /** A footnote inside a footnote could not be shown at the foot of a page; it stays as it is written. */
  #footnote(token: Token): Inline {
    const source = footnotesIn(this.#env)?.defined.get(token.info);
    if (this.#isFootnote || source === undefined) return { kind: 'text', text: token.content };
    return this.#context.footnote(token.info, () => {
      const inside = new Converter(this.#context, this.#env, { isFootnote: true });
      return source.split('\n').flatMap((paragraph, at): Inline[] => {
        const [token] = markdown.parseInline(paragraph, { ...this.#env });
        const content = inside.inlines(token?.children ?? []);
        return at === 0 ? content : [{ kind: 'break' }, ...content];
      });
    });
  }

  #inlineHtml(source: string): Inline[] {
    if (/^<!--[\s\S]*-->$/.test(source)) return [];
    this.#noteHtml();
    return [{ kind: 'text', text: source }];
  }

  #link(token: Token, inside: readonly Token[]): Inline[] {
    const address = String(token.attrGet('href') ?? '');
    const title = token.attrGet('title')?.toString();
    // A link inside a link would be none: what is cited there stays as it is written.
    const written = withoutLinks(this.inlines(inside));
    const content: Inline[] =
      plainText(written).trim() === '' ? [...written, { kind: 'text', text: address }] : written;
    const anchor = address.startsWith('#') ? this.#context.anchorFor(address.slice(1)) : undefined;
    if (anchor !== undefined) return [{ kind: 'link', href: `#${anchor}`, title, content }];
    if (SAFE_ADDRESS.test(address)) return [{ kind: 'link', href: address, title, content }];
    this.#context.note(
      `A link leads to "${shortened(address)}", which a reader of the report cannot follow. The report gives it as text.`,
    );
    const behind = [address, title].filter((part) => part !== undefined && part !== '').join(' ');
    return behind === '' ? content : [...content, { kind: 'text', text: ` (${behind})` }];
  }

  #image(token: Token): Inline[] {
    const source = String(token.attrGet('src') ?? '');
    const alt = token.content;
    if (SAFE_PICTURE.test(source)) return [{ kind: 'image', source, alt }];
    this.#context.note(
      `The picture "${shortened(alt === '' ? source : alt)}" is not part of this file, so the report has its description instead.`,
    );
    return [{ kind: 'text', text: `[Picture: ${alt === '' ? 'no description' : alt}]` }];
  }

  /** Text in which `[F1, F2]` leads to the entries. */
  #cited(words: string): Inline[] {
    const inlines: Inline[] = [];
    let from = 0;
    for (const match of words.matchAll(/\[\s*[A-Z][1-9][0-9]*\s*(?:[,;]\s*[A-Z][1-9][0-9]*\s*)*\]/g)) {
      for (const id of match[0].matchAll(/[A-Z][0-9]+/g)) {
        const reference = this.#context.reference(id[0]);
        if (reference.kind !== 'reference') {
          this.#context.note(`The text cites ${id[0]}, which is not defined at the top of the document.`);
          continue;
        }
        const start = match.index + id.index;
        inlines.push({ kind: 'text', text: words.slice(from, start) }, reference);
        from = start + id[0].length;
      }
    }
    inlines.push({ kind: 'text', text: words.slice(from) });
    return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '');
  }
}

/** The source without its comments; one that is never closed is no comment. */
function withoutComments(source: string): string {
  let rest = '';
  let from = 0;
  for (;;) {
    const start = source.indexOf('<!--', from);
    const end = start === -1 ? -1 : source.indexOf('-->', start + 4);
    if (end === -1) return rest + source.slice(from);
    rest += source.slice(from, start);
    from = end + 3;
  }
}

function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'reference') return [{ kind: 'text', text: inline.id }];
    if (inline.kind === 'link') return withoutLinks(inline.content);
    if (inline.kind === 'emphasis' || inline.kind === 'strong' || inline.kind === 'struck') {
      return [{ ...inline, content: withoutLinks(inline.content) }];
    }
    return [inline];
  });
}

/** The tokens between the opening token at `at` and the one that closes it. */
function insideOf(tokens: readonly Token[], at: number): readonly Token[] {
  let depth = 0;
  for (let end = at; end < tokens.length; end++) {
    depth += tokens[end]?.nesting ?? 0;
    if (depth === 0) return tokens.slice(at + 1, end);
  }
  return tokens.slice(at + 1);
}

/** What stands in each of a run of sibling elements: the items of a list, the cells of a row. */
function children(tokens: readonly Token[]): (readonly Token[])[] {
  const all: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.nesting !== 1) continue;
    const inside = insideOf(tokens, at);
    all.push(inside);
    at += inside.length + 1;
  }
  return all;
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
