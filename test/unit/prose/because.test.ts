import assert from 'node:assert/strict';
import { becauseLines } from '../../../server/src/prose/because.ts';
import { explain, judgeText } from '../../../server/src/prose/judgePassage.ts';
import { judgeLevel, judgeRecommendation } from '../../../server/src/prose/judgeText.ts';

const TOLD = [
  'The midwife visited on 4 March and again on 11 March.',
  'The mother rang the surgery on 14 March and was given an appointment on 17 March.',
  'She did not attend. The baby was admitted on 20 March.',
].join(' ');
const EXPLAINED = [
  'The template had no question about fathers, and caseloads stood at twenty-eight.',
  'Midwives believed that health visitors would ask, which meant that nobody did.',
].join(' ');

function linesFor(text: string): string[] {
  return becauseLines(explain(text, judgeText(text).label));
}

describe('why a passage was judged as it was', () => {
  it('is said of a chronology by its dates and acts, and by what it does not hold', () => {
    assert.equal(judgeText(TOLD).label, 'chronology');
    const { seen, missing } = explain(TOLD, 'chronology');
    assert.ok(seen.includes('5 dates'), seen.join('; '));
    assert.ok(
      seen.some((line) => /sentences tell what happened$/.test(line)),
      seen.join('; '),
    );
    assert.ok(missing.includes('no condition named'), missing.join('; '));
    assert.ok(missing.includes('nobody’s reasons'), missing.join('; '));
  });

  it('is said of an analysis by conditions and by what people thought, and nothing is missed in it', () => {
    assert.equal(judgeText(EXPLAINED).label, 'analysis');
    const { seen, missing } = explain(EXPLAINED, 'analysis');
    assert.ok(
      seen.some((line) => /not in place|effects of a condition|thought or knew/.test(line)),
      seen.join('; '),
    );
    assert.deepEqual(missing, []);
  });

  it('shows the words that were taken for a reason, and how the sentence that explains begins', () => {
    const { seen } = explain(`${TOLD} The post was vacant because the money for it had gone.`, 'mixed');
    assert.ok(
      seen.some((line) => /^1 [a-z ]+: “[^”]+”$/.test(line)),
      seen.join('; '),
    );
    assert.ok(
      seen.some((line) => line.endsWith('explains: “The post was vacant because …”')),
      seen.join('; '),
    );
  });

  it('names no condition as missing where one is named', () => {
    const { missing } = explain(`${TOLD} The post of the second midwife was vacant.`, 'chronology');
    assert.ok(!missing.includes('no condition named'), missing.join('; '));
    assert.ok(!missing.includes('nothing on workload'), missing.join('; '));
  });

  it('quotes the words of the author, two at most, and never a small word', () => {
    for (const text of [TOLD, EXPLAINED, `${TOLD}\r\n\r\n${EXPLAINED}`]) {
      const line = linesFor(text).find((each) => each.startsWith('the words ')) ?? '';
      const quoted = [...line.matchAll(/“([^”]+)”/g)].map(({ 1: words = '' }) => words);
      assert.ok(quoted.length <= 2, line);
      for (const words of quoted) {
        assert.ok(text.includes(words), words);
        assert.ok(!['the', 'had', 'was'].includes(words.toLowerCase()), words);
      }
    }
  });

  it('gives no score, and has something to say of any text', () => {
    for (const text of [TOLD, EXPLAINED, 'Yes.', '...', '', 'Pqx zzv.']) {
      const lines = linesFor(text);
      assert.ok(lines.length > 0, text);
      for (const line of lines) assert.doesNotMatch(line, /\d\.\d|%|undefined|NaN/);
    }
  });
});

describe('why a recommendation was judged as it was', () => {
  const WEAK = 'All agencies should be mindful of the importance of professional curiosity.';
  const STRONG =
    'By 30 June the Head of Midwifery should add the question to the booking template, and audit fifty records in January.';

  it('is said by the parts that it has and has not', () => {
    assert.deepEqual(judgeRecommendation(STRONG).because.slice(0, 4), [
      'an act that changes something: “add”',
      'somebody who answers for it: “Head of”',
      'a date by which',
      'a way to see whether it worked: “audit”',
    ]);
    assert.ok(judgeRecommendation(WEAK).because.includes('no date seen by which'));
  });

  it('does not take a title for many owners', () => {
    const { because } = judgeRecommendation('The Director of Children’s Services should consider the matter.');
    assert.ok(
      because.every((line) => !line.startsWith('it is left to many')),
      because.join('; '),
    );
  });

  it('quotes what asks for little', () => {
    const { because } = judgeRecommendation(WEAK);
    assert.ok(
      because.some((line) => /^care, thought or talk is asked for: “be mindful”/.test(line)),
      because.join('; '),
    );
  });

  it('never tells that something weak is missing', () => {
    for (const text of [WEAK, STRONG]) {
      for (const line of judgeRecommendation(text).because) {
        if (/^(?:against: )?no/.test(line)) assert.match(line, /act seen|nobody seen|date seen|way seen/);
      }
    }
  });
});

describe('why a level was judged as it was', () => {
  it('is said by who is named, by kinds of words and by words of the author', () => {
    const { label, because } = judgeLevel(
      'The team manager signed off the plan unread. Supervision was once a quarter, and allocation was done by whoever was in.',
    );
    assert.equal(label, 'first-line manager');
    assert.ok(because.includes('opens a sentence: first-line manager'), because.join('; '));
    assert.ok(because.includes('words for overseeing the work: “signed”, “Supervision”'), because.join('; '));
  });
});
