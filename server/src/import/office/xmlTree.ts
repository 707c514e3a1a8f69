import { readXml, XmlFault } from './readXml.ts';

/** An element of an XML text with what it holds. Names come without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly (XmlElement | string)[];
  /** The value of an attribute, whatever its prefix. */
  attribute(name: string): string | undefined;
}

/** Deeper and larger than any document that people wrote. */
const DEEPEST = 200;
const MOST_ELEMENTS = 3_000_000;

/** The outermost element. @throws XmlFault for a text that is no XML, is nested without end or has no end of elements */
export function xmlTree(xml: string): XmlElement {
  const top: { name: string; children: (XmlElement | string)[] } = { name: '', children: [] };
  const open = [top];
  let count = 0;
  readXml(xml, {
    open: (name, attribute) => {
      if (open.length > DEEPEST || ++count > MOST_ELEMENTS) throw new XmlFault();
      const children: (XmlElement | string)[] = [];
      open.at(-1)?.children.push({
        name,
        children,
        attribute: (wanted) => attribute(`(?:[\\w.-]+:)?${wanted}`),
      });
      open.push({ name, children });
    },
    close: (name) => {
      if (open.length < 2 || open.pop()?.name !== name) throw new XmlFault();
    },
    text: (text) => {
      open.at(-1)?.children.push(text);
    },
  });
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new XmlFault();
  return root;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The children that are elements; only those of a name where one is given. */
export function elementsOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of a name inside, at any depth, in their order. */
export function allInside(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allInside(child, name)]);
}

/** True for `<w:b/>` and `<w:b w:val="true"/>`, false for `<w:b w:val="0"/>`, undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attribute('val') ?? '');
}
