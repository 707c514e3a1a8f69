import assert from 'node:assert/strict';
import schema from '../../../schemas/common.schema.json' with { type: 'json' };
import data from '../../../schemas/levels.json' with { type: 'json' };
import { levelMentions, levelMentionsOf, levelsIn } from '../../../server/src/prose/levels.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';

/** What a text names, as written, with the levels. */
function named(text: string): string[] {
  return levelMentions(text).map(({ levels, start, end }) => `${text.slice(start, end)}: ${levels.join(', ')}`);
}

describe('the words for the levels', () => {
  it('are kept for every level of the format, in its order', () => {
    assert.deepEqual(
      data.levels.map(({ id }) => id),
      schema.$defs.Level.enum,
    );
    for (const { levels } of data.several)
      for (const level of levels) assert.ok(schema.$defs.Level.enum.includes(level));
  });

  it('each name their own level, whatever longer or shorter phrase they meet', () => {
    for (const { id, phrases } of data.levels) for (const phrase of phrases) assertNames(phrase, [id]);
    for (const { levels, phrases } of data.several) for (const phrase of phrases) assertNames(phrase, levels);
    for (const phrase of data.none) assertNames(phrase, []);
  });

  it('stand in one list only', () => {
    const all = [...data.levels, ...data.several].flatMap(({ phrases }) => phrases).concat(data.none);
    const seen = new Set<string>();
    assert.deepEqual(
      all.map((phrase) => phrase.toLowerCase()).filter((phrase) => seen.size === seen.add(phrase).size),
      [],
    );
  });
});

function assertNames(phrase: string, levels: readonly string[]): void {
  assert.deepEqual([...levelsIn(phrase)].sort(), [...levels].sort(), phrase);
}

describe('the levels that a text names', () => {
  const cases: readonly [text: string, ...named: string[]][] = [
    ['Team managers were told.', 'Team managers: firstLineManager'],
    [
      'The team-manager’s desk and the ward managers’ rota',
      'team-manager’s: firstLineManager',
      'ward managers’: firstLineManager',
    ],
    ['TEAM MANAGER', 'TEAM MANAGER: firstLineManager'],
    [
      'a first line manager, a first-line manager',
      'first line manager: firstLineManager',
      'first-line manager: firstLineManager',
    ],
    ['the team\r\nmanager', 'team\r\nmanager: firstLineManager'],
    ['the **team** _manager_', 'team** _manager: firstLineManager'],
    ['> the team\n> manager', 'team\n> manager: firstLineManager'],
    ['Heads of service met.', 'Heads of service: seniorManager'],
    ['the head of the service', 'head of the service: seniorManager'],
    ['the Directors of Children’s Services', 'Directors of Children’s Services: executive'],
    ['the deputy chief nurse and the chief nurse', 'deputy chief nurse: seniorManager', 'chief nurse: executive'],
    ['senior and middle managers', 'senior and middle managers: middleManager, seniorManager'],
    ['managers at every level', 'managers at every level: firstLineManager, middleManager, seniorManager'],
    ['a social worker’s manager', 'social worker’s: practitioner', 'manager: firstLineManager'],
    ['The DI and the DCS spoke.', 'DI: middleManager', 'DCS: executive'],
    ['two SPOs', 'SPOs: firstLineManager'],
    ['the detective chief inspector', 'detective chief inspector: middleManager'],
    ['the assistant chief constable', 'assistant chief constable: executive'],
    [
      'in supervision and in the monthly supervision',
      'in supervision: firstLineManager',
      'monthly supervision: firstLineManager',
    ],
    ['the safeguarding partners and their sub-group', 'safeguarding partners: partnership', 'sub-group: partnership'],
    ['statutory guidance and Ofsted', 'statutory guidance: national', 'Ofsted: national'],
    ['The team. Manager unknown.', 'Manager: firstLineManager'],
    ['agencies', ...[]],
  ];
  for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(named(text), expected));
});

describe('what only looks like a manager', () => {
  const texts = [
    'Entries were read in the case management system.',
    'The management of the injury followed guidance.',
    'A risk-management plan and anger management were offered.',
    'Father was the manager of a shop.',
    'He worked as a manager. His mother’s manager rang.',
    'Mother was the manager of the family’s household and head of the household.',
    'A shop manager saw them. The site managers and the school business manager met.',
    'Di and Ds were names in a story.',
    'A supervision order was made, and supervision of contact began.',
    'The staff sergeant came home on leave.',
    'The executive summary was put into a filing cabinet.',
    'The integrated care board and the emergency department answered.',
    'She managed well.',
    'unmanageable, managerial, mismanagement',
  ];
  for (const text of texts) {
    it(text, () => {
      const managers = levelMentions(text).filter(({ levels }) =>
        levels.some((level) => /Manager|executive/.test(level)),
      );
      assert.deepEqual(managers, []);
    });
  }
});

describe('the levels that a block names', () => {
  it('are found in its prose alone, at their place in the block', () => {
    const { body } = parseReview('- See `team manager` and [the page](team-manager.md): the matron decides.\n');
    const content = body.blocks[0]?.content;
    assert.ok(content !== undefined);
    assert.deepEqual(
      levelMentionsOf(content).map(({ start, end }) => content.text.slice(start, end)),
      ['matron'],
    );
    assert.equal(levelMentionsOf(content), levelMentionsOf(content));
  });
});
