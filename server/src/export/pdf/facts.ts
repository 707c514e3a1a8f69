import type { Fact, Inline } from '../report.ts';
import { colours, type Scale, scales } from './design.ts';
import type { LineBreaker } from './lines.ts';
import { type PieceMaker, styleOf } from './pieces.ts';
import { heightOf, keptWithNext, marked, rowStrips, type Strip, space, withFirst } from './strips.ts';
import type { Tag } from './tags.ts';

/** Where blocks are set: from `x` on, `width` wide. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

export interface Entry {
  readonly term: readonly Inline[];
  readonly content: readonly Inline[];
}

/** A panel up to this height stays on one page. */
const LONGEST_WHOLE_PANEL = 240;

/** Sets lists of facts: terms on the left, what is said of them on the right. */
export class FactSetter {
  readonly #maker: PieceMaker;
  readonly #breaker: LineBreaker;
  readonly #accent: string;

  constructor(maker: PieceMaker, breaker: LineBreaker, accent: string) {
    this.#maker = maker;
    this.#breaker = breaker;
    this.#accent = accent;
  }

  plain(facts: readonly Fact[], place: Place, parent: Tag): Strip[] {
    return withFirst(this.entries(entriesOf(facts), place, parent, scales.body), { gap: 8 });
  }

  /** Set off from the text around it by a tint and a bar. */
  panel(facts: readonly Fact[], place: Place, parent: Tag): Strip[] {
    const inside = { x: place.x + 14, width: place.width - 24 };
    const rows = this.entries(entriesOf(facts), inside, parent, scales.facts);
    if (rows.length === 0) return [];
    const tint = { kind: 'fill', ...place, colour: colours.soft, withGap: false } as const;
    const bar = { ...tint, width: 3, colour: this.#accent };
    const isShort = heightOf(rows) <= LONGEST_WHOLE_PANEL;
    const inPieces = [...rows.slice(0, -1), ...keptWithNext(rows.slice(-1))];
    const padded = [...keptWithNext([space(5)]), ...(isShort ? keptWithNext(rows) : inPieces), space(5)];
    const panel = withFirst(
      marked(padded, () => [tint, bar]),
      { gap: 8 },
    );
    return [...panel, space(3)];
  }

  entries(entries: readonly Entry[], { x, width }: Place, parent: Tag, scale: Scale): Strip[] {
    const list = parent.add('L');
    const termWidth = Math.min(150, width * 0.34);
    const bold = styleOf('bold', scale.size, colours.ink);
    const regular = { ...bold, face: 'regular' } as const;
    return entries.flatMap(({ term, content }) => {
      const item = list.add('LI');
      const name = this.#breaker.lines(this.#maker.pieces(term, bold), termWidth - 12, scale);
      const said = this.#breaker.lines(this.#maker.pieces(content, regular), width - termWidth, scale);
      const cells = [
        { tag: item.add('Lbl'), x, lines: name },
        { tag: item.add('LBody'), x: x + termWidth, lines: said },
      ];
      return rowStrips(cells, { gap: 0, above: 2.5, below: 2.5, mayBreak: true });
    });
  }
}

function entriesOf(facts: readonly Fact[]): Entry[] {
  return facts.map(({ term, content }) => ({ term: [{ kind: 'text', text: term }], content }));
}
