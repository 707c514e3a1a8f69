import assert from 'node:assert/strict';
import { conditions, namesCondition, namesSystem } from '../../../server/src/rules/analysis/phrases/conditions.ts';
import { type KindOfWording, kinds } from '../../../server/src/rules/analysis/phrases/kinds.ts';
import { testOf } from '../../../server/src/rules/analysis/phrases/phrase.ts';
import { wordingsIn } from '../../../server/src/rules/analysis/wordings.ts';

/** What is found in a text: each kind with the phrases, `blame: failed-to`. */
function found(text: string): string[] {
  return wordingsIn(text).flatMap(({ kind, found: phrases }) => phrases.map(({ phrase }) => `${kind}: ${phrase.id}`));
}

describe('each phrase of the rules on analysis', () => {
  for (const kind of Object.keys(kinds) as KindOfWording[]) {
    for (const phrase of kinds[kind].phrases) {
      it(`is found in its own sentence and not in one that looks like it: ${kind}, ${phrase.id}`, () => {
        assert.ok(found(phrase.fires).includes(`${kind}: ${phrase.id}`), phrase.fires);
        const quiet = found(phrase.quiet).filter((each) => each.startsWith(`${kind}:`));
        assert.deepEqual(quiet, [], phrase.quiet);
      });
    }

    it(`has an id of its own and no group that is kept: ${kind}`, () => {
      const { phrases } = kinds[kind];
      assert.equal(new Set(phrases.map(({ id }) => id)).size, phrases.length);
      for (const { id, pattern } of phrases) {
        assert.equal(new RegExp(`${pattern}|`).exec('')?.length, 1, id);
        assert.doesNotMatch(pattern, / [?*+]/, `${id}: a space is white space of any length, and not to be counted`);
      }
    });
  }
});

describe('each condition in which people work', () => {
  for (const condition of conditions) {
    it(`is seen in its own sentence and not in one that looks like it: ${condition.id}`, () => {
      const isNamed = testOf([condition]);
      assert.ok(isNamed(condition.fires), condition.fires);
      assert.ok(!isNamed(condition.quiet), condition.quiet);
    });
  }

  it('lies beyond one person or does not', () => {
    assert.ok(namesSystem('The template asked for dates.'));
    assert.ok(!namesSystem('She believed that it was done.'));
    assert.ok(namesCondition('She believed that it was done.'));
  });
});

describe('a phrase', () => {
  const SAYS: readonly (readonly [text: string, ...found: string[]])[] = [
    // Across a line break, and at the start of a sentence.
    ['The nurse had failed\n  to ring.', 'blame: failed-to'],
    ['Failed to ring.', 'blame: failed-to'],
    ['The officer did not ring and failed to write.', 'blame: failed-to'],
    ['The review found that the school failed to ring.', 'blame: failed-to'],
    ['We consider that the school failed to ring.', 'blame: failed-to'],
    ['The school failed to ring, which meant that nobody came.', 'blame: failed-to'],
    ['The nurse failed to ring and should have known.', 'blame: failed-to', 'blame: should-have-known'],
    ['The missed step was due to human error.', 'humanError: human-error'],
    ['Because of poor communication the call was lost.', 'humanError: poor-communication'],
    ['The reason for this was a lack of professional curiosity.', 'humanError: no-professional-curiosity'],
    ['If she had asked, the injuries would not have happened.', 'hindsight: if-it-had-been'],
    ['She left at ten. Had she stayed, it would have been seen.', 'hindsight: had-it-been'],
    ['The closing of the plan came in May. This led to her death.', 'causal: led-to'],
    ['The failure to ring led to his injuries.', 'blame: failure-to', 'causal: led-to'],
    ['Research has consistently shown this.', 'research: research-shows'],
    ['Studies by two teams have found this.', 'research: research-shows'],
    ['There were no further visits in June.', 'absence: there-was-no-contact'],
  ];
  for (const [text, ...expected] of SAYS) {
    it(`is found: ${text.replace(/\s+/g, ' ')}`, () => assert.deepEqual(found(text), expected));
  }

  const QUIET = [
    // Denied, left open or asked.
    'No agency failed to ring.',
    'Nobody neglected to ask.',
    'The school did not ring, and never failed to write.',
    'This is not to say that the officer failed to act.',
    "It isn't suggested that the nurse failed to act.",
    'Whether the school failed to ring is not known.',
    'Did the school fail to ring, and should it have known?',
    'This was not human error.',
    'The delay did not lead to the death, and nothing shows that it caused the harm.',
    // Somebody else's words, quoted or told.
    'Mother told the reviewers that staff failed to listen.',
    'Grandmother felt nobody listened and that they should have known.',
    'In Sorrel’s words, they failed to come.',
    'Staff failed to come, Mother said.',
    'According to the school, the nurse failed to ring.',
    'The trust has apologised for failing to ring and for its failure to write.',
    'The entry reads “failed to attend”, and the letter says "should have known".',
    "The note said 'failed to engage' and nothing more.",
    'Sorrel wrote: *They failed to come when I asked them to.*',
    // With what made it so.
    'The nurse failed to ring because the line was shut.',
    'The nurse failed to ring. Her caseload stood at forty-one.',
    'Communication was poor, because the teams had no way to share a file.',
    'The two systems do not share addresses. This looked like poor communication.',
    'Had she stayed, it would have been seen. At the time she knew of one visit.',
    'The delay may have led to the harm.',
    'Father shook the baby. This led to her death.',
    'No record was seen of a visit, and there was no contact in the file.',
    // An answer that the author still has to give.
    'The nurse failed to ring. [insert: What made this hard?]',
    // Other meanings.
    'Wren had failed to thrive.',
    'The system failed to send it.',
    'They were told of human errors in the printing of labels, in the words of the chair.',
    'There was no contact form.',
    'There was no agreed way to make a referral.',
  ];
  for (const text of QUIET) {
    it(`is left alone: ${text}`, () => assert.deepEqual(found(text), []));
  }

  it('is found at its own place, with its sentence', () => {
    const text = 'She rang.  The nurse failed\nto write, and she left.';
    const [wording] = wordingsIn(text);
    assert.equal(text.slice(wording?.start, wording?.end), 'The nurse failed\nto write, and she left.');
    assert.equal(text.slice(wording?.found[0].start, wording?.found[0].end), 'failed\nto');
    assert.equal(wording?.found[0].written, 'failed to');
  });

  it('is not looked for in code and addresses', () => {
    const text = 'See `failed to ring` there.';
    assert.deepEqual(wordingsIn(text, [{ start: 4, end: 20 }]), []);
  });
});
