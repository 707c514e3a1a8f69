import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';

/** How far one level of a list stands inside the one around it, in twentieths of a point. */
export const LIST_STEP = 400;
/** Word knows nine levels; what is nested deeper stays at the ninth. */
export const DEEPEST_LEVEL = 8;
/** The greatest number that Word counts to. */
export const LAST_NUMBER = 32_767;

export interface ListNumbering {
  readonly reference: string;
  /** Lists of one reference count apart from one another where their instances differ. */
  readonly instance: number;
}

/** Hands out the numbering of the lists of one document: each numbered list counts for itself. */
export class ListNumberings {
  readonly #starts = new Set<number>();
  #lists = 0;

  bullets(): ListNumbering {
    return { reference: 'bullets', instance: 0 };
  }

  numbers(from: number): ListNumbering {
    this.#starts.add(from);
    this.#lists++;
    return { reference: `numbers-${from}`, instance: this.#lists };
  }

  /** The definitions of all that was handed out. */
  options(): INumberingOptions {
    const numbers = [...this.#starts].map((start) => ({
      reference: `numbers-${start}`,
      levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
    }));
    const bullets = levels((level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' }));
    return { config: [{ reference: 'bullets', levels: bullets }, ...numbers] };
  }
}

function levels(optionsOf: (level: number) => Omit<ILevelsOptions, 'level'>): ILevelsOptions[] {
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } } },
    ...optionsOf(level),
  }));
}
