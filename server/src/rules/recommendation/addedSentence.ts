import type { Edit, NewText } from '../../review/edit.ts';
import { doubleQuoted } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { entryOf, type YamlMap } from '../../review/yamlNode.ts';

/** Adds a sentence after the text that `key` of `map` holds, in the style in which that text is written. */
export function addSentence({ text }: Review, map: YamlMap, key: string, sentence: NewText): readonly Edit[] {
  const scalar = entryOf(map, key)?.value;
  if (scalar?.kind !== 'scalar' || scalar.source.trim() === '') return [];
  const added: NewText = [/[.!?…)”"]$/.test(scalar.source.trim()) ? ' ' : '. ', ...sentence];
  if (scalar.style === 'plain' && map.flow) {
    // Brackets and commas would end a value that stands in braces without quotes.
    const written = doubleQuoted(scalar.source.trim()).slice(0, -1);
    return [{ start: scalar.start, end: scalar.end, newText: [written, ...added, '"'] }];
  }
  const isQuoted = scalar.style === 'single' || scalar.style === 'double';
  const written = text.slice(scalar.start, scalar.end).trimEnd().length;
  const at = scalar.start + written - (isQuoted ? 1 : 0);
  return [{ start: at, end: at, newText: added }];
}
