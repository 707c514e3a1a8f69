import { nameOf } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { type Linkable, linkTo } from './links.ts';

interface Detail {
  readonly finding: YamlMap;
  readonly id: string | undefined;
}

export const findingAnswersNothing: Rule<Detail> = {
  id: 'thread/finding-answers-nothing',
  title: 'Each finding answers a line of enquiry.',
  why: 'A finding that answers no question may be the most important one: then the question is missing, and belongs among the lines of enquiry. It may also be beside the point of the review.',
  severity: always('information'),
  basis: 'panel',
  restsOn: 'The national Panel: good reviews have clear lines of enquiry.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const finding of entities.findings) {
      if (finding.fields.has('answers')) continue;
      const { start, end } = placeInItem(finding, 'answers');
      const message = `${nameOf(finding)} answers no line of enquiry. Name under \`answers\` the question that it answers.`;
      yield { start, end, message, detail: { finding: finding.fields.node, id: finding.id?.value } };
    }
  },
  fixes({ detail: { finding, id } }, review) {
    return linkTo(review, linesFor(id, review), {
      map: finding,
      name: id ?? 'it',
      key: 'answers',
      kind: 'L',
      after: ['id', 'title'],
    });
  },
};

/** The lines of enquiry: first those under whose heading the finding is cited, then those that nothing answers yet. */
function linesFor(finding: string | undefined, { entities, body }: Review): readonly Linkable[] {
  const answered = new Set(
    entities.findings.flatMap(({ fields }) => fields.texts('answers').map(({ value }) => value)),
  );
  const citing = new Set(
    body.sections
      .filter(({ blocks }) => blocks.some(({ content }) => content.citations.some(({ value }) => value === finding)))
      .map(({ boundTo }) => boundTo?.value),
  );
  const rank = ({ id }: Linkable) => (citing.has(id) ? 0 : answered.has(id) ? 2 : 1);
  return entities.linesOfEnquiry
    .flatMap(({ id, fields }): Linkable[] =>
      id === undefined ? [] : [{ id: id.value, words: fields.text('question')?.value }],
    )
    .sort((a, b) => rank(a) - rank(b));
}
