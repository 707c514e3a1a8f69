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

/** The text is nested deeper, or has more elements, than any document that people wrote. */
export class XmlTooLarge extends Error {}

/** The outermost element. @throws XmlFault for a text that is no XML @throws XmlTooLarge for one without an end */
export function xmlTree(xml: string): XmlElement {
  const top: { name: string; children: (XmlElement | string)[] } = { name: '', children: [] };
  const open = [top];
  let count = 0;
  readXml(xml, {
    open: (name, attribute) => {
      if (open.length > DEEPEST || ++count > MOST_ELEMENTS) throw new XmlTooLarge();
      const children: (XmlElement | string)[] = [];
      open.at(-1)?.children.push({
        name,
        children,
        attribute: (wanted) => attribute(`*:${wanted}`),
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

/** The outermost elements of a name inside, in their order; what older programs are shown instead of others is left out. */
export function outermostInside(element: XmlElement, name: string): readonly XmlElement[] {
  return shownIn(element).flatMap((child) => (child.name === name ? [child] : outermostInside(child, name)));
}

/** The children that are elements. Of several ways to show the same thing only the first, which the newest programs show. */
export function shownIn(element: XmlElement): readonly XmlElement[] {
  const children = elementsOf(element);
  if (element.name !== 'AlternateContent') return children;
  return children.filter((child) => child.name === 'Choice' || child.name === 'Fallback').slice(0, 1);
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
