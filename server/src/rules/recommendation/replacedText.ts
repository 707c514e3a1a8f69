import type { Edit } from '../../review/edit.ts';
import type { Review } from '../../review/review.ts';
import { replaceScalar } from '../../review/yamlEdits.ts';
import { entryOf, type YamlMap, type YamlScalar } from '../../review/yamlNode.ts';
import { matched } from '../matched.ts';

/** Writes one paragraph in place of the text that `key` of `map` holds, in the style and to the width of that text. */
export function replaceText(review: Review, map: YamlMap, key: string, paragraph: string): readonly Edit[] {
  return [entryOf(map, key)?.value]
    .filter((value) => value?.kind === 'scalar')
    .map((scalar) =>
      scalar.style === 'block' ? replaceBlock(review, scalar, paragraph) : replaceScalar(scalar, paragraph),
    );
}

function replaceBlock({ text }: Review, { start, end }: YamlScalar, paragraph: string): Edit {
  const [header = '', ...lines] = text.slice(start, end).split(/\r?\n/);
  const indent = matched(/^ */, lines.find((line) => line.trim() !== '') ?? '');
  const width = Math.max(...lines.map((line) => line.length - indent.length));
  const wrapped = header.startsWith('>') ? wrap(paragraph, width) : [paragraph];
  return { start, end, newText: [[header, ...wrapped.map((line) => `${indent}${line}`)].join('\n')] };
}

function wrap(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
