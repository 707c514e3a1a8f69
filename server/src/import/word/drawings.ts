import { allInside, outermostInside, type XmlElement } from '../office/xmlTree.ts';
import type { Gathered } from './gathered.ts';
import { clean } from './spokenText.ts';

/** Notes what a drawing holds: text boxes, pictures, charts, files. Returns the words that are drawn as letters. */
export function drawingOf(element: XmlElement, gathered: Gathered): string {
  const boxes = outermostInside(element, 'txbxContent');
  gathered.textBoxes.push(...boxes);
  gathered.count('textBox', boxes.length);
  for (const described of outermostInside(element, 'docPr')) {
    const text = described.attribute('descr')?.trim() ?? '';
    if (text !== '') gathered.imageTexts.push(clean(text));
  }
  const words = outermostInside(element, 'textpath').map((path) => clean(path.attribute('string') ?? ''));
  const isRule = allInside(element, 'rect').some((rect) => rect.attribute('hr') !== undefined);
  if (element.name === 'object') gathered.count('embeddedFile');
  else if (allInside(element, 'chart').length > 0) gathered.count('chart');
  else if (!isRule && words.length === 0 && (boxes.length === 0 || hasPicture(element))) gathered.images++;
  return words.join(' ');
}

function hasPicture(element: XmlElement): boolean {
  return outermostInside(element, 'blip').length > 0;
}
