import type { Review } from '../../review/review.ts';
import { thingsOf } from '../things.ts';

/** The ids of the partners that a cell names, by name or by id; none where it names anything else as well. */
export function agenciesIn(cell: string, review: Review): readonly string[] {
  const partners = thingsOf(review, ['P']);
  const parts = cell.split(/\s*[,;/&]\s*|\s+and\s+/).filter((part) => part !== '');
  const found = parts.map((part) =>
    partners.find(({ id, words }) => id !== undefined && [id, words].some((name) => same(name, part))),
  );
  const whole = partners.find(({ id, words }) => id !== undefined && same(words, cell));
  if (whole?.id !== undefined) return [whole.id];
  return found.every((partner) => partner !== undefined) ? found.flatMap((partner) => partner?.id ?? []) : [];
}

function same(a: string, b: string): boolean {
  return a !== '' && a.toLowerCase() === b.toLowerCase();
}
