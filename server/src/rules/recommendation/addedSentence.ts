import type { Edit, NewText } from '../../review/edit.ts';
import { doubleQuoted } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { entryOf, type YamlMap } from '../../review/yamlNode.ts';

/**
 * Adds `prompt` after the text that `key` of `map` holds, in the style in which that text is written. What stands in
 * brackets in the prompt is for the author to fill in.
 */
export function addSentence({ text }: Review, map: YamlMap, key: string, prompt: string): readonly Edit[] {
  const scalar = entryOf(map, key)?.value;
  if (scalar?.kind !== 'scalar' || scalar.source.trim() === '') return [];
  const sentence = withStops(prompt);
  const { start, end, style, source } = scalar;
  const stop = /[.!?…)”"]$/.test(source.trim()) ? '' : '.';
  if (style === 'plain' && map.flow) {
    // Brackets and commas would end a value that stands in braces without quotes.
    const written = doubleQuoted(source.trim()).slice(0, -1);
    return [{ start, end, newText: [`${written}${stop} `, ...sentence, '"'] }];
  }
  const written = text.slice(start, end).trimEnd();
  const at = start + written.length - (style === 'single' || style === 'double' ? 1 : 0);
  const indent = /\n( *)\S/.exec(written)?.[1] ?? '';
  const gap = style === 'block' ? `\n${indent}` : ' ';
  return [{ start: at, end: at, newText: [`${stop}${gap}`, ...sentence] }];
}

function withStops(prompt: string): NewText {
  let stop = 0;
  return prompt
    .split(/(\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? { stop: ++stop, placeholder: part } : part));
}
