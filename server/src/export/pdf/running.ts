import type { Look } from '../look.ts';
import type { Cover } from '../report.ts';
import { contentWidth, scales } from './design.ts';
import type { Face, Letters } from './fonts.ts';
import { label } from './legible.ts';
import { MISSING } from './pieces.ts';

/** What stands at the top and the foot of the pages. */
export interface Running {
  readonly title: string;
  /** The word for a draft or a restricted copy, on every page. */
  readonly mark: string | undefined;
  readonly foot: string;
}

export function runningOf(cover: Cover, look: Look | undefined, letters: Letters): Running {
  const marks = [...(cover.draftMark === undefined ? [] : ['Draft']), ...(cover.isRestricted ? ['Restricted'] : [])];
  return {
    title: shortened(cover.title, contentWidth - 110, letters),
    mark: marks.length === 0 ? undefined : marks.join(' – '),
    foot: shortened(look?.footer ?? '', contentWidth - 90, letters),
  };
}

/** As much of the words as one line holds. */
function shortened(words: string, width: number, letters: Letters): string {
  const face: Face = 'regular';
  const { size } = scales.page;
  const characters = [...label(words).slice(0, 400)].map((character) =>
    letters.covers(face, character.codePointAt(0) ?? 0) ? character : MISSING,
  );
  const whole = characters.join('');
  if (letters.width(whole, face, size) <= width) return whole;
  let count = characters.length;
  const cut = () => `${characters.slice(0, count).join('').trimEnd()}…`;
  while (count > 0 && letters.width(cut(), face, size) > width) count--;
  return cut();
}
