import type { Edit } from '../../review/edit.ts';
import type { Entity } from '../../review/entities.ts';
import type { Source } from '../../review/generated/frontMatterTypes.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import type { Fix } from '../rule.ts';

/** What the author is asked where the register itself cannot say it. */
interface GapWords {
  /** What is missing, where the register shows it. */
  readonly what?: string;
  /** The question that the explanation answers: "why it is missing". */
  readonly why: string;
}

/** Adds a gap to a source, with the findings that cite the source and the rest to be filled in. */
export function addGap(source: Entity<Source>, review: Review, words: GapWords): readonly Fix[] {
  const edits = edited(source.fields.node, source.id?.value, review, words);
  return offers([{ title: `Add a gap to ${source.id?.value ?? 'this source'}`, edits, preferred: true }]);
}

function edited(node: YamlMap, id: string | undefined, review: Review, { what, why }: GapWords): readonly Edit[] {
  const affects = findingsThatCite(id, review);
  const affected: NewEntry[] = affects.length === 0 ? [] : [['affects', { ids: affects }]];
  const missing: NewNode = { prose: what ?? { stop: 1, placeholder: '[insert what the review does not have]' } };
  return appendItem(review, node, 'gaps', {
    map: [
      ['id', nextFreeId(review.ids, 'G')],
      ['what', missing],
      ['effect', { stop: 2, placeholder: '' }],
      ...affected,
      ['handling', { stop: 3, placeholder: '' }],
      ['explanation', { prose: { stop: 4, placeholder: `[insert ${why}]` } }],
    ],
  });
}

function findingsThatCite(source: string | undefined, { entities }: Review): string[] {
  return entities.findings.flatMap(({ id, fields }) => {
    const evidence = fields.map('evidence');
    const cites = (['case', 'area', 'research'] as const).some((kind) =>
      evidence?.texts(kind).some(({ value }) => value === source),
    );
    return id !== undefined && cites ? [id.value] : [];
  });
}
