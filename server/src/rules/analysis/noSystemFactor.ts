import { nameOf } from '../../review/entities.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { textsOfFindings } from './findingTexts.ts';
import { explainsByOnePerson } from './onePerson.ts';
import { prepareBlock } from './passages.ts';
import { promptInValue, promptsAfter } from './prompts.ts';

interface Detail {
  readonly finding: YamlMap;
}

const QUESTIONS = [
  'How was the task set up, and what did the forms and systems make easy or hard?',
  'What were workload and supervision like at the time, and what did managers ask for?',
  'What did policy, and the usual way of working, lead people to expect?',
] as const;

export const noSystemFactor: Rule<Detail> = {
  id: 'analysis/no-system-factor',
  title: 'No finding explains only by what one person did or did not do.',
  why: 'If one person is the whole reason, nothing is left to change once they have gone, and the next worker meets the same task, tools and workload. Other children are safer when those change.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The serious case review quality markers of SCIE and the NSPCC (2016): an analysis looks at the range of human factors, such as task, tools and organisation, and not only at skill and procedure.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareBlock,
  *check(review) {
    for (const texts of textsOfFindings(review)) {
      if (!explainsByOnePerson(texts)) continue;
      const { finding } = texts;
      const { start, end } = finding.fields.text('why') ?? placeInItem(finding, 'why');
      const message = `${nameOf(finding)} is explained only by what one person did or did not do. Add what the work was like: the task, the tools, workload, supervision, policy or culture.`;
      yield { start, end, message, detail: { finding: finding.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const texts = textsOfFindings(review).find(({ finding }) => finding.fields.node === detail.finding);
    if (texts === undefined) return [];
    const last = texts.bound.at(-1)?.blocks.at(-1);
    const inText: readonly Fix[] =
      last === undefined
        ? []
        : [{ title: 'Insert questions about the conditions in the text', edits: [promptsAfter(last, QUESTIONS)] }];
    const edits = promptInValue(
      review,
      detail.finding,
      'why',
      'what the task, the tools, workload, supervision, policy or culture had to do with it',
    );
    return offers([{ title: 'Insert in `why` a place for the conditions', edits, preferred: true }, ...inText]);
  },
};
