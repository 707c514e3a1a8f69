import assert from 'node:assert/strict';

interface Example {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly kind: number;
  readonly weight: number;
}

interface Model {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

interface Regression {
  learnWeights(examples: readonly Example[], kinds: number, size: number, how?: { centre?: Float64Array }): Model;
  scoresOf(model: Model, example: Pick<Example, 'at' | 'values'>): number[];
}

interface Bayes {
  naiveBayes(examples: readonly Example[], kinds: number, first: number, terms: number): Float64Array;
  centreOn(examples: readonly Example[], kinds: number, first: number, terms: number, part: number): Float64Array;
}

interface Parts {
  judgedByOthers<Item extends { readonly id: string; readonly voice?: string }, Judged>(
    items: readonly Item[],
    parts: number,
    salt: string,
    learn: (rest: readonly Item[]) => (item: Item) => Judged,
  ): Map<Item, Judged>;
}

const script = (name: string) => import(new URL(`../../../../scripts/train/${name}`, import.meta.url).href);
const { learnWeights, scoresOf } = (await script('regression.mjs')) as Regression;
const { naiveBayes, centreOn } = (await script('naiveBayes.mjs')) as Bayes;
const { judgedByOthers } = (await script('parts.mjs')) as Parts;

function example(at: readonly number[], kind: number): Example {
  return { at, values: at.map(() => 1), kind, weight: 1 };
}

/** Each kind has a term of its own, and a term that all share. */
const EXAMPLES = [0, 1, 2, 0, 1, 2].map((kind) => example([kind, 3], kind));

describe('learning weights', () => {
  it('tells apart what its terms tell apart, and gives the same each time', () => {
    const model = learnWeights(EXAMPLES, 3, 4);
    for (const each of EXAMPLES) {
      const scores = scoresOf(model, each);
      assert.equal(scores.indexOf(Math.max(...scores)), each.kind);
    }
    assert.deepEqual(learnWeights(EXAMPLES, 3, 4), model);
  });

  it('holds weights back to nothing, or to what it is given', () => {
    const centre = new Float64Array(15);
    centre[12] = 0.5;
    // No example has the fifth term, so nothing moves its weights away from what they are held back to.
    assert.equal(learnWeights(EXAMPLES, 3, 5).weights[12], 0);
    assert.equal(learnWeights(EXAMPLES, 3, 5, { centre }).weights[12], 0.5);
  });
});

describe('naive Bayes', () => {
  it('speaks for the kind in which a term stands', () => {
    const logarithms = naiveBayes(EXAMPLES, 3, 0, 4);
    for (const kind of [0, 1, 2]) {
      const row = Array.from(logarithms.subarray(kind * 3, kind * 3 + 3));
      assert.equal(row.indexOf(Math.max(...row)), kind);
    }
    assert.ok(Math.abs(logarithms[9] ?? 1) < 1e-9, 'a term that all share says nothing');
  });

  it('counts each example by its weight', () => {
    const heavier = EXAMPLES.map((each) => (each.kind === 0 ? { ...each, weight: 3 } : each));
    const [before = 0] = naiveBayes(EXAMPLES, 3, 0, 5).subarray(9);
    const [after = 0] = naiveBayes([...heavier, { ...example([3], 1), weight: 0 }], 3, 0, 5).subarray(9);
    assert.ok(after > before);
  });

  it('gives a part of itself as what weights are held back to, for terms only', () => {
    const centre = centreOn([example([0, 1], 0), example([0, 2], 1), example([0, 2], 2)], 3, 1, 2, 0.5);
    assert.deepEqual(Array.from(centre.subarray(0, 3)), [0, 0, 0]);
    assert.ok((centre[3] ?? 0) > 0);
  });
});

describe('judging what was not learnt from', () => {
  it('judges each voice by all others, and every item once', () => {
    const items = Array.from({ length: 20 }, (_, at) => ({ id: `i${at}`, voice: `voice ${at % 5}` }));
    const judged = judgedByOthers(
      items,
      3,
      'fold',
      (rest) =>
        ({ voice }) =>
          rest.some((each) => each.voice === voice),
    );
    assert.equal(judged.size, items.length);
    assert.ok([...judged.values()].every((seen) => !seen));
  });
});
