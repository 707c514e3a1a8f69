/** What is done with the pieces of an XML text, in order. Names come without their prefix. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/** The text is no XML, or has a document type, which no Office file has. */
export class XmlFault extends Error {}

const PIECE =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:[^"'<>]|"[^"]*"|'[^']*')*)>|([^<]+)/y;

/** Hands the pieces of an XML text to `reader`. Entities that a document type would define do not exist. @throws XmlFault */
export function readXml(xml: string, reader: XmlReader): void {
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  let depth = 0;
  while (at < xml.length) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(xml);
    if (match === null) throw new XmlFault();
    at = PIECE.lastIndex;
    const [, data, closed, opened, attributes = '', text] = match;
    if (text !== undefined) reader.text(decoded(text));
    else if (data !== undefined) reader.text(data);
    else if (closed !== undefined) {
      depth--;
      reader.close(localName(closed));
    } else if (opened !== undefined) {
      reader.open(localName(opened), (name) => attributeOf(attributes, name));
      if (attributes.endsWith('/')) reader.close(localName(opened));
      else depth++;
    }
  }
  if (depth !== 0) throw new XmlFault();
}

function localName(name: string): string {
  return name.replace(/^.*:/, '').replace(/\/$/, '');
}

/** The value of an attribute by its whole name, `r:id` with its prefix. */
function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decoded(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
