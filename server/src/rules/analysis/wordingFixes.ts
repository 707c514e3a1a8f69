import type { Edit } from '../../review/edit.ts';
import type { Review } from '../../review/review.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { listed } from '../listed.ts';
import type { Fix } from '../rule.ts';
import { promptInValue, promptsAfter } from './prompts.ts';
import type { Found, Wording } from './wordings.ts';
import type { WordingOfBody, WordingOfFinding } from './wordingsOfReview.ts';

/** A sentence of the body, or one in the title or the reasons of a finding. */
export type AnyWording = WordingOfBody | WordingOfFinding;

/** “failed to” and “should have known” */
export function quotedWords({ found }: Wording): string {
  return listed([...new Set(found.map(({ written }) => `“${written}”`))]);
}

/** Puts other words in place of those that were found, and of no others. */
export function replacement({ found }: Wording): Fix | undefined {
  const edits = found.flatMap((each): Edit[] => {
    const words = wordsInstead(each);
    return words === undefined ? [] : [{ start: each.start, end: each.end, newText: [words] }];
  });
  const only = found.find(({ phrase }) => phrase.instead !== undefined);
  if (only === undefined || edits.length === 0) return undefined;
  const title =
    edits.length === 1
      ? `Write “${wordsInstead(only)}” in place of “${only.written}”`
      : 'Write neutral words in this sentence';
  return { title, edits };
}

function wordsInstead({ phrase: { instead }, written }: Found): string | undefined {
  if (instead === undefined || !/^\p{Lu}/u.test(written)) return instead;
  return `${instead.charAt(0).toUpperCase()}${instead.slice(1)}`;
}

/** What is asked of the author: as a question in the body, and without its mark in the front matter. */
export interface Asked {
  readonly question: string;
  readonly inWhy: string;
}

/** A question to be answered after the sentence, or at the end of the finding's `why`. */
export function prompt(wording: AnyWording, title: string, { question, inWhy }: Asked, review: Review): Fix {
  if ('block' in wording) return { title, edits: [promptsAfter(wording, [question])] };
  const map = wording.finding.fields.node;
  const edits = wording.finding.fields.has('why')
    ? promptInValue(review, map, 'why', inWhy)
    : insertKey(review, map, 'why', { prose: { stop: 1, placeholder: `[insert ${inWhy}]` } }, [
        'id',
        'title',
        'answers',
      ]);
  return { title, edits };
}
