/** The widths of Arial's signs from U+0020 to U+007E, in thousandths of the size. Fonts made to its measure have the same. */
const REGULAR = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
    '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
    '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
);
const BOLD = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 ' +
    '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 ' +
    '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
);
const OTHERS: Readonly<Record<string, number>> = {
  '\u00a0': 278,
  '\t': 278,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '•': 350,
};

function widths(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

/** How wide a text stands in Arial at this size, in the unit of the size. */
export function widthInArial(words: string, size: number, isBold = false): number {
  const table = isBold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of words) {
    thousandths += table[character.charCodeAt(0) - 32] ?? OTHERS[character] ?? (character > '\u2e80' ? 1000 : 556);
  }
  return (thousandths * size) / 1000;
}
