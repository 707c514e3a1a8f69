/** What denies, or leaves open, all that follows it in a sentence. */
const LEFT_OPEN =
  /\b(?:whether|(?:no|not|never|cannot|nothing|without|hardly|neither|nor)\b[^.;:]*\b(?:that|if|how far|as if))\b|n['’]t\b[^.;:]*\b(?:that|if)\b/i;

const DENIES =
  /\b(?:no|not|never|nobody|no-one|none|neither|nor|without|cannot|hardly|rather than|instead of|far from)\b|n['’]t\b/i;

/** Where a part of a sentence ends, so that a "not" before it denies nothing after it. */
const PART = /[,;:—–]|\s(?:and|but|or|so|which|who|then)\s/gi;

const REPORTING =
  'said|says|told|tells|felt|feels|believe[sd]?|thinks|thought|recall(?:ed|s)|remember(?:ed|s)|described?|explained|complained|reported|stated|states|wrote|asked|acknowledge[sd]?|accept(?:ed|s)|admitt?(?:ed|s)|agree[sd]?|apologi[sz]ed|commented|reflected|considered|considers|recogni[sz]ed|maintain(?:ed|s)|argue[sd]?|worried|insisted';

const REPORTED = new RegExp(
  `\\b(?:(?:${REPORTING})(?:\\s+[\\w’'-]+){0,5}?\\s+that\\b|(?:said|says|felt|feels|believe[sd]?|thought|thinks)\\s+(?:he|she|they|it|the|nobody|no|there)\\b|told\\s+(?:me|us|the\\s+(?:reviews?|reviewers?|author|panel|meeting))\\b|according\\s+to\\b|in\\s+(?:his|her|their|[\\w-]+['’]s)\\s+(?:view|opinion|words|account|eyes)\\b|apologi[sz]e[sd]?\\b)`,
  'i',
);

const BY_THE_REVIEW =
  /\b(?:reviews?|reviewers?|authors?|reports?|panel|analysis|i|we)\s+(?:(?:has|have|had|also|\w+ly)\s+)*$/i;

const REPORTED_AFTER = /,\s+(?:[\w’'-]+\s+){1,4}(?:said|says|told|felt|thought|believed|recalled|explained|wrote)\b/i;

/** True where what follows `before` in its sentence is denied, asked or left open. */
export function isDenied(before: string): boolean {
  if (LEFT_OPEN.test(before)) return true;
  let from = 0;
  for (const part of before.matchAll(PART)) from = part.index + part[0].length;
  return DENIES.test(before.slice(from));
}

/** True where a sentence gives the words or the view of somebody else: a parent, a child, a practitioner. */
export function isReported(before: string, after: string): boolean {
  const found = REPORTED.exec(before);
  if (found !== null && !BY_THE_REVIEW.test(before.slice(0, found.index))) return true;
  return REPORTED_AFTER.test(after);
}
