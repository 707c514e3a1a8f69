/** A piece of text in one look. `note` instead of text is the place of a footnote, by its number from 1. */
export interface WordInline {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The address that it leads to, as the document has it. */
  readonly link?: string;
  readonly note?: number;
}

/** The text of one paragraph. Line breaks inside it are `\n`. */
export type WordText = readonly WordInline[];

export interface WordCell {
  readonly paragraphs: readonly WordText[];
  /** True where a cell above reaches down into this row; its text is then that of the cell above. */
  readonly continues: boolean;
  /** How many columns it takes; empty cells follow for all but the first. */
  readonly span: number;
}

export interface WordHeading {
  readonly kind: 'heading';
  /** From 1. */
  readonly level: number;
  readonly text: WordText;
  /** True where the document does not say that it is a heading, and it only looks like one. */
  readonly isGuessed: boolean;
  /** The number that Word writes before it by itself: "4.2"; empty where it writes none. */
  readonly label: string;
}

export interface WordItem {
  readonly kind: 'item';
  /** From 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** How far the list has counted; 0 for a bullet. */
  readonly number: number;
  readonly text: WordText;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** The name of its style in small letters: "caption". */
  readonly style: string;
  readonly text: WordText;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

export type WordBlock = WordHeading | WordItem | WordTable | WordParagraph;

/** What a Word document holds, as plain data: its text, and what was set aside on the way. */
export interface WordContent {
  readonly title: string | undefined;
  readonly blocks: readonly WordBlock[];
  /** Footnotes and endnotes in the order in which the text refers to them; the first has number 1. */
  readonly notes: readonly (readonly WordText[])[];
  readonly aside: SetAside;
}

/** What a Word document holds beside its text. Every text that is not in the blocks stands here. */
export interface SetAside {
  /** How many, and what their authors say they show. */
  readonly images: number;
  readonly imageTexts: readonly string[];
  /** How many insertions were tracked. They are in the text. */
  readonly inserted: number;
  /** What was deleted with tracking on. It is not in the text. */
  readonly deleted: readonly string[];
  readonly comments: readonly string[];
  /** Text that Word does not show. It is not in the text. */
  readonly hidden: readonly string[];
  /** Lines of a list of contents, which Word makes from the headings. */
  readonly contents: readonly string[];
  readonly headersAndFooters: readonly string[];
  /** Words in charts and drawings. */
  readonly drawn: readonly string[];
  /** What a form asks for where nobody wrote anything. */
  readonly prompts: readonly string[];
  /** What else there was, with how often. */
  readonly others: Readonly<Partial<Record<OtherThing, number>>>;
}

/** Things that the text cannot hold as they are; the summary has a sentence for each. */
export type OtherThing =
  | 'textBox'
  | 'nestedTable'
  | 'mergedCell'
  | 'unknownSign'
  | 'equation'
  | 'embeddedFile'
  | 'embeddedDocument'
  | 'movedPassage'
  | 'letteredItem'
  | 'directionMark'
  | 'readingAid'
  | 'chart'
  | 'headingNumber';

/** The words of a text alone. */
export function wordsOf(text: WordText): string {
  return text.map((inline) => inline.text).join('');
}
