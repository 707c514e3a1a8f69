import { childOf, elementsOf, switchOf, type XmlElement } from '../office/xmlTree.ts';

/** What a style says that matters here, with what it takes from the styles that it is based on. */
export interface WordStyle {
  /** As Word shows it, in small letters: "heading 1". */
  readonly name: string;
  /** From 1 where paragraphs in this style are headings. */
  readonly headingLevel: number | undefined;
  readonly list: ListPlace | undefined;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isHidden: boolean;
}

/** A place in a list: the id of its numbering and the level, from 0. */
export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

/** Styles by their ids. */
export function readStyles(root: XmlElement | undefined): ReadonlyMap<string, WordStyle> {
  const elements = new Map<string, XmlElement>();
  for (const style of elementsOf(root, 'style')) {
    const id = style.attribute('styleId');
    if (id !== undefined) elements.set(id, style);
  }
  return new Map([...elements].map(([id, element]) => [id, styleOf(element, elements)]));
}

function styleOf(element: XmlElement, all: ReadonlyMap<string, XmlElement>): WordStyle {
  const line: XmlElement[] = [];
  for (let each: XmlElement | undefined = element; each !== undefined && !line.includes(each); ) {
    line.push(each);
    each = all.get(childOf(each, 'basedOn')?.attribute('val') ?? '');
  }
  const first = <T>(read: (style: XmlElement) => T | undefined): T | undefined => {
    for (const style of line) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    name: nameOf(element),
    headingLevel: first((style) => headingByName(nameOf(style)) ?? outlineLevel(childOf(style, 'pPr'))),
    list: first((style) => listPlace(childOf(style, 'pPr'))),
    isBold: first((style) => switchOf(childOf(style, 'rPr'), 'b')) ?? false,
    isItalic: first((style) => switchOf(childOf(style, 'rPr'), 'i')) ?? false,
    isHidden: first((style) => switchOf(childOf(style, 'rPr'), 'vanish')) ?? false,
  };
}

function nameOf(style: XmlElement): string {
  return (childOf(style, 'name')?.attribute('val') ?? style.attribute('styleId') ?? '').toLowerCase();
}

/** The level of a heading by the name of its style, which documents keep when they lose the rest. */
export function headingByName(name: string): number | undefined {
  const level = /^heading ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** From 1; undefined for text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = Number(childOf(properties, 'outlineLvl')?.attribute('val') ?? Number.NaN);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** Undefined where the paragraph says nothing of a list; an id of "0" takes it out of one. */
export function listPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = childOf(properties, 'numPr');
  const id = childOf(numbering, 'numId')?.attribute('val');
  if (id === undefined) return undefined;
  return { id, level: Math.min(8, Math.max(0, Number(childOf(numbering, 'ilvl')?.attribute('val') ?? 0) || 0)) };
}
