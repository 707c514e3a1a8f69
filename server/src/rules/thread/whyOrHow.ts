/** Asks for a reason or a way, in whatever words. "To what extent" is another "how far". */
const ASKS =
  /\b(?:why|how|what (?:(?:had|has|have) )?(?:led|lay|made|makes|make|stopped|stops|prevented|prevents|hindered|enabled|helped|helps|allowed|kept|keeps|got|gets|stood|influenced|influences|shaped|shapes|drove|drives|affected|affects|explains|accounts|contributed|supported|caused|causes|impeded|encouraged|discouraged|informed|brought)|what (?:might|could|would|does|did) (?:explain|account)|(?:what|which)(?: \w+)? (?:factors?|conditions?|reasons?|barriers?|circumstances?|influences?|obstacles?|pressures?|causes?)|what (?:was|were|is|are) (?:it )?(?:about|behind|the (?:\w+ )?(?:factors?|conditions?|reasons?|barriers?|circumstances?|influences?|obstacles?|pressures?|causes?))|(?:in|by|through) (?:what|which) (?:ways?|means)|(?:what|which) (?:part|role|effect|impact|difference|influence)|to what (?:extent|degree)|for what reasons?|reasons? (?:why|for|behind|that))\b/iu;

/** A question with yes or no for an answer: there, "how" counts only where it begins a question of its own. */
const YES_OR_NO = /^\W*(?:did|do|does|was|were|is|are|has|have|had|could|can|should|would|will|might|whether|if)\b/iu;
const ASKS_AFTER =
  /(?:[,;:.?–—(-]\s*|\b(?:and|or|but|so|then|not|yes|no)\s+)(?:if (?:so|not|yes|no),?\s+)?(?:why|how|what|in what|to what)\b/iu;

/** What stands there until somebody writes the question. */
const TO_BE_WRITTEN = /^\W*$|^\s*(?:\[|\$\{|tb[cd]\b|xx|to be )/iu;

export function asksWhyOrHow(question: string): boolean {
  return question
    .split(/(?<=\?)\s+/)
    .some((part) => ASKS.test(part) && (!YES_OR_NO.test(part) || ASKS_AFTER.test(part)));
}

export function isToBeWritten(text: string): boolean {
  return TO_BE_WRITTEN.test(text);
}
