import { TextRun } from 'docx';

/** Control characters, half a surrogate pair and what is no character have no place in a Word file: they become U+FFFD. */
const NOT_TEXT = /[^\P{Cc}\t]|\p{Cs}|[\ufffe\uffff]/gu;

/** How a run of text looks, beside the style of its paragraph. */
export interface Marks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  /** The id of a character style. */
  readonly style?: string;
}

/** Text as an author wrote it, with nothing in it that Word would read as anything but text. */
export function clean(words: string): string {
  return words.replace(/\r\n?|\n/g, ' ').replace(NOT_TEXT, '\ufffd');
}

/** A run of text. It is given as `text`, never as a child: the library reads certain children as fields. */
export function textRun(words: string, marks: Marks = {}): TextRun {
  return new TextRun({ ...marks, text: clean(words) });
}
