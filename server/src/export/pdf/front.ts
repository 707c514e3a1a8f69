import type { Cover, ReportSection } from '../report.ts';
import type { Setters } from './blocks.ts';
import { colours, contentWidth, headings, page, type Scale, scales } from './design.ts';
import type { Place } from './facts.ts';
import { label } from './legible.ts';
import type { Line } from './lines.ts';
import { type Piece, type Style, styleOf } from './pieces.ts';
import { UNTITLED } from './properties.ts';
import { keptWithNext, type Mark, marked, paragraphStrips, rowStrips, type Strip, space, withFirst } from './strips.ts';
import type { Tag } from './tags.ts';

const WHOLE: Place = { x: page.left, width: contentWidth };

/** The greatest size of a logo on a cover, and in the corner of a report that has no page for its cover. */
const ON_COVER = { width: 180, height: 70 };
const IN_CORNER = { width: 120, height: 36 };

/** Sets the pages in front of the text: the cover and the contents. */
export class FrontSetter {
  readonly #set: Setters;

  constructor(setters: Setters) {
    this.#set = setters;
  }

  /** `logo` is the picture of the organisation, if it has one. */
  cover(cover: Cover, logo: Extract<Piece, { kind: 'picture' }> | undefined, parent: Tag): Strip[] {
    const { accent, facts } = this.#set;
    const style = (face: Style['face'], scale: Scale, colour: string) => styleOf(face, scale.size, colour);
    const kind = this.#text('P', cover.kindOfReview, style('bold', scales.kind, accent), scales.kind, parent);
    const title = this.#text(
      'H1',
      label(cover.title) || UNTITLED,
      style('bold', scales.title, colours.ink),
      scales.title,
      parent,
    );
    const subtitle = this.#text(
      'P',
      cover.subtitle ?? '',
      style('regular', scales.subtitle, colours.ink),
      scales.subtitle,
      parent,
    );
    const stamp = this.#stamp(cover.draftMark, parent);
    const audience = this.#text('P', cover.audience, style('bold', scales.body, colours.ink), scales.body, parent);
    return [
      ...this.#logo(logo, parent),
      space(logo === undefined ? 110 : 60),
      ...kind,
      ...withFirst(title, { gap: 6 }),
      ...withFirst(subtitle, { gap: 6 }),
      ...stamp,
      ...withFirst(audience, { gap: 18 }),
      ...withFirst(facts.plain(cover.facts, WHOLE, parent), { gap: 18 }),
    ];
  }

  /** The head of a report that has no page for its cover. The logo stands beside the words, so that it takes no room. */
  head(cover: Cover, logo: Extract<Piece, { kind: 'picture' }> | undefined, parent: Tag): Strip[] {
    const { accent } = this.#set;
    const kind = styleOf('bold', scales.kind.size, accent);
    const title = styleOf('bold', scales.subtitle.size, colours.ink);
    const line = logo === undefined ? undefined : logoLine(logo, IN_CORNER);
    const x = page.left + contentWidth - (line?.width ?? 0);
    const beside = { x: WHOLE.x, width: x - WHOLE.x - (line === undefined ? 0 : 12) };
    const words = label(cover.title) || UNTITLED;
    return [
      ...(line === undefined ? [] : paragraphStrips(parent.add('P'), x, [{ ...line, height: 0 }], 0)),
      ...this.#text('P', cover.kindOfReview, kind, scales.kind, parent, beside),
      ...withFirst(this.#text('H1', words, title, scales.subtitle, parent, beside), { gap: 2 }),
      ...this.#stamp(cover.draftMark, parent),
    ];
  }

  /** Two levels of headings with the pages they are on. */
  contents(sections: readonly ReportSection[], parent: Tag): Strip[] {
    if (sections.length === 0) return [];
    const design = headings[1] ?? scales.subtitle;
    const heading = this.#text('H2', 'Contents', styleOf('bold', design.size, this.#set.accent), design, parent);
    const entries = this.#entries(sections, parent.add('TOC'), 0);
    return [
      ...withFirst(keptWithNext([...heading, space(8)]), { startsPage: true, anchors: ['contents'] }),
      ...entries,
    ];
  }

  #entries(sections: readonly ReportSection[], toc: Tag, depth: number): Strip[] {
    const scale = depth === 0 ? scales.contents : scales.subContents;
    const plain = styleOf(depth === 0 ? 'bold' : 'regular', scale.size, colours.ink);
    const { maker, breaker } = this.#set;
    const x = page.left + depth * 16;
    return sections.flatMap(({ title, anchor, sections: inner }) => {
      const words = label(title) || '–';
      const style = { ...plain, link: { address: undefined, anchor, words } };
      const lines = breaker.lines(maker.words(words, style), page.left + contentWidth - x - 44, scale);
      const cell = { tag: toc.add('TOCI'), x, lines: withNumber(lines, anchor, style, page.left + contentWidth - x) };
      const rule: Mark = {
        kind: 'rule',
        x,
        width: page.left + contentWidth - x,
        colour: colours.faint,
        thickness: 0.5,
        edge: 'bottom',
      };
      const own = marked(
        rowStrips([cell], { gap: depth === 0 ? 4 : 0, above: 1.5, below: 1.5, mayBreak: false }),
        (_, isLast) => (isLast ? [rule] : []),
      );
      if (depth > 0 || inner.length === 0) return own;
      return [...keptWithNext(own), ...this.#entries(inner, toc.add('TOC'), depth + 1)];
    });
  }

  #text(role: string, text: string, style: Style, scale: Scale, parent: Tag, place = WHOLE): Strip[] {
    const lines = this.#set.breaker.lines(this.#set.maker.words(text, style), place.width, scale);
    return lines.length === 0 ? [] : paragraphStrips(parent.add(role), place.x, lines, 0);
  }

  /** The sentence that marks a draft, in a frame. */
  #stamp(mark: string | undefined, parent: Tag): Strip[] {
    if (mark === undefined) return [];
    const inside = { x: WHOLE.x + 12, width: WHOLE.width - 24 };
    const style = styleOf('bold', scales.body.size, colours.mark);
    const strips = this.#text('P', mark, style, scales.body, parent, inside);
    const side = { kind: 'fill', width: 1.5, colour: colours.mark, withGap: false } as const;
    const edge = { kind: 'rule', ...WHOLE, colour: colours.mark, thickness: 1.5 } as const;
    const framed = marked([space(8), ...strips, space(8)], (isFirst, isLast): Mark[] => [
      { ...side, x: WHOLE.x },
      { ...side, x: WHOLE.x + WHOLE.width - 1.5 },
      ...(isFirst ? [{ ...edge, edge: 'top' } as const] : []),
      ...(isLast ? [{ ...edge, edge: 'bottom' } as const] : []),
    ]);
    return withFirst(keptWithNext(framed), { gap: 18 });
  }

  #logo(logo: Extract<Piece, { kind: 'picture' }> | undefined, parent: Tag): Strip[] {
    return logo === undefined ? [] : paragraphStrips(parent.add('P'), WHOLE.x, [logoLine(logo, ON_COVER)], 0);
  }
}

/** The logo as a line of its own, in its own proportions. */
function logoLine(
  { picture, alt }: Extract<Piece, { kind: 'picture' }>,
  most: { readonly width: number; readonly height: number },
): Line & { readonly width: number } {
  const share = Math.min(0.75, most.width / picture.width, most.height / picture.height);
  const size = { width: picture.width * share, height: picture.height * share };
  return {
    placed: [{ kind: 'picture', picture, alt, x: 0, ...size }],
    height: size.height,
    baseline: size.height,
    width: size.width,
  };
}

/** The lines of an entry, with the number of its page at the end of the last. */
function withNumber(lines: readonly Line[], anchor: string, style: Style, x: number): Line[] {
  return lines.map((line, at) =>
    at < lines.length - 1 ? line : { ...line, placed: [...line.placed, { kind: 'pageNumber', anchor, style, x }] },
  );
}
