import { wordsOf } from '../../prose/words.ts';
import type { Edit } from '../../review/edit.ts';
import type { Entity } from '../../review/entities.ts';
import type { Source } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import type { Fix } from '../rule.ts';

/** Sources offered at most. */
export const OFFERED = 3;

/** Words of a description that say nothing of what it is about. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  'about after against agency agencies child children case cases conversations evidence family from held local made notes over part period record records review their there these this those three visit visits what when which with year years'.split(
    ' ',
  ),
);

/** The sources that share words with a text, the best first. */
export function fitting(text: string, candidates: readonly Entity<Source>[]): Entity<Source>[] {
  const wanted = contentWords(text);
  return candidates
    .map((candidate, place) => {
      const shared = [...contentWords(descriptionOf(candidate))].filter((word) => wanted.has(word));
      return { candidate, place, shared: shared.length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.place - b.place)
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate);
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .map(({ form }) => form.replace(/'s$/, '').replace(/(?<=\w{3})s$/, ''))
      .filter((form) => form.length > 3 && !EVERYWHERE.has(form) && !EVERYWHERE.has(`${form}s`)),
  );
}

function descriptionOf({ fields }: Entity<Source>): string {
  return fields.text('description')?.value ?? '';
}

/** Cites sources at the end of a sentence, one fix each. */
export function citationFixes(sentence: Span, sources: readonly Entity<Source>[], review: Review): readonly Fix[] {
  return sources.flatMap((source): Fix[] => {
    const id = source.id?.value;
    if (id === undefined) return [];
    const description = descriptionOf(source).replace(/\s+/g, ' ');
    const said = description.length > 50 ? `${description.slice(0, 49).trimEnd()}…` : description;
    return [{ title: said === '' ? `Cite ${id}` : `Cite ${id} (${said})`, edits: [citation(sentence, id, review)] }];
  });
}

/** Leaves a place for a source at the end of a sentence. */
export function placeForSource(sentence: Span, what: string, { text }: Review): Fix {
  const at = endOf(sentence, text);
  const newText = [' ', { stop: 1, placeholder: `[insert: ${what}]` }];
  return { title: 'Insert a place for the source', edits: [{ start: at, end: at, newText }] };
}

/** ` [S5]` at the end of a sentence, or `, S5` inside the brackets that stand there. */
function citation(sentence: Span, id: string, { text }: Review): Edit {
  const at = endOf(sentence, text);
  const isCiting = /\[\s*[A-Z]\d+(?:\s*[,;]\s*[A-Z]\d+)*\s*\]$/.test(text.slice(sentence.start, at));
  return isCiting
    ? { start: at - 1, end: at - 1, newText: [`, ${id}`] }
    : { start: at, end: at, newText: [` [${id}]`] };
}

/** Before the full stop of a sentence, where it has one. */
function endOf({ start, end }: Span, text: string): number {
  return end > start && /[.!?…]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
