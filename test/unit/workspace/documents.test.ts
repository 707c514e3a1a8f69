import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { type Analysis, Documents, type Surroundings } from '../../../server/src/workspace/documents.ts';

const URI = 'file:///reviews/one.review.md';

function text(version: number): string {
  return `---\nreviewType: lcspr\n---\n\n# Analysis\n\nThe text of version ${version} [F${version}].\n`;
}

/** Documents in a world where each look at the clock takes as many milliseconds as `tick` says. */
function documentsWith(given: Partial<Surroundings> = {}) {
  const world = { tick: 0, clock: 0, analyses: [] as Analysis[], failures: [] as unknown[], breaths: 0 };
  const documents = new Documents({
    configurationFor: async () => defaultConfiguration('2026-11-24'),
    waitsForSave: () => false,
    breathe: async () => {
      world.breaths++;
    },
    now: () => {
      world.clock += world.tick;
      return world.clock;
    },
    analysed: (analysis) => world.analyses.push(analysis),
    failed: (_, error) => world.failures.push(error),
    ...given,
  });
  const change = (version: number) => documents.changed({ uri: URI, version, text: text(version) });
  const versions = () => world.analyses.map(({ version }) => version);
  /** An edit whose analysis costs much, in the middle of a burst: the next one may come just after it. */
  const changeAtGreatCost = async (version: number) => {
    const before = world.clock;
    world.tick = 30;
    change(version);
    await documents.settled(URI);
    world.tick = 0;
    world.clock = before + 40;
  };
  return { documents, world, change, changeAtGreatCost, versions };
}

describe('open documents', () => {
  it('are analysed with every change while that is cheap', async () => {
    const { documents, change, versions, world } = documentsWith();
    for (let version = 1; version <= 3; version++) {
      change(version);
      await documents.settled(URI);
    }
    assert.deepEqual(versions(), [1, 2, 3]);
    assert.equal(world.breaths, 0);
  });

  it('let messages be handled while an analysis takes long', async () => {
    const { documents, change, versions, world } = documentsWith();
    world.tick = 30;
    change(1);
    await documents.settled(URI);
    assert.deepEqual(versions(), [1]);
    assert.ok(world.breaths > 3);
  });

  it('drop the work on a version that was overtaken', async () => {
    let overtake: () => void = () => {};
    const { documents, change, versions, world } = documentsWith({ breathe: async () => overtake() });
    world.tick = 30;
    overtake = () => {
      overtake = () => {};
      change(2);
    };
    change(1);
    assert.equal((await documents.settled(URI))?.version, 2);
    assert.deepEqual(versions(), [2]);
  });

  it('drop the work on a version that was overtaken while its settings were asked for', async () => {
    const answers: (() => void)[] = [];
    const configurationFor = async () => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return defaultConfiguration('2026-11-24');
    };
    const { documents, change, versions } = documentsWith({ configurationFor });
    change(1);
    change(2);
    const settled = documents.settled(URI);
    for (const answer of [...answers].reverse()) answer();
    assert.equal((await settled)?.version, 2);
    assert.deepEqual(versions(), [2]);
  });

  it('wait for a gap in the typing once an edit has cost much, and no longer once it costs little', async () => {
    const { documents, change, changeAtGreatCost, versions } = documentsWith();
    change(1);
    await documents.settled(URI);
    await changeAtGreatCost(2);
    for (let version = 3; version <= 6; version++) {
      change(version);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await documents.settled(URI);
    assert.deepEqual(versions(), [1, 2, 6]);
    change(7);
    await new Promise((resolve) => setImmediate(resolve));
    change(8);
    await documents.settled(URI);
    assert.deepEqual(versions(), [1, 2, 6, 7, 8]);
  });

  it('wait for nothing after a rest, however much the last edit has cost', async () => {
    const { documents, change, changeAtGreatCost, versions, world } = documentsWith();
    change(1);
    await documents.settled(URI);
    await changeAtGreatCost(2);
    world.clock += 1_000;
    change(3);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(versions(), [1, 2, 3]);
  });

  it('do not wait for a gap for ever', async () => {
    const { documents, change, changeAtGreatCost, versions, world } = documentsWith();
    change(1);
    await documents.settled(URI);
    await changeAtGreatCost(2);
    for (let version = 3; version <= 8; version++) {
      change(version);
      world.clock += 40;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await documents.settled(URI);
    assert.deepEqual(versions(), [1, 2, 7, 8]);
  });

  it('are checked again on request, and answer only with what came after', async () => {
    let severity: 'error' | 'hint' = 'error';
    const configurationFor = async () => ({
      ...defaultConfiguration('2026-11-24'),
      rules: { 'document/unresolved-reference': severity },
    });
    const { documents, change } = documentsWith({ configurationFor });
    change(1);
    await documents.settled(URI);
    severity = 'hint';
    documents.checkAgain();
    const { findings = [] } = (await documents.settled(URI)) ?? {};
    const found = findings.find(({ rule }) => rule.id === 'document/unresolved-reference');
    assert.equal(found?.severity, 'hint');
  });

  it('answer those who wait when they are closed, and know nothing of it afterwards', async () => {
    const { documents, change, versions } = documentsWith();
    change(1);
    const settled = documents.settled(URI);
    documents.closed(URI);
    assert.equal(await settled, undefined);
    assert.equal(await documents.settled(URI), undefined);
    assert.deepEqual(versions(), []);
  });

  it('tell of an analysis that broke off, answer those who wait, and go on with the next version', async () => {
    let breaks = true;
    const configurationFor = async () => {
      if (breaks) throw new Error('It breaks.');
      return defaultConfiguration('2026-11-24');
    };
    const { documents, change, world } = documentsWith({ configurationFor });
    change(1);
    assert.equal(await documents.settled(URI), undefined);
    assert.equal(world.failures.length, 1);
    breaks = false;
    change(2);
    assert.equal((await documents.settled(URI))?.version, 2);
  });
});
