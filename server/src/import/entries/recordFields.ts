import type { Field } from './kinds.ts';
import { agencies, date, dates, flag, lines, period, type Reader, text, value } from './readers.ts';

/** What a document says of the review as a whole, by the words before the colon or in the first cell of a row. */
export const coverFields: readonly Field[] = [
  { name: 'partnership', heading: /^(?:safeguarding )?partnership$/i, read: text('partnership.name') },
  {
    name: 'reference',
    heading: /^(?:our |case |review )?ref(?:erence)?\.?(?: (?:no\.?|number))?$/i,
    read: reference(),
  },
  {
    name: 'period',
    heading: /^(?:period|time ?frame|time ?period)(?: under| of the| covered by the)? ?(?:review)?$|^review period$/i,
    read: period('period'),
  },
];

/** Days of the process. */
export const dateFields: readonly Field[] = [
  step('incident', /^(?:the |date of (?:the )?)?(?:serious )?incident(?: date)?$/i),
  step('aware', /became aware|^date aware/i),
  step(
    'notified',
    /panel was notified|^(?:date )?(?:of )?(?:the )?(?:serious incident )?notifi(?:cation|ed)(?: date)?(?: to the (?:national )?panel)?$|^date of notification/i,
  ),
  step('rapidReviewSubmitted', /rapid review (?:was )?(?:sent|submitted|completed)|^(?:date )?rapid review submitted/i),
  step(
    'decision',
    /^the partners decided$|^decided on$|^(?:date of )?(?:the )?decision(?: date)?(?: to (?:undertake|commission) .*)?$/i,
  ),
  step('sentToPanel', /report was sent to the panel|^sent to (?:the )?(?:national )?panel/i),
  step(
    'publicationDue',
    /^publication (?:planned|due)|^planned publication|^(?:planned|target) (?:date of|date for) publication/i,
  ),
  step('published', /^(?:date )?published$|^(?:date of )?publication(?: date)?$/i),
];

/** What the partners decided. */
export const decisionFields: readonly Field[] = [
  { name: 'outcome', heading: /^decision$|^outcome$/i, read: value('decision.outcome', 'outcome') },
  step('decision', /^decided on$/i),
  { name: 'madeBy', heading: /^decided by$|^decision made by$/i, read: agencies('decision.madeBy') },
  { name: 'learningForward', heading: /^how the learning goes on$/i, read: text('decision.learningForward') },
  { name: 'dissent', heading: /^a different view$|^dissent/i, read: text('decision.dissent') },
];

/** A rapid review's view on a national one. */
export const nationalFields: readonly Field[] = [
  { name: 'recommended', heading: /^national review recommended\??$/i, read: flag('nationalReview.recommended') },
  { name: 'nationalReasons', heading: /^reasons$/i, read: text('nationalReview.reasons') },
];

export const evaluationFields: readonly Field[] = [
  { name: 'reportsTo', heading: /^reports to$/i, read: text('evaluation.reportsTo') },
  { name: 'reviewDates', heading: /^progress is reviewed$|^review dates?$/i, read: dates('evaluation.reviewDates') },
];

/** The three tests that partners apply. */
export const testFields: readonly Field[] = [
  {
    name: 'serious',
    heading: /serious (?:child safeguarding )?(?:case|incident)|serious harm/i,
    read: test('serious'),
  },
  { name: 'localImportance', heading: /importance/i, read: test('localImportance') },
  { name: 'appropriate', heading: /appropriate/i, read: test('appropriate') },
];

/** Sentences below a heading that reports give to a text of the front matter. */
export const proseFields: readonly Field[] = [
  {
    name: 'childVoice',
    heading: /^how the child[’']s experience was considered$/i,
    read: text('engagement.childVoice'),
  },
  { name: 'strategy', heading: /^how impact will be evaluated$/i, read: text('evaluation.strategy') },
  { name: 'immediateAction', heading: /^immediate action taken$/i, read: text('immediateAction') },
];

/** What readers of a report made by this program see on its cover, beside what any document has. */
export const ownCoverFields: readonly Field[] = [
  { name: 'stage', heading: /^stage$/i, read: value('stage', 'stage') },
  {
    name: 'audience',
    heading: /^audience$/i,
    read: (words) => (/^written for the public/i.test(words) ? [['audience', 'public']] : []),
  },
  step('published', /^published$/i),
];

export const recordFields: readonly Field[] = [
  ...coverFields,
  ...dateFields,
  ...decisionFields,
  ...nationalFields,
  ...evaluationFields,
  ...testFields,
  ...proseFields,
  ...ownCoverFields,
];

function step(name: string, heading: RegExp): Field {
  return { name, heading, read: date(`dates.${name}`) };
}

/** "Met" in the first line, the reasons below it. */
function test(name: string): Reader {
  return lines(undefined, [
    [/^met:/i, flag(`decision.${name}.met`)],
    [/^reasons:/i, text(`decision.${name}.reasons`)],
  ]);
}

/** What could be an NHS number is no reference: it would stand on every page. */
function reference(): Reader {
  return (words) =>
    /^[\p{L}\p{N}][\p{L}\p{N}/_.-]{2,39}$/u.test(words) && /\d/.test(words) && !/^[\d ._-]+$/.test(words)
      ? [['reference', words]]
      : undefined;
}
