/** How learnt weights are written to a file: by name, one number for each kind. */

/** Numbers of terms are written in tenths, as whole numbers: there are many, and a tenth is near enough. */
const TENTHS = 10;

/** The weights of the judgement of passages. */
export function passageWeights(terms, sentence, passage, prose) {
  const ids = prose.cues.map(({ id }) => id);
  const shapes = prose.shapeNames.length;
  return {
    sentence: { bias: rounded(sentence.bias), cues: named(ids, sentence, 0) },
    passage: {
      bias: rounded(passage.bias),
      shape: named(prose.shapeNames, passage, 0),
      cues: named(ids, passage, shapes),
      rates: named(ids, passage, shapes + ids.length),
    },
    words: termWeights(terms, [
      [sentence, ids.length],
      [passage, shapes + 2 * ids.length],
    ]),
  };
}

/** The weights of a judgement of whole texts. Of two kinds, those of the second are the opposite of the first. */
export function textWeights(signs, terms, model) {
  const words = terms.flatMap((term, index) => {
    const weights = rowOf(model, signs.length + index).map(inTenths);
    if (weights.every((weight) => weight === 0)) return [];
    return [[term, model.kinds === 2 ? weights[0] : weights]];
  });
  return { bias: rounded(model.bias), signs: named(signs, model, 0), words: Object.fromEntries(words) };
}

/** The weights of terms in tenths, for one model after the other; terms without any weight are left out. */
function termWeights(terms, models) {
  return Object.fromEntries(
    terms.flatMap((term, index) => {
      const weights = models.flatMap(([model, first]) => rowOf(model, first + index).map(inTenths));
      return weights.some((weight) => weight !== 0) ? [[term, weights]] : [];
    }),
  );
}

function inTenths(weight) {
  return Math.round(weight * TENTHS) + 0;
}

function named(names, model, first) {
  return Object.fromEntries(names.map((name, index) => [name, rounded(rowOf(model, first + index))]));
}

function rowOf({ weights, kinds }, index) {
  return Array.from(weights.subarray(index * kinds, (index + 1) * kinds));
}

function rounded(values) {
  return Array.from(values, (value) => Math.round(value * 100) / 100 + 0);
}

/** JSON with one line for each name, so that a change of the weights can be read. */
export function inLines(value, indent = '') {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value) || typeof value !== 'object') return JSON.stringify(value).replaceAll(',', ', ');
  const lines = Object.entries(value).map(
    ([key, inner]) => `${indent}  ${JSON.stringify(key)}: ${inLines(inner, `${indent}  `)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}${indent === '' ? '\n' : ''}`;
}
