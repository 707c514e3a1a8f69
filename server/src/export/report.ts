import type { Stage } from '../rules/rule.ts';
import type { ActionPlan } from './actionPlan.ts';

/**
 * A review as a report: plain data in reading order, from which each format is written. Everything that a reader is to
 * see is here, in words; a writer decides only how it looks.
 */
export interface ReportModel {
  /** `onePage`: short enough for a page of A4, so without contents, and set closely. */
  readonly layout: 'report' | 'onePage';
  readonly cover: Cover;
  /** What the author wrote before the first section. */
  readonly opening: readonly Block[];
  readonly sections: readonly ReportSection[];
  /** In the order in which the text refers to them; their numbers count from 1. */
  readonly footnotes: readonly Footnote[];
  /** The same actions as in the text, as values. */
  readonly actionPlan: ActionPlan;
  /** The structured data of the review, working notes left out. Only in the full edition: the others leave parts out. */
  readonly frontMatter: Readonly<Record<string, unknown>> | undefined;
  /** What the author should know about this export: something was left out, or shown in another way. */
  readonly notes: readonly string[];
  /** The day and the reason of a choice to write a public report past privacy errors. A record, not for reading. */
  readonly privacyChoice: string | undefined;
}

export interface Cover {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly kindOfReview: string;
  readonly stage: Stage;
  /** A sentence that marks a draft; undefined for a text that is being signed off or is published. */
  readonly draftMark: string | undefined;
  /** True for a copy that stays with the partnership. */
  readonly isRestricted: boolean;
  /** Who may read this copy, in a sentence. */
  readonly audience: string;
  readonly facts: readonly Fact[];
  /** The names of the reviewers, for what a file says of itself. */
  readonly authors: readonly string[];
}

export interface Footnote {
  readonly number: number;
  readonly anchor: string;
  /** The anchor of the place that refers to it first, for a way back. */
  readonly citedAt: string;
  readonly content: readonly Inline[];
}

export interface Fact {
  readonly term: string;
  readonly content: readonly Inline[];
}

export interface ReportSection {
  /** Unique in the report; letters, digits and hyphens only. */
  readonly anchor: string;
  /** Without marks, for lists of contents. */
  readonly title: string;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly sections: readonly ReportSection[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** The first number of a numbered list; undefined for bullets. */
      readonly from: number | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** Text to be shown letter by letter, line breaks kept. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | Diagram;

/**
 * Boxes in columns and the lines between them, in points of a page of A4. A table that says the same follows it, so a
 * format that cannot draw leaves it out.
 */
export interface Diagram {
  readonly kind: 'diagram';
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: string; readonly x: number }[];
  readonly boxes: readonly DiagramBox[];
  readonly links: readonly { readonly from: Point; readonly to: Point }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of text at 8 points, with its id above the lines where it has one. */
export interface DiagramBox extends Point {
  readonly id: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Something is missing before it or after it: drawn with a broken border. */
  readonly isLoose: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** Which table it is, for writers that make a sheet of each; `body` for the author's own. */
  readonly name: string;
  /** Undefined for the author's own tables. */
  readonly caption: string | undefined;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}

export interface Column {
  readonly title: readonly Inline[];
  /** How much of the width the column's content usually needs. */
  readonly width: 'narrow' | 'normal' | 'wide';
}

/** Rows that belong together, under a heading of their own where there is one. */
export interface RowGroup {
  readonly heading: readonly Inline[] | undefined;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly anchor: string | undefined;
  /** The first cell names the row, except in the author's own tables. */
  readonly cells: readonly (readonly Inline[])[];
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'struck'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` is an `http:`, `https:` or `mailto:` address, or `#` and an anchor of this report. */
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly title: string | undefined;
      readonly content: readonly Inline[];
    }
  /** An id that leads to its entry; `title` says what it is. */
  | { readonly kind: 'reference'; readonly id: string; readonly anchor: string; readonly title: string }
  /** The raised number of a footnote. `isFirst` where the text refers to it for the first time. */
  | { readonly kind: 'footnote'; readonly number: number; readonly isFirst: boolean }
  /** `iso` is `YYYY-MM-DD` or `YYYY-MM`; `text` is the same in words. */
  | { readonly kind: 'date'; readonly iso: string; readonly text: string }
  /** `source` is a `data:` address of a PNG, JPEG, GIF or WebP picture. */
  | { readonly kind: 'image'; readonly source: string; readonly alt: string }
  | { readonly kind: 'break' };

/** The text of a run of inlines; marks, addresses and the numbers of footnotes left out. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code' || inline.kind === 'date') return inline.text;
      if (inline.kind === 'reference') return inline.id;
      if (inline.kind === 'image') return inline.alt;
      if (inline.kind === 'footnote') return '';
      return inline.kind === 'break' ? ' ' : plainText(inline.content);
    })
    .join('');
}
