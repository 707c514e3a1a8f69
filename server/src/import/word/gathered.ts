import { childOf, type XmlElement } from '../office/xmlTree.ts';
import { OpenFields } from './fields.ts';
import type { WordStyle } from './styles.ts';
import type { OtherThing, SetAside } from './wordContent.ts';

/** What is known of a document while its text is read, and what is set aside on the way. */
export class Gathered {
  readonly styles: ReadonlyMap<string, WordStyle>;
  /** Where links lead, by the ids of their relations. */
  readonly links: ReadonlyMap<string, string>;
  /** "footnote 3" and "endnote 1", in the order of their places in the text. */
  readonly noteKeys: string[] = [];
  /** Text boxes found in the paragraph that is being read; they follow it. */
  textBoxes: XmlElement[] = [];
  readonly fields = new OpenFields();
  /** How many content controls with a list of contents are open. */
  contentsOpen = 0;
  images = 0;
  inserted = 0;
  readonly imageTexts: string[] = [];
  readonly deleted: string[] = [];
  readonly hidden: string[] = [];
  readonly contents: string[] = [];
  readonly drawn: string[] = [];
  readonly prompts: string[] = [];
  readonly others: Partial<Record<OtherThing, number>> = {};

  constructor(styles: ReadonlyMap<string, WordStyle>, links: ReadonlyMap<string, string>) {
    this.styles = styles;
    this.links = links;
  }

  count(what: OtherThing, times = 1): void {
    if (times > 0) this.others[what] = (this.others[what] ?? 0) + times;
  }

  /** True for a content control that shows only what it asks for, which is noted. @param words What it shows */
  isPrompt(control: XmlElement, words: () => string): boolean {
    if (childOf(childOf(control, 'sdtPr'), 'showingPlcHdr') === undefined) return false;
    const text = words();
    if (text !== '') this.prompts.push(text);
    return true;
  }

  aside(comments: readonly string[], headersAndFooters: readonly string[]): SetAside {
    const { images, imageTexts, inserted, deleted, hidden, contents, drawn, prompts, others } = this;
    return {
      images,
      imageTexts,
      inserted,
      deleted,
      hidden,
      contents,
      drawn,
      prompts,
      others,
      comments,
      headersAndFooters,
    };
  }
}
