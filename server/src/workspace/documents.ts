import { checkInSlices, type Finding } from '../check.ts';
import type { Configuration } from '../configuration.ts';
import { isReview } from '../review/isReview.ts';
import { parseReview } from '../review/parseReview.ts';
import type { Review } from '../review/review.ts';

/** One version of an open document. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What was found in one version of a review. */
export interface Analysis extends Snapshot {
  /** Undefined where the document is no review: then nothing is found. */
  readonly review: Review | undefined;
  readonly configuration: Configuration;
  readonly findings: readonly Finding[];
  /** Different for every analysis of this server. */
  readonly id: string;
}

/** What the documents need of the world around them. */
export interface Surroundings {
  /** The configuration for a document, from memory wherever nothing has changed. */
  configurationFor(uri: string): Promise<Configuration>;
  /** Lets waiting messages be handled. */
  breathe(): Promise<void>;
  /** A clock, in milliseconds from some moment. */
  now(): number;
  /** True where a document is checked only when it is opened and saved, as far as that is known. */
  waitsForSave(uri: string): boolean;
  /** Called with every result that is still that of the newest version. */
  analysed(analysis: Analysis): void;
  /** Called when an analysis broke off. The document keeps its last results. */
  failed(uri: string, error: unknown): void;
}

/** Analyses that cost less than this many milliseconds are made at once, with every key. */
const CHEAP = 10;
/** The longest gap in typing, in milliseconds, that an analysis waits for, and the longest that it waits for one. */
const LONGEST_WAIT = 150;
/** Work between two looks at what else has happened, in milliseconds. */
const SLICE = 20;

interface State {
  snapshot: Snapshot;
  /** Counts the changes of text and configuration, so that work that was overtaken knows it. */
  generation: number;
  /** The generation whose analysis came to an end, good or bad; -1 before the first. */
  ended: number;
  /** The newest parse, from which the next one takes what did not change. */
  review: Review | undefined;
  analysis: Analysis | undefined;
  /** Milliseconds of the last analysis that followed an edit. */
  cost: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When the newest change came. */
  changedAt: number;
  /** When the oldest of the changes came that no analysis was begun for. */
  waitsSince: number | undefined;
  waiting: ((analysis: Analysis | undefined) => void)[];
  /** True while the text has changed and is to be checked only when it is saved. */
  unsaved: boolean;
}

/** The open documents, each with the newest results. Work is begun as soon as its cost allows and dropped when overtaken. */
export class Documents {
  readonly #states = new Map<string, State>();
  readonly #surroundings: Surroundings;
  #analyses = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** A document was opened or has a new version. */
  changed(snapshot: Snapshot): void {
    let state = this.#states.get(snapshot.uri);
    if (state === undefined) {
      state = {
        snapshot,
        generation: 0,
        ended: -1,
        review: undefined,
        analysis: undefined,
        cost: 0,
        timer: undefined,
        changedAt: Number.NEGATIVE_INFINITY,
        waitsSince: undefined,
        waiting: [],
        unsaved: false,
      };
      this.#states.set(snapshot.uri, state);
    }
    state.snapshot = snapshot;
    state.unsaved = state.analysis?.review !== undefined && this.#surroundings.waitsForSave(snapshot.uri);
    if (!state.unsaved) this.#schedule(state);
  }

  /** A document was saved: what has waited for that is checked now. */
  saved(uri: string): void {
    const state = this.#states.get(uri);
    if (state?.unsaved !== true) return;
    state.unsaved = false;
    this.#schedule(state);
  }

  closed(uri: string): void {
    const state = this.#states.get(uri);
    if (state === undefined) return;
    this.#states.delete(uri);
    state.generation++;
    clearTimeout(state.timer);
    answer(state, undefined);
  }

