import { htmlTokens } from './htmlTokens.ts';
import { filledRows, type Pasted } from './pasted.ts';

/** After these, what follows is another word. */
const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
]);

/** The rows of a table or the items of a list as Word, Outlook or a web page copies them; undefined where there are none. */
export function pastedHtml(html: string): Pasted | undefined {
  const reader = new Reader();
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') reader.text(token.text);
    else if (token.kind === 'open') reader.open(token.name, token.attributes);
    else reader.close(token.name);
  }
  const rows = filledRows(reader.rows);
  if (rows.length > 0) return { kind: 'table', rows };
  const items = filledRows(reader.items.map((item) => [item]));
  return items.length > 0 ? { kind: 'list', rows: items } : undefined;
}

/** Collects the cells of tables and the items of lists. What is inside an item of an outer list belongs to that item. */
class Reader {
  readonly rows: string[][] = [];
  readonly items: string[] = [];
  #cell = false;
  #item = false;
  #depth = 0;
  /** The element that holds the mark of a list in Word, "1." or a dot, and how many of its name are open. */
  #mark: { readonly name: string; open: number } | undefined;

  open(name: string, attributes: string): void {
    if (this.#mark !== undefined) {
      if (name === this.#mark.name) this.#mark.open++;
      return;
    }
    if (/mso-list:\s*Ignore/i.test(attributes)) {
      this.#mark = { name, open: 1 };
      return;
    }
    if (name === 'tr') this.rows.push([]);
    if (name === 'td' || name === 'th') {
      this.rows.at(-1)?.push('');
      this.#cell = this.rows.length > 0;
      return;
    }
    if (name === 'ul' || name === 'ol') this.#depth++;
    if (name === 'li' && this.#depth <= 1) this.#begin();
    if (name === 'p' && this.#depth === 0) this.#paragraph(attributes);
    if (BREAKS.has(name)) this.text(' ');
  }

  close(name: string): void {
    if (this.#mark !== undefined) {
      if (name === this.#mark.name && --this.#mark.open === 0) this.#mark = undefined;
      return;
    }
    if (name === 'td' || name === 'th' || name === 'table') this.#cell = false;
    if (name === 'ul' || name === 'ol') this.#depth = Math.max(0, this.#depth - 1);
    if ((name === 'li' && this.#depth <= 1) || ((name === 'ul' || name === 'ol') && this.#depth === 0))
      this.#item = false;
    if (BREAKS.has(name)) this.text(' ');
  }

  text(text: string): void {
    if (this.#mark !== undefined) return;
    const row = this.rows.at(-1);
    if (this.#cell && row !== undefined) row[row.length - 1] += text;
    else if (this.#item) this.items[this.items.length - 1] += text;
  }

  /** Word writes the items of its lists as paragraphs: a level below the first belongs to the item above. */
  #paragraph(attributes: string): void {
    if (!/MsoList|mso-list:/i.test(attributes)) this.#item = false;
    else if (this.items.length === 0 || !/\blevel[2-9]\b/i.test(attributes)) this.#begin();
  }

  #begin(): void {
    this.items.push('');
    this.#item = true;
  }
}
