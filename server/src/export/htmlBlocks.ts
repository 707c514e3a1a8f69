import { type Html, headingElement, html } from './html.ts';
import {
  type Block,
  type Fact,
  type Footnote,
  type Inline,
  plainText,
  type ReportSection,
  type Row,
  type Table,
} from './report.ts';
import { svgFigure } from './svgFigure.ts';

/** Writes the blocks of one report as HTML. Tables are counted, so that each of them has a name of its own. */
export class HtmlBlocks {
  #tables = 0;
  #figures = 0;
  readonly #footnotes: readonly Footnote[];

  constructor(footnotes: readonly Footnote[]) {
    this.#footnotes = footnotes;
  }

  section(section: ReportSection, level: number): Html {
    return html`<section>
${headingElement(level, section.anchor, this.inlines(section.heading))}
${this.blocks(section.blocks, section.title)}${section.sections.map((child) => this.section(child, level + 1))}</section>
`;
  }

  /** `where` is the title of the section, for naming tables that have no caption. */
  blocks(blocks: readonly Block[], where: string): Html[] {
    return blocks.map((block) => html`${this.#block(block, where)}\n`);
  }

  #block(block: Block, where: string): Html {
    switch (block.kind) {
      case 'paragraph':
        return html`<p>${this.inlines(block.content)}</p>`;
      case 'list':
        return this.#list(block.from, block.items, where);
      case 'quote':
        return html`<blockquote>${this.blocks(block.blocks, where)}</blockquote>`;
      case 'code':
        return html`<pre>${block.text}</pre>`;
      case 'rule':
        return html`<hr>`;
      case 'facts':
        return this.facts(block.facts, 'panel');
      case 'table':
        return this.#table(block, where);
      case 'diagram':
        return svgFigure(block, ++this.#figures);
    }
  }

  #list(from: number | undefined, items: readonly (readonly Block[])[], where: string): Html {
    const written = items.map((item) => html`<li>${this.#item(item, where)}</li>\n`);
    if (from === undefined) return html`<ul>\n${written}</ul>`;
    return from === 1 ? html`<ol>\n${written}</ol>` : html`<ol start="${from}">\n${written}</ol>`;
  }

  /** An item of one paragraph needs no paragraph element. */
  #item(blocks: readonly Block[], where: string): Html[] {
    const [first, ...others] = blocks;
    if (first?.kind !== 'paragraph') return this.blocks(blocks, where);
    if (others.length === 0) return this.inlines(first.content);
    return others.some(({ kind }) => kind !== 'list')
      ? this.blocks(blocks, where)
      : [...this.inlines(first.content), html`\n`, ...this.blocks(others, where)];
  }

  facts(facts: readonly Fact[], className: string): Html {
    const rows = facts.map(
      ({ term, content }) => html`<div><dt>${term}</dt> <dd>${this.inlines(content)}</dd></div>\n`,
    );
    return html`<dl class="${className}">\n${rows}</dl>`;
  }

  #table(table: Table, where: string): Html {
    const number = ++this.#tables;
    const isAuthors = table.name === 'body';
    const width = table.columns.length;
    const groups = table.groups.map(({ heading, rows }) => {
      const named =
        heading === undefined
          ? undefined
          : html`<tr><th scope="rowgroup" colspan="${width}">${this.inlines(heading)}</th></tr>\n`;
      return html`<tbody>\n${named}${rows.map((row) => this.#row(row, table, isAuthors))}</tbody>\n`;
    });
    const caption = table.caption === undefined ? undefined : html`<caption>${table.caption}</caption>\n`;
    // A region has to have a name that no other has, and a keyboard has to be able to scroll it.
    const name = `Table ${number}: ${table.caption ?? where}`;
    const head = table.columns.map(
      ({ title, width: size }) => html`<th scope="col" class="${size}">${this.inlines(title)}</th>`,
    );
    return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
<table>
${caption}<thead>
<tr>${head}</tr>
</thead>
${groups}</table>
</div>`;
  }

  #row(row: Row, table: Table, isAuthors: boolean): Html {
    const cells = table.columns.map((_, at) => {
      const content = row.cells[at] ?? [];
      const isHeader = at === 0 && !isAuthors && content.length > 0;
      return isHeader ? html`<th scope="row">${this.inlines(content)}</th>` : html`<td>${this.inlines(content)}</td>`;
    });
    return row.anchor === undefined ? html`<tr>${cells}</tr>\n` : html`<tr id="${row.anchor}">${cells}</tr>\n`;
  }

  inlines(inlines: readonly Inline[]): Html[] {
    return inlines.map((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): Html {
    switch (inline.kind) {
      case 'text':
        return html`${inline.text}`;
      case 'emphasis':
        return html`<em>${this.inlines(inline.content)}</em>`;
      case 'strong':
        return html`<strong>${this.inlines(inline.content)}</strong>`;
      case 'struck':
        return html`<s>${this.inlines(inline.content)}</s>`;
      case 'code':
        return html`<code>${inline.text}</code>`;
      case 'link':
        return this.#link(inline.href, inline.title, inline.content);
      case 'reference': {
        const { id, anchor, title } = inline;
        if (title === '') return html`<a href="#${anchor}">${id}</a>`;
        // The tip for a mouse stands on the inside, so that a screen reader does not say the same words twice.
        return html`<a href="#${anchor}" aria-label="${id}: ${title}"><span title="${title}">${id}</span></a>`;
      }
      case 'date':
        return html`<time datetime="${inline.iso}">${inline.text}</time>`;
      case 'image':
        return html`<img src="${inline.source}" alt="${inline.alt}">`;
      case 'footnote':
        return this.#citation(inline.number, inline.isFirst);
      case 'break':
        return html`<br>`;
    }
  }

  #citation(number: number, isFirst: boolean): Html {
    const footnote = this.#footnotes[number - 1];
    if (footnote === undefined) return html`<sup>${number}</sup>`;
    const place = isFirst ? html` id="${footnote.citedAt}"` : undefined;
    return html`<sup><a href="#${footnote.anchor}"${place} role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
  }

  /** A page has no foot, so the footnotes follow the report, each with a way back to its place in the text. */
  endNotes(): Html | undefined {
    if (this.#footnotes.length === 0) return undefined;
    const items = this.#footnotes.map(
      ({ number, anchor, citedAt, content }) =>
        html`<li id="${anchor}">${this.inlines(content)} <a href="#${citedAt}" role="doc-backlink" aria-label="Back to note ${number} in the text">Back</a></li>\n`,
    );
    return html`<section role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">Notes</h2>
<ol>
${items}</ol>
</section>
`;
  }

  #link(href: string, title: string | undefined, content: readonly Inline[]): Html {
    const words = plainText(content).trim() === '' ? html`${href}` : this.inlines(content);
    return title === undefined
      ? html`<a href="${href}">${words}</a>`
      : html`<a href="${href}" title="${title}">${words}</a>`;
  }
}
