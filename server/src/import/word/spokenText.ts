import { shownIn, type XmlElement } from '../office/xmlTree.ts';

/** All text inside an element, deleted text and words that are drawn too; a space between paragraphs. */
export function spokenText(element: XmlElement): string {
  const parts: string[] = [];
  const visit = (each: XmlElement): void => {
    if (each.name === 't' || each.name === 'delText') parts.push(ownText(each));
    else if (each.name === 'textpath') parts.push(` ${clean(each.attribute('string') ?? '')} `);
    else if (each.name === 'p' || each.name === 'tab' || each.name === 'br') parts.push(' ');
    for (const child of shownIn(each)) visit(child);
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The text that stands in an element itself. */
export function ownText(element: XmlElement): string {
  return clean(element.children.filter((child) => typeof child === 'string').join(''));
}

/** Without signs that no text has: control signs, halves of signs, and hyphens that only show where a line may break. */
export function clean(text: string): string {
  return text.replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/g, ' ').replace(/(?!\t)\p{Cc}|\u00AD|\uFEFF|\p{Cs}/gu, '');
}
