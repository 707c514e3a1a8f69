import type { Edit, NewText } from '../../review/edit.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { entryOf, type YamlMap } from '../../review/yamlNode.ts';

/** True where a prompt still waits for an answer: the author is at work there, and `document/placeholder` says so. */
export function isOpenPrompt(text: string): boolean {
  return /\[insert\b/i.test(text);
}

/** Writes questions to be answered after a sentence or a passage of the body. */
export function promptsAfter({ end }: Span, questions: readonly string[]): Edit {
  const newText = questions.flatMap(
    (question, index): NewText => [' ', { stop: index + 1, placeholder: `[insert: ${question}]` }],
  );
  return { start: end, end, newText };
}

/** Writes a place to be filled in at the end of a text of the front matter that is there already, in its own style. */
export function promptInValue(review: Review, map: YamlMap, key: string, prompt: string): readonly Edit[] {
  const value = entryOf(map, key)?.value;
  if (value?.kind !== 'scalar') return [];
  const stop = { stop: 1, placeholder: `[insert ${prompt}]` };
  if (value.style === 'plain' && map.flow) {
    if (/["\\]/.test(value.source)) return [];
    return [
      { start: value.start, end: value.start, newText: ['"'] },
      { start: value.end, end: value.end, newText: [' ', stop, '"'] },
    ];
  }
  const quote = value.style === 'single' || value.style === 'double' ? 1 : 0;
  const end = value.end - quote;
  const trailing = review.text.slice(value.start, end).length - review.text.slice(value.start, end).trimEnd().length;
  return [{ start: end - trailing, end: end - trailing, newText: [' ', stop] }];
}
