import { allInside, childOf, type XmlElement } from '../office/xmlTree.ts';

interface Field {
  instruction: string;
}

/**
 * The fields that are open: links, lists of contents and questions of forms that Word keeps as instructions. One may begin
 * in a paragraph and end in another.
 */
export class OpenFields {
  #open: Field[] = [];

  begin(): void {
    this.#open.push({ instruction: '' });
  }

  end(): void {
    this.#open.pop();
  }

  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.instruction += words;
  }

  /** Reads a mark of a field. Returns the words of a box or list of a form, which have no other text. */
  mark(element: XmlElement): string {
    const type = element.attribute('fldCharType');
    if (type === 'begin') this.begin();
    else if (type === 'end') this.end();
    const form = type === 'begin' ? childOf(element, 'ffData') : undefined;
    const box = childOf(form, 'checkBox');
    if (box !== undefined) {
      const state = childOf(box, 'checked') ?? childOf(box, 'default');
      return state !== undefined && !/^(?:0|false)$/.test(state.attribute('val') ?? '') ? '☑' : '☐';
    }
    const list = childOf(form, 'ddList');
    const chosen = Number(childOf(list, 'result')?.attribute('val') ?? 0);
    return list === undefined ? '' : (allInside(list, 'listEntry')[chosen]?.attribute('val') ?? '');
  }

  /** Where the field that is open leads to. */
  get link(): string | undefined {
    for (const { instruction } of [...this.#open].reverse()) {
      const link = /^\s*HYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1];
      if (link !== undefined) return link;
    }
    return undefined;
  }

  /** True inside a list of contents, of tables or of words, which Word makes by itself. */
  get isContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*(?:TOC|INDEX|TOA)\b/.test(instruction));
  }

  /** A heading ends any list of contents, so that a field without an end takes nothing with it. */
  closeContents(): void {
    if (this.isContents) this.#open = [];
  }
}
