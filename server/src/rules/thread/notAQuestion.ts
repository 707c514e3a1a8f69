import { nameOf } from '../../review/entities.ts';
import { placeInItem } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { asksWhyOrHow, isToBeWritten } from './whyOrHow.ts';

export const notAQuestion: Rule = {
  id: 'thread/not-a-question',
  title: 'Each line of enquiry is a question that asks why or how.',
  why: 'A topic leads to a description, and a question with yes or no for an answer leads to a verdict. Asking why or how is what leads to the conditions that can be changed.',
  severity: always('information'),
  basis: 'panel',
  restsOn:
    'The national Panel: good reviews have clear lines of enquiry, and weak ones give a chronology in place of an analysis of why things go wrong.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const line of entities.linesOfEnquiry) {
      const question = line.fields.text('question');
      if (question === undefined) {
        if (line.fields.has('question')) continue;
        const { start, end } = placeInItem(line, 'question');
        const message = `${nameOf(line)} has no question. Write what the review is to find out, and ask why or how.`;
        yield { start, end, message, detail: undefined };
      } else if (!isToBeWritten(question.value) && !asksWhyOrHow(question.value)) {
        const { start, end } = question;
        const message = `${nameOf(line)} does not ask why or how. Put it as a question about why people acted as they did, or how something came about.`;
        yield { start, end, message, detail: undefined };
      }
    }
  },
};
