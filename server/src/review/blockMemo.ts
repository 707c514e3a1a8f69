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
