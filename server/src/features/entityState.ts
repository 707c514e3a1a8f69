import type { Entities, Entity } from '../review/entities.ts';
import { label } from '../review/labels.ts';
import type { Review } from '../review/review.ts';
import type { Located } from '../review/span.ts';

/** How things stand with a thing of the front matter, in a few words: "moderate confidence". Empty where nothing is said. */
export function stateOf({ entities }: Review, { kind, id, fields: { node } }: Entity<unknown>): string {
  const find = <T extends Entity<unknown>>(list: readonly T[]) => list.find((entity) => entity.fields.node === node);
  switch (kind) {
    case 'P':
      return said(find(entities.partners)?.fields.text('kind'), (value) => label('partnerKind', value));
    case 'C':
      return said(find(entities.children)?.fields.text('ageBand'), (value) => label('ageBand', value));
    case 'L':
      return answersOf(entities, id?.value);
    case 'S':
      return said(find(entities.sources)?.fields.text('status'), (value) => label('sourceStatus', value));
    case 'G':
      return said(find(entities.gaps)?.fields.text('handling'), (value) => label('gapHandling', value));
    case 'E':
      return find(entities.keyEvents)?.fields.text('when')?.value ?? '';
    case 'F':
      return said(
        find(entities.findings)?.fields.text('confidence'),
        (value) => `${label('confidence', value)} confidence`,
      );
    case 'R':
      return said(find(entities.recommendations)?.fields.text('response'), (value) => label('response', value));
    case 'A': {
      const fields = find(entities.actions)?.fields;
      const status = said(fields?.text('status'), (value) => label('actionStatus', value));
      const due = fields?.text('due');
      return [status, due === undefined ? '' : `due ${due.value}`].filter((words) => words !== '').join(', ');
    }
    case 'M':
      return said(find(entities.measures)?.fields.text('kind'), (value) => label('measureKind', value));
  }
}

function answersOf({ findings }: Entities, line: string | undefined): string {
  if (line === undefined) return '';
  const answers = findings.filter(({ fields }) => fields.texts('answers').some(({ value }) => value === line));
  const ids = answers.flatMap(({ id }) => id?.value ?? []);
  return ids.length === 0 ? 'no finding answers it yet' : `answered by ${ids.join(', ')}`;
}

/** Labels begin sentences; here they go on in one. */
function said(value: Located<string> | undefined, words: (value: string) => string): string {
  if (value === undefined) return '';
  const text = words(value.value);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
