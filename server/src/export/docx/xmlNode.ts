/** An element of a document's XML in the form in which the library is about to write it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly XmlNode[];
  /** The text directly inside it. */
  readonly text: string;
}

/** Reads the library's form: an object with one key, whose value holds `_attr`, elements and texts. */
export function xmlNode(value: unknown): XmlNode | undefined {
  if (!isRecord(value)) return undefined;
  const [entry] = Object.entries(value);
  if (entry === undefined || entry[0] === '_attr') return undefined;
  const [name, content] = entry;
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
  const attributes: Record<string, unknown> = {};
  const children: XmlNode[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (isRecord(part) && isRecord(part._attr)) Object.assign(attributes, part._attr);
    else {
      const child = xmlNode(part);
      if (child !== undefined) children.push(child);
    }
  }
  return { name, attributes, children, text };
}

export function childOf(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce((at, name) => at?.children.find((child) => child.name === name), node);
}

export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.attributes[name];
  return value === undefined ? undefined : String(value);
}

/** An attribute that counts something, such as twentieths of a point. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = attributeOf(node, name);
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
