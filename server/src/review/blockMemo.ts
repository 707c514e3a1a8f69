import type { BlockContent } from './review.ts';

/** All that is kept of a thing, a place for each question that is asked of it. */
const results = new WeakMap<object, unknown[]>();
const NOT_YET = Symbol('not yet worked out');
let questions = 0;

/**
 * `compute`, with each result kept for as long as the thing exists that it is about. `compute` must depend on nothing
 * else. One weak map serves all questions: with one for each, making and collecting them costs more than many answers.
 */
export function keptBy<K extends object, T>(compute: (about: K) => T): (about: K) => T {
  const question = questions++;
  return (about) => {
    let kept = results.get(about);
    if (kept === undefined) {
      kept = new Array<unknown>(questions).fill(NOT_YET);
      results.set(about, kept);
    }
    // A question that was thought of after the thing was first asked about has no place yet.
    while (kept.length <= question) kept.push(NOT_YET);
    const known = kept[question];
    // Nobody else writes to this question's place.
    if (known !== NOT_YET) return known as T;
    const result = compute(about);
    kept[question] = result;
    return result;
  };
}

/** The same for a question that comes and goes, as with the settings of a user: it takes no place for good. */
export function keptApart<K extends object, T extends object>(compute: (about: K) => T): (about: K) => T {
  const kept = new WeakMap<K, T>();
  return (about) => {
    let result = kept.get(about);
    if (result === undefined) {
      result = compute(about);
      kept.set(about, result);
    }
    return result;
  };
}

/** `keptBy` for blocks. These keep their identity while their text does not change, so an edit recomputes only what it touched. */
export function keptByBlock<T>(compute: (content: BlockContent) => T): (content: BlockContent) => T {
  return keptBy(compute);
}

/** The same for a run of blocks: the result is kept for as long as the run has the very same blocks. */
export function keptByBlocks<T>(
  compute: (contents: readonly [BlockContent, ...BlockContent[]]) => T,
): (contents: readonly [BlockContent, ...BlockContent[]]) => T {
  const kept = new WeakMap<BlockContent, { readonly of: readonly BlockContent[]; readonly result: T }>();
  return (contents) => {
    const known = kept.get(contents[0]);
    if (known?.of.length === contents.length && contents.every((content, at) => content === known.of[at])) {
      return known.result;
    }
    const result = compute(contents);
    kept.set(contents[0], { of: contents, result });
    return result;
  };
}
