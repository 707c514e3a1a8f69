import { offers } from '../offers.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { insertPart, placeOfMissing } from './part.ts';

export const childVoiceMissing: Rule<undefined> = {
  id: 'engagement/child-voice-missing',
  title: 'The review says how it came to know the child’s experience, or why it could not.',
  why: 'A review that has not asked what life was like for the child easily becomes a report about agencies. Where the child could not be heard, others may have seen and can say.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The report on improving local reviews by the University of East Anglia, Research in Practice and partners (2025): the involvement of children, families and practitioners needs work.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const place = placeOfMissing(review, 'childVoice');
    if (place === undefined) return;
    const message =
      'Nothing says how the review came to know the child’s experience. Say so under `childVoice` in `engagement`, or say there why it could not.';
    yield { start: place.start, end: place.end, message, detail: undefined };
  },
  fixes(_report, review) {
    const question = '[insert how the review came to know the child’s experience, or why it could not]';
    const edits = insertPart(review, 'childVoice', { prose: { stop: 1, placeholder: question } });
    return offers([{ title: 'Insert how the child was heard', edits, preferred: true }]);
  },
};
