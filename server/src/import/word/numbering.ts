import { childOf, elementsOf, type XmlElement } from '../office/xmlTree.ts';
import type { ListPlace } from './styles.ts';

interface ListLevel {
  readonly format: string;
  /** What stands before the text: "Recommendation %1:". */
  readonly label: string;
  readonly start: number;
}

/** What Word writes before an item by itself. */
export interface ItemMark {
  readonly isOrdered: boolean;
  /** "Finding 2:", "1.2"; empty for a bullet. */
  readonly label: string;
}

/** Counts the items of a document as Word does, from its top to its end. */
export class ListCounter {
  readonly #levels = new Map<string, readonly ListLevel[]>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: XmlElement | undefined) {
    const shapes = new Map(elementsOf(root, 'abstractNum').map((shape) => [shape.attribute('abstractNumId'), shape]));
    for (const number of elementsOf(root, 'num')) {
      const shape = shapes.get(childOf(number, 'abstractNumId')?.attribute('val'));
      const levels = elementsOf(shape, 'lvl').map(levelOf);
      this.#levels.set(number.attribute('numId') ?? '', levels);
    }
  }

  /** The mark of the next item at that place. */
  next({ id, level }: ListPlace): ItemMark {
    const levels = this.#levels.get(id) ?? [];
    const counts = this.#counts.get(id) ?? [];
    this.#counts.set(id, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (let above = 0; above <= level; above++)
      counts[above] ??= (levels[above]?.start ?? 1) - (above === level ? 1 : 0);
    counts[level] = (counts[level] ?? 0) + 1;
    const { format, label } = levels[level] ?? { format: 'bullet', label: '' };
    if (format === 'bullet' || format === 'none') return { isOrdered: false, label: '' };
    return {
      isOrdered: true,
      label: label.replace(/%([1-9])/g, (_, at) =>
        written(counts[Number(at) - 1] ?? 1, levels[Number(at) - 1]?.format),
      ),
    };
  }
}

function levelOf(level: XmlElement): ListLevel {
  return {
    format: childOf(level, 'numFmt')?.attribute('val') ?? 'decimal',
    label: childOf(level, 'lvlText')?.attribute('val') ?? '',
    start: Number(childOf(level, 'start')?.attribute('val') ?? 1) || 1,
  };
}

function written(count: number, format: string | undefined): string {
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  return format === 'upperRoman' ? roman(count).toUpperCase() : String(count);
}

/** As Word counts: a to z, then aa, bb. */
function letters(count: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(count / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let rest = Math.min(count, 399);
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
