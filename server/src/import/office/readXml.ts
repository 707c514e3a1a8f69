/** What is done with the pieces of an XML text, in order. Names come without their prefix. */
export interface XmlReader {
  open(name: string, attribute: AttributeOf): void;
  close(name: string): void;
  text(text: string): void;
}

/** The value of an attribute by its whole name; `*:id` is the first of that name behind any prefix or none. */
export type AttributeOf = (name: string) => string | undefined;

/** The text is no XML, or has a document type, which no Office file has. */
export class XmlFault extends Error {}

/** Hands the pieces of an XML text to `reader`. Entities that a document type would define do not exist. @throws XmlFault */
export function readXml(xml: string, reader: XmlReader): void {
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  let depth = 0;
  const upTo = (end: string, from: number): number => {
    const found = xml.indexOf(end, from);
    if (found === -1) throw new XmlFault();
    return found;
  };
  while (at < xml.length) {
    if (xml.charAt(at) !== '<') {
      const end = xml.indexOf('<', at);
      const text = xml.slice(at, end === -1 ? xml.length : end);
      reader.text(decoded(text));
      at += text.length;
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = upTo(']]>', at);
      reader.text(xml.slice(at + 9, end));
      at = end + 3;
    } else if (xml.startsWith('<!--', at)) at = upTo('-->', at + 4) + 3;
    else if (xml.startsWith('<?', at)) at = upTo('?>', at) + 2;
    else if (xml.startsWith('</', at)) {
      const end = upTo('>', at);
      depth--;
      reader.close(localName(xml.slice(at + 2, end).trimEnd()));
      at = end + 1;
    } else {
      const end = endOfTag(xml, at);
      const isClosed = xml.charAt(end - 1) === '/';
      const inside = xml.slice(at + 1, isClosed ? end - 1 : end);
      const whole = /^[^\s<>/!?'"=]+/.exec(inside)?.[0];
      if (whole === undefined) throw new XmlFault();
      const name = localName(whole);
      reader.open(name, (wanted) => attributeOf(inside.slice(whole.length), wanted));
      if (isClosed) reader.close(name);
      else depth++;
      at = end + 1;
    }
  }
  if (depth !== 0) throw new XmlFault();
}

/** Where the tag that begins at `from` ends: its `>` that stands in no quotes. */
function endOfTag(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml.charAt(at);
    if (sign === '>') return at;
    if (sign === '<') break;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at === -1) break;
  }
  throw new XmlFault();
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

const ATTRIBUTE = /\s*([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gy;

/** Looks at one attribute after the other, so that nothing inside the value of one is taken for another. */
function attributeOf(attributes: string, wanted: string): string | undefined {
  const isAnyPrefix = wanted.startsWith('*:');
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (double === undefined && single === undefined) continue;
    if (isAnyPrefix ? localName(name) === wanted.slice(2) : name === wanted) return decoded(double ?? single ?? '');
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
