/** A piece of HTML in which everything that came from a document is escaped. Only this module can make one. */
class SafeHtml {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type Html = SafeHtml;
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/**
 * The literal parts of the template are HTML; every value in it is escaped text, whatever it holds, unless it is `Html`
 * already. Lists are joined and `undefined` is nothing. Attribute values are written in double quotes.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let source = literals[0] ?? '';
  for (const [index, value] of values.entries()) source += written(value) + (literals[index + 1] ?? '');
  return new SafeHtml(source);
}

/** A style element. The text is the project's own; one that could end the element early is refused. */
export function styleElement(css: string): Html {
  if (css.includes('<')) throw new Error('A style sheet must not contain "<".');
  return new SafeHtml(`<style>${css}</style>`);
}

/** A heading of level 1 to 6: the one element whose name is chosen at run time. */
export function headingElement(level: number, anchor: string | undefined, content: HtmlValue): Html {
  const name = `h${Math.min(Math.max(Math.trunc(level), 1), 6)}`;
  const id = anchor === undefined ? html`` : html` id="${anchor}"`;
  return new SafeHtml(`<${name}${id}>${written(content)}</${name}>`);
}

function written(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof SafeHtml) return value.toString();
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters are not allowed in a page, and half a surrogate pair is no character: both become U+FFFD. */
const NOT_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

function escaped(text: string): string {
  return text.replace(NOT_TEXT, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
