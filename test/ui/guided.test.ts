import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import manifest from '../../package.json';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { validateFrontMatter } from '../../server/src/schema/validate.ts';
import type { Keyboard } from './keyboard.ts';
import { until } from './until.ts';
import { Workbench } from './workbench.ts';

const REFERENCE = 'HSCP-RR-2026-02';
const FILE = path.join(Workbench.folder, `${REFERENCE}.review.md`);
const GOLDEN = path.join('test', 'golden', 'guided-rapid.review.md');

/** What is written at the places of a new rapid review, in their order; `«…»` is taken from completion. */
const PLACES: readonly string[] = [
  'Harrowmoor Council',
  'Harrowmoor Integrated Care Board',
  'Harrowmoor Police',
  'Dunlin',
  '«primary»',
  '«seriousHarm»',
  'medical neglect',
  'Ruth Penhallow',
  'Chair of the rapid review meeting',
  'Employed by the board, with no part in any service that the family used.',
  '2025-03',
  '2026-09',
  '2026-09',
  '2026-09-07',
  '2026-09-10',
  '2026-09-29',
  'Dunlin is with a relative and has a nurse who visits each day. The clinic read its list of closed cases again.',
  '«lcspr»',
  '«true»',
  'Dunlin was in intensive care, and neglect is suspected.',
  '«true»',
  'Missed appointments are kept apart in three agencies, for every child with a long illness.',
  '«true»',
  'The records say what was missed and not why. Managers have yet to be asked.',
  '«P1», «P2», «P3»',
  '«false»',
  'What is described can be changed by the partners in Harrowmoor.',
  'A teaching assistant wrote down what Dunlin said about the injections. The meeting heard these words.',
  'Dunlin, who is nine and has diabetes, was taken to intensive care in September 2026.',
  'Dunlin had a diabetes nurse, and a care plan at school.',
  'Dunlin is safe with a relative. The clinic read its list of closed cases again.',
  'Records came from the health trust within a week. Nobody above team manager has been spoken to yet.',
  'In May 2026 the clinic closed the case after three appointments that were not kept.',
  'What the partners have learned so far is set out below.',
  'The council, the board and the police agree that all three tests are met.',
  'One action has begun.',
];

/** A place whose choices VS Code shows by itself, going on to the next place when one is taken. */
interface ChoicePlace {
  readonly choice: string;
}

/** A command as the palette lists it. */
function title(id: string): string {
  const command = manifest.contributes.commands.find((one) => one.command === `practiceReview.${id}`);
  assert.ok(command, `${id} is not declared`);
  return `${command.category}: ${command.title}`;
}

