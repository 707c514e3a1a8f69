import type { DrawablePicture } from 'pdfkit';
import type { Inline } from '../report.ts';
import { colours } from './design.ts';
import type { Face, Letters } from './fonts.ts';
import { breakable, FIXED_SPACE, label, legible, oneLine } from './legible.ts';
import type { Pictures } from './pictures.ts';

/** Where a link leads: an address, or a place in this report. */
export interface Target {
  readonly address: string | undefined;
  readonly anchor: string | undefined;
  /** What the link is, in words, for those who do not see it. */
  readonly words: string;
}

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly isCode: boolean;
  readonly isStruck: boolean;
  readonly isUnderlined: boolean;
  readonly link: Target | undefined;
}

export interface Word {
  readonly kind: 'word';
  /** Spaces that follow the word are part of it. */
  readonly text: string;
  readonly style: Style;
  /** The written text, where it is shown by another sign. */
  readonly actual: string | undefined;
  /** True where a line may end behind it. */
  readonly breaks: boolean;
}

export type Piece =
  | Word
  | { readonly kind: 'break' }
  | { readonly kind: 'picture'; readonly picture: DrawablePicture; readonly alt: string };

/** The sign for a character that the font does not have. */
export const MISSING = '\u25a1';

export function styleOf(face: Face, size: number, colour: string): Style {
  return { face, size, colour, isCode: false, isStruck: false, isUnderlined: false, link: undefined };
}

/** Turns the inlines of one report into what is set in lines. */
export class PieceMaker {
  readonly #letters: Letters;
  readonly #pictures: Pictures;
  readonly #anchors: ReadonlySet<string>;

  /** `anchors` are the places of the report that a link can lead to. */
  constructor(letters: Letters, pictures: Pictures, anchors: ReadonlySet<string>) {
    this.#letters = letters;
    this.#pictures = pictures;
    this.#anchors = anchors;
  }

  pieces(inlines: readonly Inline[], style: Style): Piece[] {
    return inlines.flatMap((inline) => this.#piece(inline, style));
  }

  /** Running text: spaces and line ends are single spaces. */
  words(text: string, style: Style): Word[] {
    return this.#words(breakable(oneLine(text)), style);
  }

  /** A line of text in which every space counts. */
  exact(line: string, style: Style): Word[] {
    const spaced = legible(line).replaceAll('\t', '    ').replaceAll('\n', ' ');
    const lead = /^ */.exec(spaced)?.[0] ?? '';
    return this.#words(breakable(FIXED_SPACE.repeat(lead.length) + spaced.slice(lead.length)), style);
  }

  /** A line may not end where a text ends without a space: a comma or a bracket may come next. */
  #words(parts: readonly string[], style: Style): Word[] {
    return parts.flatMap((part, at) => this.#word(part, style, at < parts.length - 1 || /[ \u200b]$/.test(part)));
  }

  #piece(inline: Inline, style: Style): Piece[] {
    switch (inline.kind) {
      case 'text':
        return this.words(inline.text, style);
      case 'date':
        return this.#word(oneLine(inline.text).replaceAll(' ', FIXED_SPACE), style, false);
      case 'emphasis':
        return this.pieces(inline.content, { ...style, face: slanted(style.face) });
      case 'strong':
        return this.pieces(inline.content, { ...style, face: heavy(style.face) });
      case 'struck':
        return this.pieces(inline.content, { ...style, isStruck: true });
      case 'code':
        return this.words(inline.text, { ...style, isCode: true });
      case 'link':
        return this.pieces(inline.content, this.#linked(style, inline.href, inline.title ?? ''));
      case 'reference': {
        const words = inline.title === '' ? inline.id : `${inline.id}: ${inline.title}`;
        return this.words(inline.id, this.#linked(style, `#${inline.anchor}`, words));
      }
      case 'image':
        return this.#picture(inline.source, inline.alt, style);
      case 'break':
        return [{ kind: 'break' }];
      // Numbers of footnotes are links to end notes by now.
      case 'footnote':
        return [];
    }
  }

  #linked(style: Style, href: string, words: string): Style {
    const link = this.#target(href, words);
    return link === undefined ? style : { ...style, link, colour: colours.link, isUnderlined: true };
  }

  #target(href: string, words: string): Target | undefined {
    if (href.startsWith('#')) {
      const anchor = href.slice(1);
      return this.#anchors.has(anchor) ? { address: undefined, anchor, words: label(words) } : undefined;
    }
    const address = plainAddress(href);
    return address === undefined ? undefined : { address, anchor: undefined, words: label(words) };
  }

  #picture(source: string, alt: string, style: Style): Piece[] {
    const picture = this.#pictures.ofAddress(source);
    if (picture === undefined) return this.words(pictureInWords(alt), style);
    return [{ kind: 'picture', picture, alt: label(alt) }];
  }

  /** A word; in parts where the font lacks some of its characters. */
  #word(text: string, style: Style, breaks: boolean): Word[] {
    if (/^[ -~]*$/.test(text)) return [{ kind: 'word', text, style, actual: undefined, breaks }];
    const parts: { text: string; actual: string | undefined }[] = [];
    for (const character of text.replaceAll('\u200b', '')) {
      const isHeld = character === FIXED_SPACE || this.#letters.covers(style.face, character.codePointAt(0) ?? 0);
      const last = parts.at(-1);
      if (last !== undefined && isHeld === (last.actual === undefined)) {
        last.text += signFor(character, isHeld);
        if (last.actual !== undefined) last.actual += character;
      } else {
        parts.push({ text: signFor(character, isHeld), actual: isHeld ? undefined : character });
      }
    }
    return parts.map((part, at) => ({ kind: 'word', ...part, style, breaks: breaks && at === parts.length - 1 }));
  }
}

/** What stands in a report for a picture that it cannot hold. */
export function pictureInWords(alt: string): string {
  return `[Picture: ${alt.trim() === '' ? 'no description' : alt}]`;
}

/** Fixed spaces are drawn as ordinary ones: a font often has one drawing for both, and copied text should have spaces. */
function signFor(character: string, isHeld: boolean): string {
  if (character === FIXED_SPACE) return ' ';
  if (isHeld) return character;
  return /\p{M}/u.test(character) ? '' : MISSING;
}

function slanted(face: Face): Face {
  return face === 'bold' || face === 'slanted' ? 'slanted' : 'italic';
}

function heavy(face: Face): Face {
  return face === 'italic' || face === 'slanted' ? 'slanted' : 'bold';
}

/** The address in the letters that an address in a PDF may have; undefined where it is none. */
function plainAddress(href: string): string | undefined {
  try {
    const url = new URL(href);
    return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    // No address that could be followed: its words are shown without a link.
    return undefined;
  }
}
