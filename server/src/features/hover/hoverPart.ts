import type { Span } from '../../review/span.ts';
import type { OpenReview } from '../languageFeature.ts';
import type { Line } from './hoverText.ts';

/** What there is to say of a place. */
export interface HoverPart extends Span {
  readonly lines: readonly Line[];
}

/** Says something of the place at an offset, or nothing. */
export type HoverAt = (open: OpenReview, offset: number) => HoverPart | undefined;
