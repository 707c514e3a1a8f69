import type { Review } from '../review/review.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import { validateFrontMatter } from '../schema/validate.ts';

/** Lists below the top whose items are things with keys of their own. Those at the top all are. */
const LISTS_OF_THINGS: readonly string[] = ['actions', 'family', 'gaps', 'measures', 'partners', 'practitioners'];

/**
 * A sentence for each part of the front matter that a report cannot show, because the format has no such key or because
 * it is written in another shape than the format asks for.
 */
export function leftOut(review: Review): string[] {
  const { frontMatter } = review;
  if (frontMatter.state === 'missing') return [];
  const sentences = new Set<string>();
  for (const problem of validateFrontMatter(frontMatter)) {
    if (problem.kind === 'unknownKey') {
      sentences.add(`The report leaves out "${problem.key}", which the format does not have.`);
    } else if (problem.kind === 'wrongType' && isLost(problem, frontMatter.data)) {
      sentences.add(
        `The report leaves out what stands under "${problem.key}", because it is not written as it should be.`,
      );
    }
  }
  return [...sentences];
}

/** Single words stand for a list of words, and numbers for text; other shapes cannot be read. */
function isLost({ expected, path, key }: SchemaProblem, data: unknown): boolean {
  let value = data;
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  const isScalar = typeof value !== 'object';
  if (expected === 'list') return !isScalar || path.length === 1 || LISTS_OF_THINGS.includes(key);
  return expected === 'keys' || expected === 'trueOrFalse' || !isScalar;
}
