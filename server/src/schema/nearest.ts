/** A word as people vary it: `why-not`, `Why not` and `whyNot` are the same. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]+/g, '');
}

/** Slips of the hand allowed in a word of this length. */
function tolerance(length: number): number {
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

/** Other words for a candidate: `{ medium: 'moderate' }`. */
type Also = Readonly<Record<string, string>>;

/**
 * The candidate that the author most likely meant by `word`: the same but for capitals, spaces, hyphens and underscores;
 * else one that `also` gives for it; else within a few slips of the hand; else the only one that begins with `word`. Undefined when none is near.
 */
export function nearest(word: string, candidates: readonly string[], also: Also = {}): string | undefined {
  const wanted = plain(word);
  if (wanted === '') return undefined;
  const exact = candidates.find((candidate) => plain(candidate) === wanted);
  const sameMeaning = Object.entries(also).find(
    ([other, meant]) => plain(other) === wanted && candidates.includes(meant),
  );
  if (exact !== undefined || sameMeaning !== undefined) return exact ?? sameMeaning?.[1];
  let best: string | undefined;
  let bestDistance = tolerance(wanted.length) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, plain(candidate), bestDistance);
    if (distance < bestDistance && distance < candidate.length - 1) {
      best = candidate;
      bestDistance = distance;
    }
  }
  if (best !== undefined || wanted.length < 4) return best;
  const longer = candidates.filter((candidate) => plain(candidate).startsWith(wanted));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Insertions, deletions, substitutions and swaps of neighbours from `a` to `b`; `limit` when there are at least so many. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current.push(
        Math.min(
          (current[j - 1] ?? 0) + 1,
          (previous[j] ?? 0) + 1,
          (previous[j - 1] ?? 0) + cost,
          swapped ? (beforePrevious[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, limit);
}
