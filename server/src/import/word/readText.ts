import { allInside, childOf, elementsOf, switchOf, type XmlElement } from '../office/xmlTree.ts';
import type { Gathered } from './gathered.ts';
import type { WordInline, WordText } from './wordContent.ts';

type Look = Omit<WordInline, 'text' | 'note'>;

/** Elements that hold no text of the document. */
const SILENT = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tcPr',
  'trPr',
  'instrText',
  'delText',
  'rt',
  'rubyPr',
]);

/** The text of a paragraph. What is not text is noted in `gathered`. */
export function readText(paragraph: XmlElement, gathered: Gathered): WordText {
  const reader = new TextReader(gathered);
  reader.walk(paragraph, { isBold: false, isItalic: false });
  return joined(reader.inlines);
}

class TextReader {
  readonly inlines: WordInline[] = [];
  readonly #gathered: Gathered;
  /** Fields that are open, such as a link that Word keeps as an instruction. */
  readonly #fields: { instruction: string; link?: string }[] = [];

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
  }

  walk(element: XmlElement, look: Look): void {
    for (const child of elementsOf(element)) this.#read(child, look);
  }

  #read(element: XmlElement, look: Look): void {
    const gathered = this.#gathered;
    switch (element.name) {
      case 'r':
        this.#run(element, look);
        return;
      case 'hyperlink': {
        const link = gathered.links.get(element.attribute('id') ?? '');
        this.walk(element, link === undefined ? look : { ...look, link });
        return;
      }
      case 'ins':
        gathered.inserted++;
        this.walk(element, look);
        return;
      case 'del': {
        const text = spokenText(element);
        if (text !== '') gathered.deleted.push(text);
        return;
      }
      case 'moveFrom':
        // The text stands where it was moved to.
        gathered.count('movedPassage');
        return;
      case 'AlternateContent': {
        const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
        if (chosen !== undefined) this.walk(chosen, look);
        return;
      }
      case 'oMath':
        gathered.count('equation');
        this.#add(spokenText(element), look);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        this.#picture(element);
        return;
      default:
        if (!SILENT.has(element.name)) this.walk(element, look);
    }
  }

  #run(run: XmlElement, look: Look): void {
    const properties = childOf(run, 'rPr');
    const style = this.#gathered.styles.get(childOf(properties, 'rStyle')?.attribute('val') ?? '');
    const own: Look = {
      ...look,
      isBold: switchOf(properties, 'b') ?? style?.isBold ?? look.isBold,
      isItalic: switchOf(properties, 'i') ?? style?.isItalic ?? look.isItalic,
    };
    if (switchOf(properties, 'vanish') === true) {
      const text = spokenText(run);
      if (text !== '') this.#gathered.hidden.push(text);
      return;
    }
    for (const child of elementsOf(run)) this.#inRun(child, own);
  }

  #inRun(element: XmlElement, look: Look): void {
    switch (element.name) {
      case 't':
        this.#add(ownText(element), look);
        return;
      case 'tab':
      case 'ptab':
        this.#add('\t', look);
        return;
      case 'br':
        this.#add(/^(?:page|column)$/.test(element.attribute('type') ?? '') ? ' ' : '\n', look);
        return;
      case 'cr':
        this.#add('\n', look);
        return;
      case 'noBreakHyphen':
        this.#add('\u2011', look);
        return;
      case 'sym':
        this.#gathered.count('unknownSign');
        this.#add('□', look);
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#note(element, look);
        return;
      case 'fldChar':
        this.#field(element.attribute('fldCharType') ?? '');
        return;
      case 'instrText': {
        const field = this.#fields.at(-1);
        if (field !== undefined) field.instruction += ownText(element);
        return;
      }
      default:
        this.#read(element, look);
        return;
    }
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '' });
    else if (type === 'end') this.#fields.pop();
    else if (field !== undefined) {
      const link = /^\s*HYPERLINK\s+"([^"]+)"/.exec(field.instruction)?.[1];
      if (link !== undefined) field.link = link;
    }
  }

  #note(element: XmlElement, look: Look): void {
    const key = `${element.name.replace('Reference', '')} ${element.attribute('id')}`;
    const keys = this.#gathered.noteKeys;
    if (!keys.includes(key)) keys.push(key);
    this.inlines.push({ ...look, text: '', note: keys.indexOf(key) + 1 });
  }

  #picture(element: XmlElement): void {
    const boxes = allInside(element, 'txbxContent');
    this.#gathered.textBoxes.push(...boxes.slice(0, 1));
    if (boxes.length > 0) this.#gathered.count('textBox');
    else if (element.name === 'object') this.#gathered.count('embeddedFile');
    else this.#gathered.images++;
    for (const described of [...allInside(element, 'docPr'), ...allInside(element, 'cNvPr')].slice(0, 1)) {
      const text = described.attribute('descr')?.trim() ?? '';
      if (text !== '') this.#gathered.imageTexts.push(clean(text));
    }
  }

  #add(text: string, look: Look): void {
    const link = look.link ?? this.#fields.findLast((field) => field.link !== undefined)?.link;
    if (text !== '') this.inlines.push(link === undefined ? { ...look, text } : { ...look, text, link });
  }
}

/** All text inside an element, deleted text too; a space between paragraphs. */
export function spokenText(element: XmlElement): string {
  const parts: string[] = [];
  const visit = (each: XmlElement): void => {
    if (each.name === 't' || each.name === 'delText') parts.push(ownText(each));
    else if (each.name === 'p' || each.name === 'tab' || each.name === 'br') parts.push(' ');
    const children = elementsOf(each);
    // The second of them says the same for older programs.
    for (const child of each.name === 'AlternateContent' ? children.slice(0, 1) : children) visit(child);
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function ownText(element: XmlElement): string {
  return clean(element.children.filter((child) => typeof child === 'string').join(''));
}

/** Without signs that no text has: control signs, halves of signs, and hyphens that only show where a line may break. */
function clean(text: string): string {
  return text.replace(/\r\n?|[\n\v\f\x85\u2028\u2029]/g, ' ').replace(/(?!\t)\p{Cc}|\u00AD|\uFEFF|\p{Cs}/gu, '');
}

/** Pieces of the same look as one. */
function joined(inlines: readonly WordInline[]): WordText {
  const found: WordInline[] = [];
  let texts: string[] = [];
  const finish = (): void => {
    const last = found.pop();
    if (last !== undefined) found.push(texts.length === 0 ? last : { ...last, text: texts.join('') });
    texts = [];
  };
  for (const inline of inlines) {
    const last = found.at(-1);
    const isSame =
      last !== undefined &&
      last.note === undefined &&
      inline.note === undefined &&
      last.isBold === inline.isBold &&
      last.isItalic === inline.isItalic &&
      last.link === inline.link;
    if (!isSame) {
      finish();
      found.push(inline);
    }
    if (inline.note === undefined) texts.push(inline.text);
  }
  finish();
  return found;
}
