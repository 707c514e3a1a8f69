import assert from 'node:assert/strict';
import { guidedCommands } from '../../../server/src/writing/guidedCommands.ts';
import type { NextStep } from '../../../server/src/writing/nextStep.ts';
import type { Question } from '../../../server/src/writing/question.ts';
import { refusal, run, step } from './guided.ts';
import { inLayout } from './layouts.ts';

const review = inLayout('indented by two');

function asked(next: NextStep): Question {
  assert.equal(next.kind, 'question', next.kind === 'refused' ? next.sentence : '');
  if (next.kind !== 'question') throw new Error('Nothing was asked.');
  return next.question;
}

/** Answers whatever is asked with the first thing on offer, and gives every question on the way. */
function walk(command: string, text: string): readonly Question[] {
  const questions: Question[] = [];
  const answers: Record<string, string | readonly string[]> = {};
  for (;;) {
    const next = step(text, command, answers);
    if (next.kind !== 'question') return questions;
    const { question } = next;
    assert.equal(next.problem, undefined);
    assert.ok(next.step >= 1 && next.step <= next.totalSteps);
    assert.ok(!questions.some(({ key }) => key === question.key), `${question.key} is asked once`);
    questions.push(question);
    const first = question.choices?.[0]?.value ?? 'Some words';
    answers[question.key] = question.kind === 'manyChoices' ? [first] : first;
  }
}

describe('the questions of guided writing', () => {
  for (const { name } of guidedCommands) {
    it(`${name}: each says what to do in a plain sentence or two`, () => {
      const text = name === 'createEntry' ? `${review}\n### F8 Another\n` : review;
      const questions = walk(name, text);
      assert.ok(questions.length > 0 || name === 'renumberIds');
      for (const { prompt, choices } of questions) {
        assert.match(prompt, /^[A-Z][^!]*[.?]$/);
        assert.ok(prompt.length <= 120, prompt);
        const labels = choices?.map(({ label }) => label) ?? [];
        assert.equal(new Set(labels).size, labels.length);
      }
    });
  }

  it('offers things with their words, and days with their weekday and how far away they are', () => {
    const finding = asked(step(review, 'addFinding', { title: 'x' }));
    assert.deepEqual(finding.choices, [{ value: 'L1', label: 'L1 Why did the plan end?' }]);
    const due = asked(step(review, 'setDueDate', { thing: 'A1' }));
    assert.deepEqual(due.choices?.[0], {
      value: '2026-12-08',
      label: 'Tuesday 8 December 2026',
      description: 'in 10 working days',
    });
    assert.deepEqual(due.choices?.[1]?.label, 'Thursday 24 December 2026');
  });

  it('proposes the thing at the cursor', () => {
    const at = review.indexOf('Write the rule');
    assert.equal(asked(step(review, 'setOwner', {}, at)).value, 'A1');
    const heading = review.indexOf('### F1');
    assert.equal(asked(step(review, 'linkTo', {}, heading + 6)).value, 'F1');
    assert.equal(asked(step(review, 'writeSection', {}, review.indexOf('[F1].') + 1)).value, 'F1');
    assert.equal(asked(step(review, 'setOwner', {}, 0)).value, undefined);
  });

  it('proposes what is there already', () => {
    const text = review.replace('status: inProgress', 'due: 2026-01-02\n        owner: {role: Head, agency: P2}');
    assert.equal(asked(step(text, 'setDueDate', { thing: 'A1' })).value, '2026-01-02');
    assert.equal(asked(step(text, 'setOwner', { thing: 'A1' })).value, 'Head');
    assert.equal(asked(step(text, 'setOwner', { thing: 'A1', role: 'Head' })).value, 'P2');
  });

  it('leaves out what there is nothing to choose for', () => {
    const bare = '---\nreviewType: lcspr\n---\n';
    const keys = walk('addFinding', bare).map(({ key }) => key);
    assert.deepEqual(keys, ['title', 'why', 'levels', 'confidence']);
  });

  it('counts only the steps that the author is asked for', () => {
    const first = step(review, 'setDueDate', { thing: 'A1' });
    assert.ok(first.kind === 'question');
    assert.equal(first.title, 'Set due date of A1');
  });

  const wrong: readonly (readonly [
    name: string,
    command: string,
    given: Record<string, string | string[]>,
    says: RegExp,
  ])[] = [
    ['a date that is none', 'setDueDate', { thing: 'A1', due: '31 February 2026' }, /^"31 February 2026" is no date/],
    ['a word where a date belongs', 'setDueDate', { thing: 'A1', due: 'soon' }, /is no date/],
    ['a month where a day is needed', 'setDueDate', { thing: 'A1', due: '2026-10' }, /^A day is needed/],
    ['nothing where an answer is needed', 'addFinding', { title: '  ' }, /^An answer is needed/],
    ['a thing that is gone', 'setOwner', { thing: 'A9' }, /no longer there/],
    ['one of many that is gone', 'addFinding', { title: 'x', answers: ['L1', 'L9'] }, /no longer there/],
    ['no choice where one is needed', 'linkTo', { thing: 'R1', way: 'R.to', others: [] }, /at least one/],
  ];
  for (const [name, command, given, says] of wrong) {
    it(`asks again for ${name}, and says why`, () => {
      const next = step(review, command, given);
      assert.ok(next.kind === 'question');
      assert.match(next.problem ?? '', says);
    });
  }

  const refused: readonly (readonly [name: string, text: string, command: string, says: RegExp])[] = [
    ['no front matter', '# Review\n', 'addFinding', /^This document has no front matter/],
    ['an empty document', '', 'addFinding', /no front matter/],
    ['a front matter that does not end', '---\nreviewType: lcspr\n\n## Findings\n', 'addFinding', /does not end/],
    [
      'a mistake in the list',
      '---\nreviewType: lcspr\nfindings:\n  - id: F1\n    title: One: two\n---\n',
      'addFinding',
      /at line 5/,
    ],
    [
      'a quotation mark that is not closed',
      '---\nreviewType: lcspr\nfindings:\n  - id: "F1\n---\n',
      'addFinding',
      /at line 4/,
    ],
    [
      'a list that is written twice',
      '---\nreviewType: lcspr\nfindings: []\nfindings: []\n---\n',
      'addFinding',
      /at line 4/,
    ],
    ['a text where the list belongs', '---\nreviewType: lcspr\nfindings: none\n---\n', 'addFinding', /is no list/],
    [
      'a kind of review without such a thing',
      '---\nreviewType: rapidReview\n---\n',
      'addRecommendation',
      /^A rapid review holds no recommendation/,
    ],
    ['nothing that it could belong to', '---\nreviewType: lcspr\n---\n', 'addGap', /Add the source first/],
    ['no action at all', '---\nreviewType: lcspr\n---\n', 'setOwner', /no action/],
  ];
  for (const [name, text, command, says] of refused) {
    it(`refuses in a sentence: ${name}`, () => {
      const sentence = refusal(text, command, { title: 'x' });
      assert.match(sentence, says);
      assert.match(sentence, /Nothing was changed\.$/);
    });
  }

  it('writes where the mistake is elsewhere', () => {
    const text = '---\nreviewType: lcspr\nlearningLog:\n  - learning: One: two\nfindings: []\n---\n';
    assert.equal(run(text, 'addFinding', { title: 'x' }).kind, 'written');
  });
});
