import type { DrawablePicture } from 'pdfkit';
import { contentHeight, type Scale } from './design.ts';
import type { SizedDiagram } from './diagram.ts';
import type { Letters } from './fonts.ts';
import type { Piece, Style, Word } from './pieces.ts';

/** What stands at a place of a line; `x` is counted from the line's start. */
export type Placed =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: Style;
      readonly actual: string | undefined;
      readonly x: number;
      /** Without the spaces at the end of the text. */
      readonly width: number;
    }
  | {
      readonly kind: 'picture';
      readonly picture: DrawablePicture;
      readonly alt: string;
      readonly x: number;
      readonly width: number;
      readonly height: number;
    }
  | ({ readonly kind: 'diagram'; readonly alt: string; readonly x: number } & SizedDiagram)
  /** The number of the page on which a place of the report is, set to end at `x`. */
  | { readonly kind: 'pageNumber'; readonly anchor: string; readonly style: Style; readonly x: number };

export interface Line {
  readonly placed: readonly Placed[];
  readonly height: number;
  /** From the top of the line to the foot of its letters. */
  readonly baseline: number;
}

type Text = Extract<Placed, { kind: 'text' }>;

/** Words between which a line may not end. */
interface Unit {
  readonly words: readonly Word[];
  readonly width: number;
  /** With the spaces behind it. */
  readonly advance: number;
}

/** Sets pieces in lines of one width. Never returns a line that is wider, whatever stands in it. */
export class LineBreaker {
  readonly #letters: Letters;

  constructor(letters: Letters) {
    this.#letters = letters;
  }

  /** No lines for no pieces. */
  lines(pieces: readonly Piece[], width: number, scale: Scale): Line[] {
    const setter = new LineSetter(scale, (text, style) => this.#width(text, style));
    let words: Word[] = [];
    const place = () => {
      if (words.length === 0) return;
      const unit = this.#unit(words);
      words = [];
      for (const part of unit.width > width ? this.#cut(unit, width) : [unit]) {
        if (setter.x + part.width > width && setter.x > 0) setter.end();
        setter.add(part);
      }
    };
    for (const piece of pieces) {
      if (piece.kind === 'word') {
        words.push(piece);
        if (piece.breaks) place();
        continue;
      }
      place();
      if (piece.kind === 'break') setter.end();
      else {
        const size = pictureSize(piece.picture, width);
        if (setter.x + size.width > width && setter.x > 0) setter.end();
        setter.picture(piece.picture, piece.alt, size);
      }
    }
    place();
    return setter.finished();
  }

  /** The widths that the pieces need: of the longest unbroken word, and of everything in one line. */
  extent(pieces: readonly Piece[]): { readonly least: number; readonly whole: number } {
    let least = 0;
    let whole = 0;
    let line = 0;
    let words: Word[] = [];
    const measure = () => {
      const unit = this.#unit(words);
      least = Math.max(least, unit.width);
      whole = Math.max(whole, line + unit.width);
      line += unit.advance;
      words = [];
    };
    for (const piece of pieces) {
      if (piece.kind === 'word') words.push(piece);
      if (piece.kind !== 'word' || piece.breaks) measure();
      if (piece.kind === 'break') line = 0;
      if (piece.kind === 'picture') whole = Math.max(whole, piece.picture.width * POINTS);
    }
    measure();
    return { least, whole };
  }

  #width(text: string, style: Style): number {
    return this.#letters.width(text, style.face, style.size);
  }

  #unit(words: readonly Word[]): Unit {
    let advance = 0;
    for (const { text, style } of words) advance += this.#width(text, style);
    const last = words.at(-1);
    if (last === undefined) return { words, width: 0, advance: 0 };
    const bare = this.#width(last.text.trimEnd(), last.style);
    return { words, width: advance - this.#width(last.text, last.style) + bare, advance };
  }

  /** Cuts what is wider than a line into parts that are not, at any letter. */
  #cut({ words }: Unit, width: number): Unit[] {
    const parts: Unit[] = [];
    let part: Word[] = [];
    let used = 0;
    const finish = () => {
      if (part.length > 0) parts.push(this.#unit(part));
      part = [];
      used = 0;
    };
    for (const word of words) {
      let text = '';
      // Only the first part says what was written, so that nobody hears it twice.
      let { actual } = word;
      const take = () => {
        if (text !== '') part.push({ ...word, text, actual });
        if (actual !== undefined) actual = '';
        text = '';
      };
      for (const letter of word.text) {
        const wide = /\p{M}/u.test(letter) ? 0 : this.#width(letter, word.style);
        if (used + wide > width && used > 0 && letter !== ' ') {
          take();
          finish();
        }
        text += letter;
        used += wide;
      }
      take();
    }
    finish();
    return parts;
  }
}

/** A pixel is three quarters of a point. */
const POINTS = 0.75;

function pictureSize(picture: DrawablePicture, width: number): { width: number; height: number } {
  const isTurned = (picture.orientation ?? 1) > 4;
  const [across, down] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height];
  const share = Math.min(POINTS, width / across, (contentHeight * 0.6) / down);
  return { width: across * share, height: down * share };
}

class LineSetter {
  readonly #scale: Scale;
  readonly #measure: (text: string, style: Style) => number;
  readonly #lines: Line[] = [];
  #placed: Placed[] = [];
  #tallest = 0;
  x = 0;

  constructor(scale: Scale, measure: (text: string, style: Style) => number) {
    this.#scale = scale;
    this.#measure = measure;
  }

  add({ words, width, advance }: Unit): void {
    if (this.x === 0 && width === 0) return;
    const start = this.x;
    for (const { text, style, actual } of words) {
      const wide = this.#measure(text, style);
      const bare = text.endsWith(' ') ? this.#measure(text.trimEnd(), style) : wide;
      const last = this.#placed.at(-1);
      if (last?.kind === 'text' && last.style === style && last.actual === undefined && actual === undefined) {
        const joined: Text = { ...last, text: last.text + text, width: this.x + bare - last.x };
        this.#placed[this.#placed.length - 1] = joined;
      } else {
        this.#placed.push({ kind: 'text', text, style, actual, x: this.x, width: bare });
      }
      this.x += wide;
    }
    this.x = start + advance;
  }

  picture(picture: DrawablePicture, alt: string, size: { width: number; height: number }): void {
    this.#placed.push({ kind: 'picture', picture, alt, x: this.x, ...size });
    this.#tallest = Math.max(this.#tallest, size.height + 4);
    this.x += size.width;
  }

  end(): void {
    const { size, leading } = this.#scale;
    const extra = Math.max(0, this.#tallest - leading);
    // Letters stand in the middle of their line: 0.905 em above the foot and 0.212 below it.
    const baseline = extra + leading / 2 + size * 0.347;
    this.#lines.push({ placed: this.#placed, height: leading + extra, baseline });
    this.#placed = [];
    this.#tallest = 0;
    this.x = 0;
  }

  finished(): Line[] {
    if (this.#placed.length > 0) this.end();
    return this.#lines;
  }
}
