/** What something did that a question asks the cause of: "what led", "what got in the way". */
const DID =
  'led|lay|made|makes?|meant|stopped|stops|prevent(?:ed|s)|hindered|enabled|helped|helps|allowed|kept|keeps|got|gets|stood|influence[ds]|shape[ds]|drove|drives|affect(?:ed|s)|explain(?:ed|s)|accounted|accounts|contributed|supported|cause[ds]|impeded|encouraged|discouraged|informed|brought';

/** The same further on in the question, where "made" alone may be said of a decision. */
const DID_LATER =
  'ma(?:de|kes?) (?:it|this|that|them)|meant that|stop(?:ped|s)|prevent(?:ed|s)|hindered|enabled|accounted for|(?:led|leads?) (?:to|them)|got in the way';

/** What lies behind something. */
const BEHIND = '(?:factors?|conditions?|reasons?|barriers?|circumstances?|influences?|obstacles?|pressures?|causes?)';

/** Asks for a reason or a way, in whatever words. "To what extent" is another "how far". */
const ASKS = new RegExp(
  `\\b(?:${[
    'why|how',
    `what (?:(?:had|has|have) )?(?:${DID})`,
    `(?:what|which)\\b[^?.]{1,60}\\b(?:${DID_LATER})`,
    'what (?:might|could|would|does|did) (?:explain|account)',
    `(?:what|which)(?: \\w+)? ${BEHIND}`,
    `what (?:was|were|is|are) (?:it )?(?:about|behind|the (?:\\w+ )?${BEHIND})`,
    '(?:in|by|through) (?:what|which) (?:ways?|means)',
    '(?:what|which) (?:part|role|effect|impact|difference|influence)',
    'to what (?:extent|degree)',
    'reasons? (?:why|for|behind|that)',
  ].join('|')})\\b`,
  'i',
);

/** A question with yes or no for an answer: there, "how" counts only where it begins a question of its own. */
const YES_OR_NO = /^\W*(?:did|do|does|was|were|is|are|has|have|had|should|would|will|might|whether|if)\b/i;
const ASKS_AFTER =
  /(?:[,;:.?–—(-]\s*|\b(?:and|or|but|so|then|not|yes|no)\s+)(?:if (?:so|not|yes|no),?\s+)?(?:why|how|what|in what|to what)\b/i;

/** What stands there until somebody writes the question. */
const TO_BE_WRITTEN = /^\W*$|^\s*(?:\[|\$\{|tb[cd]\b|xx|to be )/i;

export function asksWhyOrHow(question: string): boolean {
  return question
    .split(/(?<=\?)\s+/)
    .some((part) => ASKS.test(part) && (!YES_OR_NO.test(part) || ASKS_AFTER.test(part)));
}

export function isToBeWritten(text: string): boolean {
  return TO_BE_WRITTEN.test(text);
}