  /** Every document is checked again: the configuration may have changed. */
  checkAgain(): void {
    for (const state of this.#states.values()) this.#schedule(state);
  }

  /** The newest results, which may be those of an earlier version. */
  latest(uri: string): Analysis | undefined {
    return this.#states.get(uri)?.analysis;
  }

  /** Every open document, in the order in which they were opened. */
  uris(): readonly string[] {
    return [...this.#states.keys()];
  }

  /** The newest version, parsed at once; undefined where the document is not open or is no review. */
  newest(uri: string): Review | undefined {
    const state = this.#states.get(uri);
    if (state === undefined) return undefined;
    const { text } = state.snapshot;
    if (state.review?.text === text) return state.review;
    if (!isReview(uri, text)) return undefined;
    state.review = parseReview(text, state.review);
    return state.review;
  }

  /** The results for the newest version, once they are there. Undefined when the document is closed or cannot be analysed. */
  async settled(uri: string): Promise<Analysis | undefined> {
    const state = this.#states.get(uri);
    if (state === undefined) return undefined;
    if (state.ended === state.generation) return ofNewest(state);
    return new Promise((resolve) => state.waiting.push(resolve));
  }

  #schedule(state: State): void {
    const now = this.#surroundings.now();
    state.generation++;
    state.waitsSince ??= now;
    clearTimeout(state.timer);
    const rested = now - state.changedAt;
    state.changedAt = now;
    const gap = Math.min(state.cost, LONGEST_WAIT);
    const wait = Math.min(gap, state.waitsSince + LONGEST_WAIT - now);
    // After a rest as long as the gap, a change more likely stands alone than among others.
    if (wait < CHEAP || rested >= gap) void this.#analyse(state);
    else state.timer = setTimeout(() => void this.#analyse(state), wait);
  }

  async #analyse(state: State): Promise<void> {
    const { generation } = state;
    state.waitsSince = undefined;
    try {
      const analysis = await this.#run(state);
      if (analysis === undefined || state.generation !== generation) return;
      state.analysis = analysis;
      this.#surroundings.analysed(analysis);
    } catch (error) {
      this.#surroundings.failed(state.snapshot.uri, error);
    }
    if (state.generation !== generation) return;
    state.ended = generation;
    answer(state, ofNewest(state));
  }

  /** Undefined when the work was overtaken by a newer change. */
  async #run(state: State): Promise<Analysis | undefined> {
    const { generation, snapshot } = state;
    const configuration = await this.#surroundings.configurationFor(snapshot.uri);
    if (state.generation !== generation) return undefined;
    const id = `${++this.#analyses}`;
    if (!isReview(snapshot.uri, snapshot.text)) {
      state.review = undefined;
      return { ...snapshot, review: undefined, configuration, findings: [], id };
    }
    const followsEdit = state.review !== undefined;
    const { now } = this.#surroundings;
    let sliceStart = now();
    let cost = 0;
    const review = state.review?.text === snapshot.text ? state.review : parseReview(snapshot.text, state.review);
    state.review = review;
    const steps = checkInSlices(review, configuration);
    for (;;) {
      const step = steps.next();
      const spent = now() - sliceStart;
      if (step.done === true) {
        if (followsEdit) state.cost = cost + spent;
        return { ...snapshot, review, configuration, findings: step.value, id };
      }
      if (spent < SLICE) continue;
      cost += spent;
      // Kept here as well: where every analysis is overtaken, the next change must still know to wait for a gap.
      if (followsEdit) state.cost = Math.max(state.cost, cost);
      await this.#surroundings.breathe();
      if (state.generation !== generation) return undefined;
      sliceStart = now();
    }
  }
}

/** The results, if they are those of the newest version. */
function ofNewest({ analysis, snapshot }: State): Analysis | undefined {
  return analysis?.version === snapshot.version ? analysis : undefined;
}

function answer(state: State, analysis: Analysis | undefined): void {
  const { waiting } = state;
  state.waiting = [];
  for (const resolve of waiting) resolve(analysis);
}
