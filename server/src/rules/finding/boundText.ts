import type { Review, Section } from '../../review/review.ts';

/** The sections whose heading begins with an id, by that id. */
export function boundSections({ body }: Review): ReadonlyMap<string, readonly Section[]> {
  const bound = new Map<string, Section[]>();
  for (const section of body.sections) {
    const id = section.boundTo?.value;
    if (id !== undefined) bound.set(id, [...(bound.get(id) ?? []), section]);
  }
  return bound;
}

/** True where something can be read below the heading of a section or of one of its subsections. */
export function hasText({ blocks, children }: Section): boolean {
  return (
    blocks.some(({ content: { kind, text } }) => kind !== 'comment' && text.trim() !== '') || children.some(hasText)
  );
}

/** The ids that the text of a section and its subsections cites, each once. */
export function citedIn({ blocks, children }: Section): readonly string[] {
  const own = blocks.flatMap(({ content }) => content.citations.map(({ value }) => value));
  return [...new Set([...own, ...children.flatMap(citedIn)])];
}
