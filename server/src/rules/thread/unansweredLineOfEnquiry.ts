import { nameOf } from '../../review/entities.ts';
import { nextFreeId } from '../../review/ids.ts';
import { threadOf } from '../../review/thread.ts';
import { appendItem, insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly line: YamlMap;
  readonly id: string;
}

export const unansweredLineOfEnquiry: Rule<Detail> = {
  id: 'thread/unanswered-line-of-enquiry',
  title: 'Each line of enquiry is answered by a finding, or the review says why it is not.',
  why: 'The lines of enquiry are what the review promised to find out. A question that quietly disappears leaves families and practitioners without the answer that they were told would come.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: good reviews have clear lines of enquiry.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const { answers } = threadOf(entities);
    for (const line of entities.linesOfEnquiry) {
      const { id, fields } = line;
      if (id === undefined || answers.to(line).length > 0 || fields.has('unansweredBecause')) continue;
      yield {
        start: id.start,
        end: id.end,
        message: `${nameOf(line)} is answered by no finding. Name it under \`answers\` of a finding, or say in \`unansweredBecause\` why it has no answer.`,
        detail: { line: fields.node, id: id.value },
      };
    }
  },
  fixes({ detail: { line, id } }, review) {
    const finding = nextFreeId(review.ids, 'F');
    const stub = appendItem(
      review,
      review.frontMatter.root,
      'findings',
      {
        map: [
          ['id', finding],
          ['title', { prose: { stop: 1, placeholder: '[insert the finding in one sentence]' } }],
          ['answers', { ids: [id] }],
          ['why', { prose: { stop: 2, placeholder: '[insert why it happened]' } }],
        ],
      },
      ['linesOfEnquiry', 'sources', 'keyEvents', 'engagement'],
    );
    const because = insertKey(
      review,
      line,
      'unansweredBecause',
      { prose: { stop: 1, placeholder: '[insert why this question has no answer]' } },
      ['id', 'question'],
    );
    return offers([
      { title: `Insert a finding ${finding} that answers ${id}`, edits: stub, preferred: true },
      { title: `Say why ${id} is not answered`, edits: because },
    ]);
  },
};
