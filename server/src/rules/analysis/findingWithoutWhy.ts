import { nameOf } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Fix, type ReviewType, type Rule } from '../rule.ts';
import { givesNoWhy, type TextsOfFinding, textsOfFindings } from './findingTexts.ts';
import { explainsByOnePerson } from './onePerson.ts';
import { prepareBlock, textOf } from './passages.ts';
import { namesCondition } from './phrases/conditions.ts';
import { promptInValue, promptsAfter } from './prompts.ts';
import { whyQuestionsFor } from './whyQuestions.ts';
import { quotedWords } from './wordingFixes.ts';
import { findingWordings } from './wordingsOfReview.ts';

interface Detail {
  readonly finding: YamlMap;
}

export const findingWithoutWhy: Rule<Detail> = {
  id: 'analysis/finding-without-why',
  title: 'Each finding says why, in its `why` or in the text about it.',
  why: 'A finding that only says what went wrong can lead to nothing but a reminder. When it says why, partners can change what made it likely, for other children as well.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: many reviews give a chronology in place of an analysis of why things go wrong.',
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: prepareBlock,
  *check(review, { reviewType }) {
    for (const texts of unexplained(review, reviewType)) {
      const { finding } = texts;
      const { start, end } = finding.fields.text('why') ?? placeInItem(finding, 'why');
      const failing = findingWordings(review, 'humanError').find(
        (wording) => wording.finding === finding && wording.field === 'why',
      );
      const message = messageFor(texts, failing === undefined ? undefined : quotedWords(failing));
      yield { start, end, message, detail: { finding: finding.fields.node } };
    }
  },
  fixes({ detail }, review) {
    const texts = textsOfFindings(review).find(({ finding }) => finding.fields.node === detail.finding);
    if (texts === undefined) return [];
    const inFrontMatter: Fix = texts.why
      ? {
          title: 'Insert in `why` what lay behind it',
          edits: promptInValue(review, detail.finding, 'why', 'what lay behind it'),
          preferred: true,
        }
      : {
          title: 'Insert `why`',
          edits: insertKey(
            review,
            detail.finding,
            'why',
            { prose: { stop: 1, placeholder: '[insert why it happened]' } },
            ['id', 'title', 'answers'],
          ),
          preferred: true,
        };
    const last = texts.bound.at(-1)?.blocks.at(-1);
    const text = texts.bound.map(({ blocks }) => textOf(blocks)).join('\n\n');
    const inText: readonly Fix[] =
      last === undefined
        ? []
        : [
            {
              title: 'Insert questions that lead to the why in the text',
              edits: [promptsAfter(last, whyQuestionsFor(text))],
            },
          ];
    return offers([inFrontMatter, ...inText]);
  },
};

/** The findings for which nothing gives a reason. */
export function unexplained(review: Review, reviewType: ReviewType): readonly TextsOfFinding[] {
  return textsOfFindings(review).filter(
    (texts) =>
      givesNoWhy(texts) &&
      !explainsByOnePerson(texts) &&
      // The initial learning of a rapid review may say all there is in one line.
      !(reviewType === 'rapidReview' && namesCondition(texts.title)),
  );
}

/** `failing`: the words in `why` that name a failing of people as the last word. */
function messageFor({ finding, why, bound, citing }: TextsOfFinding, failing: string | undefined): string {
  const name = nameOf(finding);
  const hasText = bound.length + citing.length > 0;
  if (failing !== undefined) {
    const inText = hasText ? ', and the text about it gives no reason either' : '';
    return `${name}: \`why\` gives ${failing} as the last word${inText}. Add what made it likely: the task, the tools, the workload, or what people knew.`;
  }
  if (why !== '') {
    return hasText
      ? `${name}: neither \`why\` nor the text about it gives a reason for what it finds. Add what lay behind it.`
      : `${name}: \`why\` says what was wrong and gives no reason for it. Add what lay behind it.`;
  }
  return hasText
    ? `${name} has no \`why\`, and the text about it tells and does not explain. Say what lay behind what it finds.`
    : `${name} does not say why. Say in \`why\` what lay behind what it finds.`;
}
