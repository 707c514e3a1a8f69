import { childOf, elementsOf, type XmlElement } from '../office/xmlTree.ts';

/** An equation on one line, as people type one: a/b, x^2, √(a+b). */
export function mathText(element: XmlElement): string {
  const part = (name: string): string => grouped(inside(childOf(element, name)));
  switch (element.name) {
    case 't':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'f':
      return `${part('num')}/${part('den')}`;
    case 'sSup':
      return `${part('e')}^${part('sup')}`;
    case 'sSub':
      return `${part('e')}_${part('sub')}`;
    case 'sSubSup':
      return `${part('e')}_${part('sub')}^${part('sup')}`;
    case 'rad':
      return `√${part('e')}`;
    default:
      return inside(element);
  }
}

function inside(element: XmlElement | undefined): string {
  return elementsOf(element).map(mathText).join('');
}

function grouped(words: string): string {
  return /^[\p{L}\p{N}]*$/u.test(words) ? words : `(${words})`;
}
