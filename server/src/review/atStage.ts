import { readEntities } from './entities.ts';
import type { Review } from './review.ts';
import type { YamlEntry, YamlScalar } from './yamlNode.ts';

/** The same review as if its author had written this stage, one of the format. Every place stays that of the original text. */
export function atStage(review: Review, stage: string): Review {
  const { root, content } = review.frontMatter;
  const entries: YamlEntry[] = root.entries.map((entry) =>
    entry.key.source === 'stage'
      ? { ...entry, value: scalar(stage, entry.value ?? { ...entry.key, start: entry.key.end }) }
      : entry,
  );
  if (!entries.some((entry) => entry.key.source === 'stage')) {
    const nowhere = { start: content.end, end: content.end };
    entries.push({ ...nowhere, key: scalar('stage', nowhere), value: scalar(stage, nowhere) });
  }
  const staged = { ...root, entries };
  const data = { ...review.frontMatter.data, stage };
  return { ...review, frontMatter: { ...review.frontMatter, root: staged, data }, entities: readEntities(staged) };
}

function scalar(value: string, { start, end }: { readonly start: number; readonly end: number }): YamlScalar {
  return { kind: 'scalar', value, source: value, style: 'plain', start, end };
}
