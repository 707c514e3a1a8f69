import type { Finding } from '../check.ts';
import type { Analysis } from '../workspace/documents.ts';
import { newIn, sentenceInProgress, typedAt } from './sentenceInProgress.ts';

/** An author who has typed nothing for this long, in milliseconds, has paused: then everything is shown. */
const PAUSE = 1_000;

interface State {
  text: string;
  /** Where the author is typing; undefined when they are not. */
  at: number | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** True when something was held back since the last pause. */
  heldBack: boolean;
  /** What was shown last. */
  shown: readonly Finding[];
}

/** Who is in the middle of a sentence, and what is not shown to them before it ends or they pause. */
export class Typing {
  readonly #states = new Map<string, State>();
  readonly #canWait: boolean;
  readonly #paused: (uri: string) => void;

  /**
   * @param canWait False where everything must be shown at once
   * @param paused Called when an author has paused and something was held back
   */
  constructor(canWait: boolean, paused: (uri: string) => void) {
    this.#canWait = canWait;
    this.#paused = paused;
  }

  changed(uri: string, text: string): void {
    const state = this.#states.get(uri);
    if (state === undefined) {
      this.#states.set(uri, { text, at: undefined, timer: undefined, heldBack: false, shown: [] });
      return;
    }
    state.at = typedAt(state.text, text);
    state.text = text;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => this.#pause(uri, state), PAUSE);
  }

  /** The author has saved: nothing waits any more. */
  saved(uri: string): void {
    const state = this.#states.get(uri);
    if (state === undefined) return;
    clearTimeout(state.timer);
    this.#pause(uri, state);
  }

  closed(uri: string): void {
    clearTimeout(this.#states.get(uri)?.timer);
    this.#states.delete(uri);
  }

  /** The findings that may be shown now. */
  toShow({ uri, text, review, findings }: Analysis): { findings: readonly Finding[]; heldBack: boolean } {
    const state = this.#states.get(uri);
    if (state === undefined || !this.#canWait) return { findings, heldBack: false };
    const sentence =
      review === undefined || state.at === undefined || state.text !== text
        ? undefined
        : sentenceInProgress(review, state.at);
    const held = sentence === undefined ? [] : newIn(sentence, findings, state.shown);
    state.shown = findings.filter((finding) => !held.includes(finding));
    state.heldBack ||= held.length > 0;
    return { findings: state.shown, heldBack: held.length > 0 };
  }

  /** Of the findings of an analysis, those that are shown already. Holds back nothing that was not held back before. */
  shown({ uri, findings }: Analysis): readonly Finding[] {
    const state = this.#states.get(uri);
    return state === undefined || !state.heldBack
      ? findings
      : findings.filter((finding) => state.shown.includes(finding));
  }

  #pause(uri: string, state: State): void {
    state.at = undefined;
    if (!state.heldBack) return;
    state.heldBack = false;
    this.#paused(uri);
  }
}
