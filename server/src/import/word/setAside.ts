import type { OtherThing, SetAside } from './wordContent.ts';

/** What to say of things that the text cannot hold as they are. */
const SENTENCES: Readonly<Record<OtherThing, readonly [what: string, became: string]>> = {
  textBox: ['Text boxes', 'Their text stands after the paragraph beside them.'],
  nestedTable: ['Tables inside a table', 'They are lines of their cell now.'],
  mergedCell: ['Merged cells', 'Their text stands in the first of the cells.'],
  unknownSign: ['Signs of a symbol font that could not be read', 'They are shown as □.'],
  equation: ['Equations', 'They are written on one line. Please compare them with the document.'],
  embeddedFile: ['Embedded files, such as a spreadsheet', 'They are not in the review.'],
  embeddedDocument: [
    'Embedded documents that were not read',
    'Open the Word document in Word, save it and import it again: Word then puts their text in its own place.',
  ],
  movedPassage: ['Passages moved with changes tracked', 'They stand where they were moved to.'],
  letteredItem: ['Lines of lists that were counted with letters', 'They are counted with numbers now.'],
  directionMark: ['Marks that turn the direction of the text', 'They were left out. No letter is missing.'],
  readingAid: ['Small reading aids above words', 'They were left out.'],
  chart: ['Charts', 'Their figures are not in the review.'],
  headingNumber: ['Headings that Word numbers by itself', 'The numbers were left out.'],
};

export function otherSentences(others: SetAside['others']): readonly string[] {
  return Object.entries(SENTENCES).flatMap(([thing, [what, became]]) => {
    const count = Object.entries(others).find(([name]) => name === thing)?.[1] ?? 0;
    return count === 0 ? [] : [`${what}: ${count}. ${became}`];
  });
}

/** What is not in the review, with the texts of it. */
export function setAsideParts(aside: SetAside): readonly (readonly [sentence: string, texts: readonly string[]])[] {
  const images = aside.images === 1 ? '1 picture is' : `${aside.images} pictures are`;
  const parts: readonly (readonly [sentence: string, texts: readonly string[]])[] = [
    [aside.images > 0 ? `${images} not in the review.` : '', []],
    ['What the document says of its pictures:', aside.imageTexts],
    ['Words in charts and drawings:', aside.drawn],
    ['Deleted with changes tracked, and left out:', aside.deleted],
    ['Comments, without who wrote them:', aside.comments],
    ['Hidden text:', aside.hidden],
    ['Questions of a form that nobody has answered:', aside.prompts],
    ['Headers and footers:', aside.headersAndFooters],
  ];
  return parts.filter(([sentence, texts]) => texts.length > 0 || (sentence !== '' && !sentence.endsWith(':')));
}
