import assert from 'node:assert/strict';
import { levelRoles } from '../../../server/src/prose/levelRoles.ts';
import { levelMentions } from '../../../server/src/prose/levels.ts';
import { readPassage } from '../../../server/src/prose/passage.ts';

function rolesIn(text: string): string[] {
  const { named } = levelRoles(readPassage(text), levelMentions(text));
  return named.map(({ level, role, sentence }) => `${sentence}: ${level} ${role}`);
}

function goesOnIn(text: string): readonly string[] {
  return levelRoles(readPassage(text), levelMentions(text)).goesOn;
}

describe('whom a passage is about', () => {
  it('is who opens a sentence, and not who is mentioned in passing', () => {
    assert.deepEqual(rolesIn("The social worker had her manager's agreement."), [
      '0: practitioner opens',
      '0: firstLineManager in passing',
    ]);
    assert.deepEqual(rolesIn('The nurse rang with the team manager.'), [
      '0: practitioner opens',
      '0: firstLineManager in passing',
    ]);
  });

  it('is looked for in each sentence, whatever ends its lines', () => {
    for (const end of ['\n', '\r\n']) {
      assert.deepEqual(rolesIn(`The nurse left.${end}${end}The trust board met and asked a nurse.`), [
        '0: practitioner opens',
        '1: executive opens',
        '1: practitioner further on',
      ]);
    }
  });

  it('goes on with a pronoun at the start of the next sentence', () => {
    assert.deepEqual(goesOnIn('The nurse left. She rang. He did too. Then she slept.'), [
      'practitioner',
      'practitioner',
    ]);
    assert.deepEqual(goesOnIn('The baby slept. She woke.'), []);
  });
});
