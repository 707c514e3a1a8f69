import { plainLine } from '../word/markdownText.ts';
import type { WordBlock } from '../word/wordContent.ts';
import type { Field } from './kinds.ts';
import { text } from './readers.ts';
import { proseFields } from './recordFields.ts';

/** True for a report that this program has written, which is known by the styles of its cover. */
export function isOwnReport(blocks: readonly WordBlock[]): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && block.style === 'report kind');
}

/** Headings of texts of the front matter that have no section of the author's above them in a report of this program. */
const STANDALONE: readonly Field[] = [
  { name: 'childVoice', heading: /^the child’s experience$/i, read: text('engagement.childVoice') },
  { name: 'strategy', heading: /^evaluation of impact$/i, read: text('evaluation.strategy') },
  { name: 'immediateAction', heading: /^immediate action$/i, read: text('immediateAction') },
];

/** The headings whose sentences belong to the front matter: in any document those that nobody else would write. */
export function proseHeadings(blocks: readonly WordBlock[]): readonly Field[] {
  if (!isOwnReport(blocks)) return proseFields;
  const titles = blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => (block.kind === 'heading' ? plainLine(block.text) : ''));
  const own = STANDALONE.filter(({ name }) => {
    const within = proseFields.find((field) => field.name === name);
    return !titles.some((title) => within?.heading.test(title));
  });
  return [...proseFields, ...own.filter(({ name }) => name !== 'strategy' || hasMeasures(blocks))];
}

/** True where the section on evaluation holds what the front matter says of it. */
function hasMeasures(blocks: readonly WordBlock[]): boolean {
  return blocks.some(
    (block) => block.kind === 'paragraph' && block.style === 'caption' && plainLine(block.text) === 'Measures',
  );
}
