/** The part of `parts` in which a text stands. Texts of one voice stand in one part; `salt` gives another way to cut. */
export function partOf({ voice, id }, parts, salt) {
  let hash = 7;
  for (const character of (voice ?? id) + salt) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % parts;
}

/**
 * For each item what `learn` makes of it without the items of its own part: `learn` gets the others, and gives a function
 * of an item.
 */
export function judgedByOthers(items, parts, salt, learn) {
  const judged = new Map();
  for (let part = 0; part < parts; part++) {
    const own = items.filter((item) => partOf(item, parts, salt) === part);
    if (own.length === 0) continue;
    const judge = learn(items.filter((item) => partOf(item, parts, salt) !== part));
    for (const item of own) judged.set(item, judge(item));
  }
  return judged;
}
