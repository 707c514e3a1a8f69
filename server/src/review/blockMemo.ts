import type { BlockContent } from './review.ts';

/**
 * `compute`, with each result kept for as long as its block exists. Blocks keep their identity while their text does
 * not change, so an edit recomputes only what it touched. `compute` must depend on nothing but the block.
 */
export function keptByBlock<T>(compute: (content: BlockContent) => T): (content: BlockContent) => T {
  const kept = new WeakMap<BlockContent, { readonly result: T }>();
  return (content) => {
    let entry = kept.get(content);
    if (entry === undefined) {
      entry = { result: compute(content) };
      kept.set(content, entry);
    }
    return entry.result;
  };
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
