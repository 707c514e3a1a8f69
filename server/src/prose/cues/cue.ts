/** What a cue speaks for: telling what happened, explaining it, or neither (the review itself, who is who, what to do). */
export type CueSide = 'tells' | 'explains' | 'neither';

/** Words and phrases that say the same kind of thing. */
export interface WordFamily {
  readonly id: string;
  /**
   * Phrases of words as `wordsOf` gives them. `*` at the end of a word stands for any ending; a word that begins with `!`
   * must not follow.
   */
  readonly phrases: readonly string[];
  /** A sentence that has this family, and one that looks like it and does not: both are tested. */
  readonly fires: string;
  readonly quiet: string;
}

/** A family of words and phrases that speaks for one side. */
export interface Cue extends WordFamily {
  readonly side: CueSide;
}
