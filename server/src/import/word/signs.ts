import type { XmlElement } from '../office/xmlTree.ts';
import type { Gathered } from './gathered.ts';

/** Signs of the fonts Symbol and Wingdings that documents use, by their place in the font. */
const SYMBOL: Readonly<Record<number, string>> = {
  97: 'α',
  98: 'β',
  109: 'μ',
  163: '≤',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  118: '❖',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The sign that a symbol element shows; a box, and counted, where it is not known. */
export function signOf(element: XmlElement, gathered: Gathered): string {
  const place = Number.parseInt(element.attribute('char') ?? '', 16) & 0xff;
  const font = element.attribute('font') ?? '';
  return known(place, /^wingdings/i.test(font) ? [WINGDINGS] : /^symbol/i.test(font) ? [SYMBOL] : [], gathered);
}

/**
 * Text without marks that turn the direction of what follows, which can hide how it reads; and with signs of symbol fonts
 * as signs that every font has.
 */
export function readableSigns(text: string, gathered: Gathered): string {
  gathered.count('directionMark', text.match(/[\u202A-\u202E\u2066-\u2069]/g)?.length ?? 0);
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\uF020-\uF0FF]/g, (sign) => known(sign.charCodeAt(0) & 0xff, [WINGDINGS, SYMBOL], gathered));
}

function known(place: number, fonts: readonly Readonly<Record<number, string>>[], gathered: Gathered): string {
  for (const font of fonts) {
    const sign = font[place];
    if (sign !== undefined) return sign;
  }
  gathered.count('unknownSign');
  return '□';
}
