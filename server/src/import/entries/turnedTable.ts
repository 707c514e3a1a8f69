import type { Found, Origin } from './draft.ts';
import { fieldOf } from './facts.ts';
import { fieldsOf, type Words } from './headedTable.ts';
import { kinds } from './kinds.ts';
import { coverFields, dateFields, decisionFields } from './recordFields.ts';
import { recommendationOf, takeTable } from './takeTable.ts';

const NUMBERED = /^recommendation\s*(?:no\.?\s*)?R?(\d{1,3})?:?$/i;

/** A recommendation is a sentence. */
const FEWEST_WORDS = 3;

/**
 * Makes entries of a table of two columns whose first names what the second says: one recommendation with its lead and
 * day, or days and names of the review. Undefined for any other table.
 */
export function turnedTable(words: Words, found: Found): readonly (Origin | undefined)[] | undefined {
  const pairs = words.map((row) => row.filter((cell, at) => at < 2 || cell !== ''));
  if (pairs.length < 2 || pairs.some(({ length }) => length !== 2)) return undefined;
  const names = pairs.map(([name = '']) => name.replace(/\s*:$/, ''));
  return cardOf(names, pairs, found) ?? factsOf(names, pairs, found);
}

/** A card for one recommendation. */
function cardOf(names: readonly string[], pairs: Words, found: Found): readonly (Origin | undefined)[] | undefined {
  const [, text = ''] = pairs[0] ?? [];
  const number = NUMBERED.exec(names[0] ?? '');
  if (number === null || text.split(/\s+/).length < FEWEST_WORDS || !found.allows('recommendation')) return undefined;
  const origin: Origin = { isLeft: false };
  const draft = recommendationOf(text, number[1] ?? '', found, origin);
  const headings = ['Recommendation', ...names.slice(1)];
  const fields = fieldsOf(headings, kinds.action.fields);
  const isAction = fields.some((field) => field?.name === 'action');
  const table = {
    kind: isAction ? 'action' : 'recommendation',
    headings,
    fields: isAction ? fields : fieldsOf(headings, kinds.recommendation.fields),
    headRows: 0,
  } as const;
  const [row] = takeTable(table, [[draft.id, ...pairs.slice(1).map(([, said = '']) => said)]], found, []);
  return [origin, ...pairs.slice(1).map(() => row)];
}

/** Names and days of the review, row by row. */
function factsOf(names: readonly string[], pairs: Words, found: Found): readonly (Origin | undefined)[] | undefined {
  const all = [...coverFields, ...dateFields, ...decisionFields];
  const fields = names.map((name) => fieldOf(name, all));
  if (fields.filter((field) => field !== undefined).length < 2) return undefined;
  return fields.map((field, at) => {
    if (field === undefined) return undefined;
    const origin: Origin = { isLeft: false };
    found.record.say(field.name, names[at] ?? '', pairs[at]?.[1] ?? '', origin);
    return origin;
  });
}
