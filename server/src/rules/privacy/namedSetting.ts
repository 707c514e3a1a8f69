import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { inPlace } from './inPlace.ts';
import { LEAST_DETAIL } from './leastDetail.ts';
import { isInPublishedName, isPartOfPublishedName } from './publishedNames.ts';
import { searchFor } from './search.ts';
import { namedSettingsIn } from './settingNames.ts';

const settings = searchFor(namedSettingsIn);

interface Detail {
  readonly general: string;
}

export const namedSetting: Rule<Detail> = {
  id: 'privacy/named-setting',
  title: 'No school, nursery, hospital, surgery or placement is named.',
  why: 'In a small place the name of a school is enough to find a family, and other children go there too. What kind of setting it was is all that the learning needs.',
  severity: always('information'),
  inPublic: 'error',
  basis: 'practice',
  restsOn: LEAST_DETAIL,
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: settings.prepare,
  *check(review) {
    for (const { start, end, general } of settings.in(review)) {
      const written = review.text.slice(start, end).replace(/\s+/g, ' ');
      if (isInPublishedName(review, { start, end }) || isPartOfPublishedName(review, written)) continue;
      const message = `“${written}” looks like the name of a setting, which can identify a child. Write “${withArticle(general)}”.`;
      yield { start, end, message, detail: { general } };
    }
  },
  fixes({ start, end, detail: { general } }, { text }) {
    const before = text.slice(Math.max(0, start - 12), start);
    const article = /(?:^|[^\p{L}])((?:the|The)\s+)$/u.exec(before)?.[1] ?? '';
    const from = start - article.length;
    const write = (words: string, preferred: boolean): Fix => ({
      title: `Write “${words}” instead`,
      edits: [{ start: from, end, newText: [inPlace(text, from, words)] }],
      ...(preferred ? { preferred, mechanical: true } : {}),
    });
    return [write(withArticle(general), true), write(`the ${general}`, false)];
  },
};

function withArticle(general: string): string {
  return `${/^[aeiou]/.test(general) ? 'an' : 'a'} ${general}`;
}