describe('a rapid review by keyboard alone', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench?.screenshot('failed-guided');
  });

  /**
   * Types a text; what stands in `«…»` is chosen from completion. A bracket behind it is there already: VS Code wrote it when
   * the first was typed, or the completion did. It is stepped over, since VS Code does not always take a second one for it.
   */
  async function write(text: string): Promise<void> {
    const { keyboard } = workbench;
    for (const [index, part] of text.split(/[«»]/).entries()) {
      if (index % 2 === 1) await keyboard.complete(part);
      else if (index > 0 && part.startsWith(']')) {
        await keyboard.press('End');
        await keyboard.type(part.slice(1));
      } else await keyboard.type(part);
    }
  }

  /** Writes at one place to fill in after the other, and leaves them. */
  async function fillIn(places: readonly (string | ChoicePlace)[]): Promise<void> {
    let isThere = true;
    for (const place of places) {
      if (!isThere) await workbench.keyboard.press('Tab');
      isThere = typeof place === 'object';
      if (typeof place === 'object') await workbench.keyboard.complete(place.choice);
      else await write(place);
    }
    await workbench.keyboard.press('Escape');
  }

  /** Runs a guided command, answers, and waits until it has led to what it wrote. */
  async function guided(id: string, answer: (keyboard: Keyboard) => Promise<void>): Promise<void> {
    const before = await workbench.cursor();
    await workbench.keyboard.runCommand(title(id));
    await answer(workbench.keyboard);
    await until(`what ${id} wrote`, async () => {
      const now = await workbench.cursor();
      return now !== before && now.includes('selected');
    });
  }

  async function newReview(): Promise<void> {
    const { keyboard } = workbench;
    await keyboard.runCommand(title('newReview'));
    await keyboard.choose('Which kind of review is it?', 'Rapid review');
    await keyboard.answer('The title on the cover', 'Dunlin, rapid review');
    await keyboard.answer("The partnership's own reference", REFERENCE);
    await keyboard.answer('The name of the safeguarding partnership', 'Harrowmoor Safeguarding Children Partnership');
    await workbench.lines(REFERENCE).first().waitFor();
    await workbench.statusBar(/Review: .*to look at/).waitFor();
    await workbench.screenshot('guided-1-new-review');
    await fillIn(PLACES);
    await workbench.screenshot('guided-2-places-filled-in');
  }

  async function addPartner(): Promise<void> {
    await guided('addPartner', async (keyboard) => {
      await keyboard.answer('The name of the agency', 'Harrowmoor Health Trust');
      await keyboard.choose('What kind of agency', 'health');
    });
  }

  async function addChild(): Promise<void> {
    await guided('addChild', async (keyboard) => {
      await keyboard.answer('The invented name', 'Siskin');
      await keyboard.choose('How old was the child', 'preschool');
      await keyboard.choose('What happened to the child', 'other');
    });
  }

  async function addSource(): Promise<void> {
    await guided('addSource', async (keyboard) => {
      await keyboard.choose('Which agency holds', 'P4');
      await keyboard.choose('What kind of information', 'records');
      await keyboard.answer(
        'What is it, in a few words',
        'Records of the diabetes clinic, March 2025 to September 2026',
      );
      await workbench.screenshot('guided-3-add-source');
      await keyboard.chooseMany('Whose view does it give', 'practitioner', 'firstLineManager');
      await keyboard.choose('Does the agency hold it', 'yes');
      await keyboard.answerDay('When did the review ask', '2026-09-11');
      await keyboard.answerDay('When did it come', '17 September 2026');
      await keyboard.choose('How far has it come', 'received');
    });
  }

  async function addKeyEvent(): Promise<void> {
    await guided('addKeyEvent', async (keyboard) => {
      await keyboard.answerDay('When did it happen', '2026-05');
      await keyboard.answer('What happened? One or two', 'The clinic closes the case after three missed appointments.');
      await keyboard.chooseMany('Which agencies were involved', 'P4');
      await keyboard.chooseMany('Which sources tell of it', 'S1');
      await keyboard.choose('Was a decision taken here', 'Yes');
    });
  }

  async function addFinding(): Promise<void> {
    await guided('addFinding', async (keyboard) => {
      await keyboard.answer('The finding in one sentence', 'A clinic could close a case without the school knowing');
      await keyboard.answer(
        'Why was it so?',
        'The policy of the clinic counts appointments, and the systems are not joined.',
      );
      await keyboard.chooseMany('Which levels of the system', 'practitioner', 'firstLineManager');
      await keyboard.chooseMany('Which sources from this case', 'S1');
      await keyboard.leave('Which sources show whether');
      await keyboard.leave('Which research or national');
      await keyboard.choose('How sure is the review', 'moderate');
    });
  }

  async function addAction(): Promise<void> {
    await guided('addAction', async (keyboard) => {
      await keyboard.answer('What will be done?', 'Tell the school nurse before a case is closed.');
      await keyboard.answer('Who answers for it?', 'Service manager for community clinics');
      await keyboard.choose('Which agency does that role', 'P4');
      await keyboard.answerDay('By when will it be done', '2027-01-15');
      await keyboard.answer(
        'How will practice be different',
        'The clinic hears what the school sees before it decides.',
      );
      await keyboard.choose('What kind of change', 'process');
      await keyboard.choose('How far has it come', 'inProgress');
    });
    await workbench.screenshot('guided-4-entries-added');
  }

  async function addSignOff(partner: string): Promise<void> {
    await guided('addSignOff', async (keyboard) => {
      await keyboard.choose('Which partner agrees', partner);
      await keyboard.answer('Who signs? A role', 'Delegated safeguarding partner');
      await keyboard.answerDay('On which day', '2026-09-28');
    });
  }

  /** Who took part has no command of its own: completion lays out the entries. */
  async function writeEngagement(): Promise<void> {
    const { keyboard } = workbench;
    await keyboard.goToEndOf('  family:');
    await keyboard.complete('Fill');
    await fillIn(['Mother', { choice: 'tookPart' }, 'By telephone, with her sister beside her.', { choice: 'true' }]);
    await keyboard.goToEndOf('  practitioners:');
    await keyboard.complete('Fill');
    const meeting = ['Staff who knew the family, and their team managers', 'Half-day meeting', '2026-09-22'];
    await fillIn([...meeting, { choice: 'firstLineManager' }]);
    await workbench.screenshot('guided-5-engagement');
  }

  async function writeSections(): Promise<void> {
    const { keyboard } = workbench;
    await keyboard.goToEndOf('is set out below.');
    await keyboard.press('Enter', 'Enter');
    await write('### «F1»');
    await fillIn([
      'The policy of the clinic counts appointments and not children [«S1»]. Closing was what the policy asked for [«E1»].',
      'The team manager could not see the calls of the school, since the two systems are not joined [«S1»].',
      'It is known from the records and from those who took part in the meeting [«S1»].',
    ]);
    await keyboard.press('Control+End', 'Enter');
    await write('## «Good»');
    await fillIn([
      'The school kept a diary of the injections, which made it plain how often they were missed [«S1»].',
      'The head teacher gives the assistant an hour a week for it [«S1»].',
    ]);
    await workbench.screenshot('guided-6-sections');
  }

  /** The file on disk, saved again and again until it is at sign-off: the command may write a moment after it was chosen. */
  async function saved(): Promise<string> {
    const onDisk = () => (fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '');
    await until('the saved review at sign-off', async () => {
      await workbench.keyboard.press('Control+s');
      return /^stage: signOff$/m.test(onDisk());
    });
    return onDisk();
  }

  it('is written from nothing to no error at sign-off', async function () {
    // Some nine hundred keys and fifty lists: on a busy machine they take their time.
    this.timeout(480_000);
    await newReview();
    await addPartner();
    await addChild();
    await addSource();
    await addKeyEvent();
    await addFinding();
    await addAction();
    for (const partner of ['P1', 'P2', 'P3']) await addSignOff(partner);
    await writeEngagement();
    await writeSections();
    await workbench.keyboard.runCommand(title('moveToSignOff'));
    const text = await saved();

    await workbench.statusBar('Review: nothing to look at').waitFor();
    await workbench.keyboard.runCommand('Problems: Focus on Problems View');
    await workbench.screenshot('guided-7-nothing-left');
    const review = parseReview(text);
    assert.deepEqual(review.frontMatter.problems, []);
    assert.deepEqual(validateFrontMatter(review.frontMatter), []);
    const cli = path.join('dist', 'cli.js');
    const check = spawnSync(process.execPath, [cli, 'check', '--stage', 'signOff', FILE], { encoding: 'utf8' });
    assert.equal(check.status, 0, check.stdout + check.stderr);
    assert.doesNotMatch(check.stdout, /\berror\b/);
    if (process.env.UPDATE_GOLDEN !== undefined) fs.writeFileSync(GOLDEN, text);
    assert.equal(text, fs.readFileSync(GOLDEN, 'utf8'));
    assert.deepEqual([...workbench.outside], []);
  });
});
