/** Who or what is counted where a measure counts what was done, and what is said of it. */
const STAFF =
  '(?:staff|practitioners?|professionals?|workers?|workforce|officers?|nurses?|visitors?|midwives|teachers?|managers?|leads?|doctors?|people|delegates?|participants?|attendees?|colleagues|teams?|schools?|agencies|agency|partners?)';
const TRAINING =
  '(?:training|e-?learning|workshops?|webinars?|courses?|modules?|learning events?|briefing (?:sessions?|events?)|briefings?|sessions?|seminars?|roadshows?|masterclass(?:es)?|forums?)';
const DOCUMENTS =
  '(?:guidance|briefings?|leaflets?|posters?|newsletters?|bulletins?|toolkits?|procedures?|polic(?:y|ies)|protocols?|summar(?:y|ies)|e-?mails?|reminders?|resources?|packs?|reports?|tools?|learning|cards?)';
const SENT =
  '(?:circulated|re-?circulated|sent|issued|re-?issued|distributed|disseminated|published|shared|uploaded|downloaded|opened|launched|cascaded|delivered)';

const COUNTS: readonly RegExp[] = [
  // 80 in 100 staff have attended the training; 90 % of social workers trained.
  new RegExp(
    `\\b${STAFF}\\b[^.;]{0,40}\\b(?:attended|attends?|attending|trained|briefed|(?:have |has )?completed?\\b[^.;]{0,40}\\b${TRAINING})\\b`,
  ),
  // Attendance at the workshop; completion of the e-learning module; number of sessions delivered.
  new RegExp(
    `\\b(?:attendance|attended|attendees|take-?up|uptake|completion|completed|number|places|turnout)\\b[^.;]{0,40}\\b${TRAINING}\\b`,
  ),
  new RegExp(
    `\\b${TRAINING}\\b[^.;]{0,60}\\b(?:attended|attendance|completed|completion|delivered|held|taken up|take-?up|uptake|rolled out)\\b`,
  ),
  // The briefing has been circulated to all teams.
  new RegExp(`\\b${DOCUMENTS}\\b[^.;]{0,50}\\b${SENT}\\b`),
  new RegExp(
    `\\b(?:circulation|distribution|dissemination|publication|downloads|number of (?:copies|recipients))\\b[^.;]{0,30}\\b${DOCUMENTS}\\b`,
  ),
  // All actions are complete; the action plan has been signed off.
  /\bactions?(?: plan)?\b[^.;]{0,40}\b(?:completed?|completion|closed|signed off|delivered|implemented|on track|green)\b/,
  /\bcompletion of (?:the |all |each |every )?(?:\w+ )?actions?\b/,
];

/** What shows practice or the life of children; where it is spoken of, a measure may be about more than what was done. */
const EFFECT =
  /\b(?:child(?:ren)?|bab(?:y|ies)|infants?|young people|famil(?:y|ies)|parents?|mothers?|fathers?|carers?|pupils?|files?|records?|cases?|assessments?|visits?|plans?|referrals?|supervision|decisions?|meetings?|conferences?|core groups?|discussions?|appointments?|notifications?|interviews?|calls?|audit(?:s|ed)?|confiden(?:t|ce)|appl(?:y|ied)|different(?:ly)?|chang(?:e|es|ed)|improv\w*)\b/;

/** Names of subjects and agencies in which children are spoken of and nothing is said of them. */
const SUBJECTS =
  /\b(?:action plans?|safeguarding (?:and protecting )?children|child(?:ren)? (?:safeguarding|protection)|child safeguarding|children['’]s (?:social care|services)|(?:young people|family|families) services?|family support)\b/g;

/** The beginnings of words that end what a training or a paper is about. */
const DONE =
  '(?:was|were|is|are|has|have|by|to|attend|complet|deliver|held|taken|rolled|re-?circulat|circulat|sent|re-?issu|issu|distribut|disseminat|publish|shared|upload|download|opened|launch|cascad)';

/** What a training or a paper is about: "training on neglect", "a briefing about fathers". */
const ABOUT = new RegExp(
  `\\b(${TRAINING}|${DOCUMENTS}) (?:on|about|in|regarding|concerning) (?:(?!\\b${DONE})[^.;]){1,80}`,
  'g',
);

/** True where the words say only who attended, what was sent out or which actions are done. */
export function countsWhatWasDone(text: string): boolean {
  const lower = text.toLowerCase().replace(/\s+/g, ' ');
  if (!COUNTS.some((pattern) => pattern.test(lower))) return false;
  return !EFFECT.test(lower.replace(ABOUT, '$1 ').replace(SUBJECTS, ' '));
}
