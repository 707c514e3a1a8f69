import { markdownOf, type TextContext } from './markdownText.ts';
import type { WordItem } from './wordContent.ts';

/** The item that was written last on a level. */
interface Last {
  readonly isOrdered: boolean;
  readonly number: number;
  readonly sign: '.' | ')';
  /** Where the text of the item begins. */
  readonly indent: number;
}

const LARGEST_NUMBER = 999_999_999;

/** Writes items that follow one another as Markdown, with the numbers that Word shows. */
export class ListWriter {
  readonly #levels: Last[] = [];

  /** True where the item may stand on the line after the one before. A list inside an item that does not begin with 1 may not. */
  canFollow({ level, isOrdered, number }: WordItem): boolean {
    return !isOrdered || number === 1 || level < this.#levels.length;
  }

  item({ level, isOrdered, number, text }: WordItem, context: TextContext): string {
    // An item cannot be more than one level below the item before it.
    const at = Math.min(level, this.#levels.length);
    const last = this.#levels[at];
    this.#levels.length = at;
    const count = Math.min(number, LARGEST_NUMBER);
    // Markdown counts on by itself, so a list that begins anew needs another sign to be a list of its own.
    const isAnew = last?.isOrdered === true && isOrdered && count !== last.number + 1;
    const sign = isAnew ? (last.sign === '.' ? ')' : '.') : (last?.sign ?? '.');
    const mark = isOrdered ? `${count}${sign} ` : '- ';
    const before = at === 0 ? 0 : (this.#levels[at - 1]?.indent ?? 0);
    const indent = before + mark.length;
    this.#levels[at] = { isOrdered, number: count, sign, indent };
    const lines = markdownOf(text, context).replaceAll('\n', `\n${' '.repeat(indent)}`);
    return lines === '' ? '' : `${' '.repeat(before)}${mark}${lines}`;
  }
}
