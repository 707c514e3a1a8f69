import assert from 'node:assert/strict';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { referencesById, threadOf } from '../../../server/src/review/thread.ts';

const REVIEW = `---
reviewType: lcspr
partnership: {partners: [{id: P1}]}
linesOfEnquiry: [{id: L1}, {id: L2}]
sources:
  - id: S1
    agency: P1
    gaps: [{id: G1, affects: [F1, F1, L1]}]
keyEvents: [{id: E1, sources: [S1]}]
findings:
  - {id: F1, answers: [L2, L1], evidence: {case: [S1], area: [S1]}}
  - {id: F2, answers: L1}
recommendations:
  - id: R1
    findings: [F2, F9]
    to: [P1]
    actions: [{id: A1, owner: {agency: P1}}]
evaluation: {measures: [{id: M1, tests: [R1]}, {id: M2, tests: [A1]}]}
---

# F1 One

Seen [S1, L1].
`;

const { entities, ids } = parseReview(REVIEW);
const thread = threadOf(entities);
const names = (things: readonly { readonly id: { readonly value: string } | undefined }[]) =>
  things.map(({ id }) => id?.value);

/** The things of a list by their place in it. */
function at<T>(list: readonly T[], index = 0): T {
  const thing = list[index];
  assert.ok(thing !== undefined);
  return thing;
}

describe('the golden thread', () => {
  const { findings, linesOfEnquiry, sources, gaps, recommendations, actions, measures, partners, keyEvents } = entities;

  it('leads from a finding to what it answers and rests on, in its own order and each once', () => {
    assert.deepEqual(names(thread.answers.from(at(findings))), ['L2', 'L1']);
    assert.deepEqual(names(thread.evidence.from(at(findings))), ['S1']);
  });

  it('leads back from each, in document order', () => {
    assert.deepEqual(names(thread.answers.to(at(linesOfEnquiry))), ['F1', 'F2']);
    assert.deepEqual(names(thread.evidence.to(at(sources))), ['F1']);
    assert.deepEqual(names(thread.restsOn.to(at(findings, 1))), ['R1']);
    assert.deepEqual(names(thread.affects.to(at(findings))), ['G1']);
  });

  it('leaves out what is not there or of another kind', () => {
    assert.deepEqual(names(thread.restsOn.from(at(recommendations))), ['F2']);
    assert.deepEqual(names(thread.affects.from(at(gaps))), ['F1']);
    assert.deepEqual(thread.restsOn.to(at(findings)), []);
  });

  it('goes on to actions and measures', () => {
    assert.deepEqual(names(thread.actions.from(at(recommendations))), ['A1']);
    assert.deepEqual(names(thread.testsRecommendation.to(at(recommendations))), ['M1']);
    assert.deepEqual(names(thread.testsAction.from(at(measures, 1))), ['A1']);
  });

  it('names who holds, is asked and owns', () => {
    assert.deepEqual(names(thread.heldBy.to(at(partners))), ['S1']);
    assert.deepEqual(names(thread.addressedTo.from(at(recommendations))), ['P1']);
    assert.deepEqual(names(thread.ownedBy.from(at(actions))), ['P1']);
    assert.deepEqual(names(thread.recordedIn.from(at(keyEvents))), ['S1']);
    assert.deepEqual(names(thread.gaps.from(at(sources))), ['G1']);
  });

  it('is made once for a front matter, whatever is written below it', () => {
    const before = parseReview(REVIEW);
    const after = parseReview(`${REVIEW}\nMore.\n`, before);
    assert.equal(threadOf(after.entities), threadOf(before.entities));
  });

  it('leads to both things where an id was given twice', () => {
    const twice = parseReview('---\nlinesOfEnquiry: [{id: L1}, {id: L1}]\nfindings: [{id: F1, answers: [L1]}]\n---\n');
    assert.equal(threadOf(twice.entities).answers.from(at(twice.entities.findings)).length, 2);
  });

  it('knows every place that names an id', () => {
    const places = (id: string) => (referencesById(ids).get(id) ?? []).map(({ place }) => place);
    assert.deepEqual(places('L1'), ['frontMatter', 'frontMatter', 'frontMatter', 'body']);
    assert.deepEqual(places('F1'), ['frontMatter', 'frontMatter', 'heading']);
    assert.deepEqual(places('X1'), []);
  });
});
