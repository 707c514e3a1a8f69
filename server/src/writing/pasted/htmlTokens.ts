/** A piece of HTML. Names are in small letters. Comments and declarations are left out. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Their content is nothing that a reader sees. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'xml', 'template', 'noscript']);

/**
 * Cuts HTML into tags and text, whatever it holds: nothing is run, fetched or trusted. Each character is looked at once,
 * so that a text made to be slow is not.
 */
export function* htmlTokens(html: string): Iterable<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const sign = html.indexOf('<', at);
    const end = sign < 0 ? html.length : sign;
    if (end > at) yield { kind: 'text', text: decoded(html.slice(at, end)) };
    if (sign < 0) return;
    if (html.startsWith('<!--', sign)) {
      const close = html.indexOf('-->', sign + 4);
      if (close < 0) return;
      at = close + 3;
      continue;
    }
    const close = endOfTag(html, sign + 1);
    if (close < 0) return;
    const tag = /^(\/?)([a-z][a-z0-9:]*)/i.exec(html.slice(sign + 1, Math.min(close, sign + 60)));
    at = close + 1;
    if (tag === null) continue;
    const name = (tag[2] ?? '').toLowerCase();
    const attributes = html.slice(sign + 1 + tag[0].length, close);
    yield { kind: tag[1] === '/' ? 'close' : 'open', name, attributes };
    if (tag[1] !== '/' && UNSEEN.has(name) && !attributes.endsWith('/')) {
      at = endOfUnseen(html, name, at);
      if (at < 0) return;
    }
  }
}

/** The `>` that ends a tag; one inside quotation marks does not. -1 where there is none. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const sign = html.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

function endOfUnseen(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'ig');
  close.lastIndex = from;
  return close.exec(html)?.index ?? -1;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  pound: '£',
  bull: '•',
  middot: '·',
};
const HIGHEST = 0x10ffff;

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : whole;
  });
}
