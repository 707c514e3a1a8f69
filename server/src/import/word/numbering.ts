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
  /** How far its level has counted; 0 for a bullet. */
  readonly count: number;
  /** True where the label is a word, such as "Finding", and not a number alone. */
  readonly hasWord: boolean;
  /** True where it is counted by letters or Roman numbers. */
  readonly isLettered: boolean;
}

/** Lists of one shape count on together, unless one of them begins anew. */
interface List {
  readonly levels: readonly ListLevel[];
  readonly counts: number[];
  /** By level, for lists that begin anew where they are first used. */
  readonly starts: Map<number, number>;
}

/** Counts the items of a document as Word does, from its top to its end. */
export class ListCounter {
  readonly #lists = new Map<string, List>();

  constructor(root: XmlElement | undefined) {
    const shapes = new Map(elementsOf(root, 'abstractNum').map((shape) => [shape.attribute('abstractNumId'), shape]));
    const styled = new Map([...shapes.values()].map((shape) => [childOf(shape, 'styleLink')?.attribute('val'), shape]));
    const counts = new Map<XmlElement, number[]>();
    for (const number of elementsOf(root, 'num')) {
      const named = shapes.get(childOf(number, 'abstractNumId')?.attribute('val'));
      const style = childOf(named, 'numStyleLink')?.attribute('val');
      const shape = (style === undefined ? undefined : styled.get(style)) ?? named;
      if (shape === undefined) continue;
      const overrides = elementsOf(number, 'lvlOverride');
      const levels: ListLevel[] = [];
      for (const level of [...elementsOf(shape, 'lvl'), ...overrides.flatMap((each) => elementsOf(each, 'lvl'))]) {
        levels[placeOf(level)] = levelOf(level);
      }
      const shared = counts.get(shape) ?? [];
      counts.set(shape, shared);
      const starts = overrides.flatMap((each): [number, number][] => {
        const start = childOf(each, 'startOverride')?.attribute('val');
        return start === undefined ? [] : [[placeOf(each), Number(start) || 0]];
      });
      this.#lists.set(number.attribute('numId') ?? '', { levels, counts: shared, starts: new Map(starts) });
    }
  }

  /** The mark of the next item at that place. */
  next({ id, level }: ListPlace): ItemMark {
    const list = this.#lists.get(id);
    if (list === undefined) return BULLET;
    const { levels, counts, starts } = list;
    counts.length = Math.min(counts.length, level + 1);
    for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1;
    const anew = starts.get(level);
    starts.delete(level);
    const count = anew ?? (counts[level] === undefined ? (levels[level]?.start ?? 1) : counts[level] + 1);
    counts[level] = count;
    const { format, label } = levels[level] ?? { format: 'bullet', label: '' };
    if (format === 'bullet' || format === 'none') return BULLET;
    return {
      isOrdered: true,
      count,
      hasWord: /\p{L}{3}/u.test(label),
      isLettered: /letter|roman/i.test(format),
      label: label.replace(/%([1-9])/g, (_, at) => {
        const place = Number(at) - 1;
        return written(counts[place] ?? 1, levels[place]?.format);
      }),
    };
  }
}

const BULLET: ItemMark = { isOrdered: false, label: '', count: 0, hasWord: false, isLettered: false };

function placeOf(level: XmlElement): number {
  return Math.min(8, Math.max(0, Number(level.attribute('ilvl') ?? 0) || 0));
}

function levelOf(level: XmlElement): ListLevel {
  return {
    format: childOf(level, 'numFmt')?.attribute('val') ?? 'decimal',
    label: childOf(level, 'lvlText')?.attribute('val') ?? '',
    start: Number(childOf(level, 'start')?.attribute('val') ?? 1) || 0,
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
