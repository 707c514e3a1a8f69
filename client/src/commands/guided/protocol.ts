import { RequestType } from 'vscode-languageclient';

export type GuidedAnswer = string | readonly string[];

/** One step of a guided command. */
export interface GuidedParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly command: string;
  readonly position: Place;
  readonly answers: Readonly<Record<string, GuidedAnswer>>;
  /** The keys of the answers that the author was not asked for. */
  readonly beforehand: readonly string[];
}

/** A line and a column, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlacedRange {
  readonly start: Place;
  readonly end: Place;
}

export interface PlacedEdit {
  readonly range: PlacedRange;
  readonly newText: string;
}

export interface GuidedQuestion {
  readonly key: string;
  readonly kind: 'choice' | 'manyChoices' | 'text' | 'date';
  readonly prompt: string;
  readonly example?: string;
  readonly value?: GuidedAnswer;
  readonly optional: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly description?: string }[];
}

export type GuidedResult =
  | {
      readonly kind: 'question';
      readonly title: string;
      readonly question: GuidedQuestion;
      readonly step: number;
      readonly totalSteps: number;
      /** What is wrong with the answer that was given. */
      readonly problem?: string;
    }
  | {
      readonly kind: 'edit';
      readonly edits: readonly PlacedEdit[];
      readonly show?: PlacedRange;
      readonly said?: string;
    }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'changed' };

/** The next question of a guided command, or what it writes. Null where the document is no open review. */
export const guidedNextRequest = new RequestType<GuidedParams, GuidedResult | null, void>('practiceReview/guided/next');

export interface PasteParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly position: Place;
  readonly html?: string;
  readonly text?: string;
}

export interface PasteResult {
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
  /** True where this is what the author most likely wants. */
  readonly isLikely: boolean;
}

/** What a copied list or table becomes at a place; null where it is only text. */
export const guidedPasteRequest = new RequestType<PasteParams, PasteResult | null, void>('practiceReview/guided/paste');
