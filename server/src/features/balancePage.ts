import type { Review } from '../review/review.ts';
import { type Balance, balanceOf, type SectionBalance, wholeOf } from '../rules/analysis/balance.ts';

/** Squares of the bar that shows a share. */
const BAR = 10;

/** Where a review recounts and where it explains, section by section, as a page in Markdown. */
export function balancePage(review: Review): string {
  const balances = balanceOf(review);
  const title = '# Where the review tells and where it explains';
  if (balances.length === 0) {
    return `${title}\n\nThere is no text yet that tells what happened or says why.\n`;
  }
  const rows = balances.map((balance) => row(nameOf(balance), balance));
  return [
    title,
    'Words of passages that recount what happened, that explain it, and that do both, in each section. How the review was made, its recommendations, the plan of evaluation and appendices are left out, and so are passages that do neither.',
    [
      '| section | recounts | explains | does both | share that recounts |',
      '| --- | ---: | ---: | ---: | --- |',
      ...rows,
      row('**The whole review**', wholeOf(balances)),
    ].join('\n'),
    'A section of key events is there to recount. Look at what stands under analysis and findings: where it recounts, ask what lay behind it. The count sees that a reason is given, not that it is right, and it can be mistaken about a passage.',
    '',
  ].join('\n\n');
}

function nameOf({ section: { title } }: SectionBalance): string {
  return title === '' ? 'Before the first heading' : title.replaceAll('|', '\\|');
}

function row(name: string, { recounts, explains, both }: Balance): string {
  const share = (recounts + both / 2) / Math.max(1, recounts + explains + both);
  const filled = Math.round(share * BAR);
  const bar = '■'.repeat(filled) + '□'.repeat(BAR - filled);
  return `| ${name} | ${recounts} | ${explains} | ${both} | ${bar} ${Math.round(share * 100)} in 100 |`;
}
