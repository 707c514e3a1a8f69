import { kindNames } from '../../review/entities.ts';
import { type Definition, nextFreeId } from '../../review/ids.ts';
import { allReviews, always, type Rule } from '../rule.ts';

export const duplicateId: Rule<Definition> = {
  id: 'document/duplicate-id',
  title: 'An id is given to one thing only.',
  why: 'When two things share an id, nobody can tell which of them a finding rests on or an action carries out.',
  severity: always('error'),
  basis: 'format',
  restsOn: 'The format of review documents, version 1.',
  appliesTo: allReviews,
  canBeSilenced: false,
  reads: 'frontMatter',
  *check({ ids }) {
    for (const definition of ids.definitions) {
      const first = ids.byId.get(definition.value);
      if (first === undefined || first === definition) continue;
      yield {
        start: definition.start,
        end: definition.end,
        message:
          first.kind === definition.kind
            ? `${definition.value} is the id of two ${pluralOf(definition)}. Give this one a number of its own.`
            : `${definition.value} is already the id of a ${kindNames[first.kind]}. Give this ${kindNames[definition.kind]} an id of its own.`,
        detail: definition,
      };
    }
  },
  fixes({ start, end, detail }, { ids }) {
    const id = nextFreeId(ids, detail.kind);
    return [{ title: `Change this id to ${id}`, edits: [{ start, end, newText: [id] }], preferred: true }];
  },
};

function pluralOf({ kind }: Definition): string {
  return kind === 'L' ? 'lines of enquiry' : kind === 'C' ? 'children' : `${kindNames[kind]}s`;
}
