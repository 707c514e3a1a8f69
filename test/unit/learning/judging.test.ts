import assert from 'node:assert/strict';

interface Item {
  readonly label: string;
  readonly note?: string;
  readonly told?: string;
  readonly likely?: number;
}

interface HardKinds {
  byHardKind(kind: string, items: readonly Item[]): { readonly name: string; readonly items: readonly Item[] }[];
}

interface Figures {
  macroF1(items: readonly Item[], told: (item: Item) => string | undefined): number;
  bestFlag(
    items: readonly Item[],
    likelyOf: (item: Item) => number,
    wanted: number,
  ): { readonly recall: number; readonly limit: number };
  miscalibration(items: readonly Item[], likelyOf: (item: Item) => number, label: string): number;
}

const script = (name: string) => import(new URL(`../../../../scripts/judge/${name}`, import.meta.url).href);
const { byHardKind } = (await script('hardKinds.mjs')) as HardKinds;
const { macroF1, bestFlag, miscalibration } = (await script('figures.mjs')) as Figures;

describe('hard kinds', () => {
  it('are found by the note, for the labels that they are hard for', () => {
    const because = { label: 'chronology', note: 'everyday because, present tense' };
    const found = byHardKind('passage', [because, { ...because, label: 'analysis' }, { label: 'chronology' }]);
    const hard = found.find(({ name }) => name.startsWith('chronology with because'));
    assert.deepEqual(hard?.items, [because]);
  });
});

describe('figures', () => {
  const told = ({ told: label }: Item) => label;
  const likelyOf = ({ likely = 0 }: Item) => likely;

  it('are the mean of what is found of each label', () => {
    const right = [
      { label: 'a', told: 'a' },
      { label: 'b', told: 'b' },
    ];
    assert.equal(macroF1(right, told), 1);
    assert.equal(macroF1([...right, { label: 'b', told: 'a' }], told), (2 / 3 + 2 / 3) / 2);
  });

  it('give the most that can be said at a precision, and from where', () => {
    const items = [
      { label: 'chronology', likely: 0.9 },
      { label: 'analysis', likely: 0.6 },
      { label: 'chronology', likely: 0.8 },
      { label: 'chronology', likely: 0.3 },
    ];
    assert.deepEqual(bestFlag(items, likelyOf, 1), { recall: 2 / 3, limit: 0.8 });
    assert.deepEqual(bestFlag(items, likelyOf, 0.7), { recall: 1, limit: 0.3 });
  });

  it('show a judgement that is too sure of itself', () => {
    const sure = [
      { label: 'chronology', likely: 1 },
      { label: 'analysis', likely: 1 },
    ];
    assert.equal(miscalibration(sure, likelyOf, 'chronology'), 0.5);
    assert.equal(
      miscalibration(sure, () => 0.5, 'chronology'),
      0,
    );
  });
});
