import { type Entity, idOf } from '../../review/entities.ts';
import type { Partner } from '../../review/generated/frontMatterTypes.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { Review } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { newSource } from './newSource.ts';

interface Detail {
  readonly agency: string;
}

export const agencyWithoutSource: Rule<Detail> = {
  id: 'information/agency-without-source',
  title: 'Each agency that events or recommendations name has a source, or its absence is explained.',
  why: 'When nothing comes from an agency that was there, what it knew is told by others or not at all. A reader should see whether it was asked, and what came of it.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): the extent and methods of gathering information are transparent, and partial engagement by agencies is escalated.',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check(review) {
    const { partners, sources } = review.entities;
    // Where there is no register at all, that is said once by another rule.
    if (sources.length === 0) return;
    const named = agenciesNamed(review);
    const heard = new Set(sources.map(({ fields }) => fields.text('agency')?.value));
    for (const partner of partners) {
      const { id } = partner;
      const where = named.get(id?.value ?? '');
      if (id === undefined || where === undefined || heard.has(id.value) || isExplained(partner, review)) continue;
      yield {
        start: id.start,
        end: id.end,
        message: `${writtenName(partner)} is named in ${where}, and no source comes from it. Add a source, or an entry that says why there is nothing.`,
        detail: { agency: id.value },
      };
    }
  },
  fixes({ detail: { agency } }, review) {
    const edits = appendItem(
      review,
      review.entities.top.node,
      'sources',
      newSource(nextFreeId(review.ids, 'S'), agency, 1),
    );
    return offers([{ title: `Add a source from ${agency}`, edits, preferred: true }]);
  },
};

/** The agencies that have a part in the case or are asked to act, each with the first place that names it. */
function agenciesNamed({ entities }: Review): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const add = (agency: string, where: string) => named.has(agency) || named.set(agency, where);
  for (const { id, fields } of entities.keyEvents) {
    for (const { value } of fields.texts('agencies')) add(value, id ? `key event ${id.value}` : 'a key event');
  }
  for (const { id, fields } of entities.recommendations) {
    for (const { value } of fields.texts('to')) add(value, id ? `recommendation ${id.value}` : 'a recommendation');
  }
  return named;
}

/** True where the text on information cites the agency, or another entry of the register speaks of it. */
function isExplained({ id, fields }: Entity<Partner>, { entities, body }: Review): boolean {
  const agency = idOf({ id });
  const isCited = body.sections.some(
    ({ role, blocks }) =>
      role === 'information' && blocks.some(({ content }) => content.citations.some(({ value }) => value === agency)),
  );
  if (isCited) return true;
  const name = fields.text('name')?.value.toLowerCase();
  const speaks = (text: string | undefined) =>
    text !== undefined &&
    (text.split(/\W+/).includes(agency) || (name !== undefined && text.toLowerCase().includes(name)));
  return (
    entities.sources.some((source) => speaks(source.fields.text('description')?.value)) ||
    entities.gaps.some((gap) => speaks(gap.fields.text('what')?.value) || speaks(gap.fields.text('explanation')?.value))
  );
}

function writtenName({ id, fields }: Entity<Partner>): string {
  const name = fields.text('name')?.value.replace(/\s+/g, ' ');
  return name === undefined ? `Partner ${id?.value}` : `${name} (${id?.value})`;
}
