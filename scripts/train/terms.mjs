/** Terms as they may stand in the data: words and pairs of words, with numbers and dates by their kind. */
const MAY_STAND = /^[a-z<>' -]+$/;

/**
 * The words and pairs of words that are learnt: those that stand in `least` texts.
 * `read` gives the words of a text and the stretches of them in which pairs are looked for.
 */
export function termsOf(texts, read, least) {
  const seen = new Map();
  for (const text of texts) {
    const { words, stretches } = read(text);
    const own = new Set();
    for (const { from, to } of stretches) {
      for (let at = from; at < to; at++) {
        own.add(words[at].form);
        if (at + 1 < to) own.add(`${words[at].form} ${words[at + 1].form}`);
      }
    }
    for (const term of own) seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  return [...seen].flatMap(([term, count]) => (count >= least && MAY_STAND.test(term) ? [term] : [])).sort();
}

/** Numbered features and their values: first what every text has, then its terms. */
export function features(dense, terms, strength) {
  const at = [];
  const values = [];
  for (const [index, value] of dense.entries()) {
    if (value === 0) continue;
    at.push(index);
    values.push(value);
  }
  for (const term of terms) {
    at.push(dense.length + term);
    values.push(strength);
  }
  return { at, values };
}
