import { childOf, elementsOf, shownIn, switchOf, type XmlElement } from '../office/xmlTree.ts';
import { drawingOf } from './drawings.ts';
import type { Gathered } from './gathered.ts';
import { mathText } from './mathText.ts';
import { readableSigns, signOf } from './signs.ts';
import { ownText, spokenText } from './spokenText.ts';
import type { WordStyle } from './styles.ts';
import type { WordInline, WordText } from './wordContent.ts';

type Look = Omit<WordInline, 'text' | 'note'>;

/** Elements that hold no text of the document. */
const SILENT = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'tblPr', 'tcPr', 'trPr', 'instrText', 'delText', 'rubyPr']);

/** The text of a paragraph. What is not text is noted in `gathered`. @param style Of the paragraph */
export function readText(paragraph: XmlElement, gathered: Gathered, style?: WordStyle): WordText {
  const reader = new TextReader(gathered, style?.isHidden === true);
  reader.walk(paragraph, { isBold: style?.isBold === true, isItalic: style?.isItalic === true });
  return joined(reader.inlines);
}

class TextReader {
  readonly inlines: WordInline[] = [];
  readonly #gathered: Gathered;
  readonly #isHidden: boolean;

  constructor(gathered: Gathered, isHidden: boolean) {
    this.#gathered = gathered;
    this.#isHidden = isHidden;
  }

  walk(element: XmlElement, look: Look): void {
    for (const child of shownIn(element)) this.#read(child, look);
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
      case 'fldSimple':
        gathered.fields.begin();
        gathered.fields.instruct(element.attribute('instr') ?? '');
        this.walk(element, look);
        gathered.fields.end();
        return;
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
      case 'sdt':
        if (!gathered.isPrompt(element, () => spokenText(element))) this.walk(element, look);
        return;
      case 'rt':
        gathered.count('readingAid');
        return;
      case 'oMath':
        gathered.count('equation');
        this.#add(mathText(element), look);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        this.#add(drawingOf(element, gathered), look);
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
    if (switchOf(properties, 'vanish') ?? (style?.isHidden === true || this.#isHidden)) {
      const text = spokenText(run);
      if (text !== '') this.#gathered.hidden.push(text);
      // A mark of a field counts although nobody sees it.
      for (const child of elementsOf(run)) if (/^(?:fldChar|instrText)$/.test(child.name)) this.#inRun(child, own);
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
        this.#add(signOf(element, this.#gathered), look);
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#note(element, look);
        return;
      case 'fldChar':
        this.#add(this.#gathered.fields.mark(element), look);
        return;
      case 'instrText':
        this.#gathered.fields.instruct(ownText(element));
        return;
      default:
        this.#read(element, look);
        return;
    }
  }

  #note(element: XmlElement, look: Look): void {
    const key = `${element.name.replace('Reference', '')} ${element.attribute('id')}`;
    const keys = this.#gathered.noteKeys;
    if (!keys.includes(key)) keys.push(key);
    this.inlines.push({ ...look, text: '', note: keys.indexOf(key) + 1 });
  }

  #add(words: string, look: Look): void {
    const text = readableSigns(words, this.#gathered);
    const link = look.link ?? this.#gathered.fields.link;
    if (text !== '') this.inlines.push(link === undefined ? { ...look, text } : { ...look, text, link });
  }
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
