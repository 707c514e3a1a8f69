import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idRenamed, whyIdStays } from '../../server/src/features/renameId.ts';
import { pseudonymRenamed, whyPseudonymStays } from '../../server/src/features/renamePseudonym.ts';
import { applyEdits } from '../../server/src/review/edit.ts';
import { isId } from '../../server/src/review/ids.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { pseudonymsOf } from '../../server/src/review/pseudonyms.ts';
import type { Review } from '../../server/src/review/review.ts';
import { Typist } from './typist.ts';

/** Ids that no document here has, a letter each. */
const FRESH = 987;

const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.review.md'))
  .map((name) => ({ name, text: readFileSync(join('examples', name), 'utf8') }));

const withEverything = `---
schemaVersion: 1
reviewType: lcspr
title: "Child L's case: \\"Sorrel\\""
children:
  - {id: C1, pseudonym: Child L}
  - {id: C2, pseudonym: 'Sorrel'}
linesOfEnquiry:
  - id: L1
    question: Why was Child L not heard [F1]?
sources:
  - id: "S1"
    gaps: [{id: G1, affects: [F1, 'F2']}]
findings:
  - id: F1
    title: 'Child L''s plan'
    answers: [L1]
    why: >-
      Nobody asked Sorrel or Child
      L, and [F2] says so.
    evidence: {case: [S1]}
  - {id: F2, title: Sorrel's words}
recommendations:
  - id: R1
    findings: [F1, F2]
    actions:
      - id: A1
suppressions:
  - {rule: analysis/hindsight, at: F1, reason: said by Child L}
---

# Child L and Sorrel 👶

Child
L's plan [F1; F2] is \`[F1]\` <!-- Child L [F1] -->.

## L1 Why?

> Sorrel said: "Child
> L" [S1].

### F1: Child L

- [Sorrel](Sorrel.md) [A1, R1]
`;

/** Texts of reviews: whole ones, and what is left of one after some typing that knows no rules. */
function* generated(): Iterable<{ readonly name: string; readonly text: string }> {
  for (let seed = 1; seed <= 100; seed++) {
    const typist = new Typist(seed, seed % 2 === 0 ? withEverything : withEverything.replaceAll('\n', '\r\n'));
    for (let edit = 0; edit < 6; edit++) typist.next();
    yield { name: `typed with seed ${seed}`, text: typist.text };
  }
}

const documents = [
  ...examples,
  ...examples.map(({ name, text }) => ({ name: `${name}, CRLF`, text: text.replaceAll('\n', '\r\n') })),
  { name: 'a review with everything', text: withEverything },
  { name: 'a review with a byte order mark', text: `\uFEFF${withEverything}` },
];

function assertThereAndBack(
  review: Review,
  there: ReturnType<typeof idRenamed>,
  back: (changed: Review) => typeof there,
) {
  assert.ok(typeof there !== 'string', String(there));
  const changed = applyEdits(review.text, there, review.eol);
  assert.notEqual(changed, review.text);
  const inverse = back(parseReview(changed));
  assert.ok(typeof inverse !== 'string', String(inverse));
  assert.equal(applyEdits(changed, inverse, review.eol), review.text);
}

function assertIdsGoThereAndBack(text: string): void {
  const review = parseReview(text);
  for (const { value, kind } of review.ids.definitions) {
    const fresh = `${kind}${FRESH}`;
    if (whyIdStays(review, value) !== undefined || !isId(value) || !value.startsWith(kind)) continue;
    assertThereAndBack(review, idRenamed(review, value, fresh), (changed) => idRenamed(changed, fresh, value));
  }
}

describe('a rename to a fresh name and back gives the same bytes', () => {
  for (const { name, text } of documents) {
    it(`of every id: ${name}`, () => assertIdsGoThereAndBack(text));
    it(`of every pseudonym: ${name}`, () => {
      const review = parseReview(text);
      for (const pseudonym of pseudonymsOf(review.entities)) {
        if (whyPseudonymStays(review, pseudonym) !== undefined) continue;
        // As many words as before, so that a name that is broken over two lines stays so.
        const fresh = pseudonym.replace(/\S+/g, 'Qwyx');
        assertThereAndBack(review, pseudonymRenamed(review, pseudonym, fresh), (changed) =>
          pseudonymRenamed(changed, fresh, pseudonym),
        );
      }
    });
  }

  it('of every id, in what typing leaves of a review', () => {
    for (const { name, text } of generated()) {
      try {
        assertIdsGoThereAndBack(text);
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
  });
});
