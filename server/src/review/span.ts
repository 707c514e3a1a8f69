/** A half-open range `[start, end)` of UTF-16 offsets in the original text of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where the author wrote it. */
export interface Located<T> extends Span {
  readonly value: T;
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
