import { type Entity, nameOf } from '../../review/entities.ts';
import type { Source } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { contains } from '../../review/span.ts';
import { entryOf } from '../../review/yamlNode.ts';
import { always, type Rule } from '../rule.ts';

export const unusedSource: Rule = {
  id: 'thread/unused-source',
  title: 'A source that was received is cited somewhere.',
  why: 'People gathered this information and nothing shows what the review made of it. It may hold what contradicts a finding, or a finding may rest on it and not say so.',
  severity: always('information'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): the extent and methods of gathering information are transparent.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  *check(review) {
    const cited = new Set<string>();
    for (const { value } of review.ids.references) if (value.startsWith('S')) cited.add(value);
    const unused = review.entities.sources.filter(
      (source) => source.id !== undefined && wasReceived(source) && !cited.has(source.id.value),
    );
    if (unused.length === 0) return;
    const named = namedInFrontMatter(review);
    for (const source of unused) {
      const { id } = source;
      if (id === undefined || named.has(id.value)) continue;
      const message = `${nameOf(source)} was received and nothing cites it. Cite it where it was used, as [${id.value}], or say in the text why it was not.`;
      yield { start: id.start, end: id.end, message, detail: undefined };
    }
  },
};

function wasReceived({ fields }: Entity<Source>): boolean {
  const status = fields.text('status')?.value;
  return status === undefined ? fields.has('received') : status === 'received' || status === 'partial';
}

/** The sources that the front matter speaks of beside the place where they are listed; to silence a check is not to speak. */
function namedInFrontMatter({ text, frontMatter: { content, root }, ids }: Review): ReadonlySet<string> {
  const named = new Set<string>();
  const silenced = entryOf(root, 'suppressions');
  for (const { 0: id, index } of text.slice(content.start, content.end).matchAll(/\bS[1-9]\d*\b/g)) {
    const place = { start: content.start + index, end: content.start + index + id.length };
    if (silenced !== undefined && contains(silenced, place)) continue;
    if (ids.byId.get(id)?.start !== place.start) named.add(id);
  }
  return named;
}
