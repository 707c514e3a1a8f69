import type { Rule } from '../../rules/rule.ts';
import { rulePage } from '../../rules/rulePage.ts';
import { ownWords, type Paragraph } from './said.ts';

/** What a check looks at, why that matters, and the way to its page, which comes with the program. */
export function aboutRule({ id, title, why }: Rule, rulePages: string): readonly Paragraph[] {
  return [
    [{ strong: 'Check:' }, ' ', ...ownWords(title)],
    [...ownWords(why), ' ', { link: 'More about this check', to: rulePage(rulePages, id) }],
  ];
}
