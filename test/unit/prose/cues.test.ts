import assert from 'node:assert/strict';
import { sightings } from '../../../server/src/prose/because.ts';
import { cues } from '../../../server/src/prose/cues.ts';
import { readPassage } from '../../../server/src/prose/passage.ts';

describe('a cue', () => {
  for (const { id, fires, quiet } of cues) {
    it(`is seen where it stands and not where something looks like it: ${id}`, () => {
      assert.ok(sightings(readPassage(fires), id) > 0, fires);
      assert.equal(sightings(readPassage(quiet), id), 0, quiet);
    });
  }

  it('has a name of its own', () => {
    assert.equal(new Set(cues.map(({ id }) => id)).size, cues.length);
  });
});
