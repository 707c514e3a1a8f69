import { levelMentionsOf, levelsIn } from '../../prose/levels.ts';
import { type Entity, nameOf } from '../../review/entities.ts';
import type { Finding, Level } from '../../review/generated/frontMatterTypes.ts';
import type { Review, Section } from '../../review/review.ts';
import { appendToSection, paragraphs } from '../newSection.ts';
import { always, type Rule } from '../rule.ts';
import { mayBeAbout } from './learntLevels.ts';
import { type LevelName, levelNames } from './levelNames.ts';

interface Detail {
  readonly section: Section;
  readonly name: LevelName;
}

/**
 * Says where a finding lists a level that neither its `why` nor the text bound to it names. Practitioners are left out:
 * every finding is about their work in some way, in more words than a list can hold. So is a level that a passage may be
 * about without naming it, as the learnt judgement sees it. A finding without bound text is
 * another rule's business.
 */
export const claimedNotDiscussed: Rule<Detail> = {
  id: 'levels/claimed-not-discussed',
  title: 'A level of the system that a finding lists is discussed in its text.',
  why: 'A level that is only listed tells nobody what that level could have done differently. Those who work there look for themselves in the text.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: many reviews have little on the role and accountability of middle and senior managers, and on learning for them.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  *check(review) {
    for (const finding of review.entities.findings) {
      const listed = finding.fields.texts('levels');
      const section = listed.length === 0 ? undefined : boundSection(finding, review);
      if (section === undefined) continue;
      const discussed = discussedIn(finding, section);
      const reported = new Set<string>();
      for (const { value, start, end } of listed) {
        const name = levelNames.get(value);
        if (name === undefined || name.level === 'practitioner' || discussed.has(name.level)) continue;
        if (reported.has(value) || isAbout(section, name.level)) continue;
        reported.add(value);
        const message = `${nameOf(finding)} lists ${name.many}, and its text does not speak of them. Say what they knew, decided and could see, or take the level out.`;
        yield { start, end, message, detail: { section, name } };
      }
    }
  },
  fixes({ detail: { section, name } }, review) {
    const edits = [appendToSection(review, section, paragraphs(name.questions))];
    return [{ title: `Insert questions about ${name.many} below “${section.title}”`, edits, preferred: true }];
  },
};

/** True where a passage of the section may be about a level that it calls by no name. */
function isAbout({ blocks, children }: Section, level: Level): boolean {
  return (
    blocks.some(({ content }) => content.kind !== 'comment' && mayBeAbout(content, level)) ||
    children.some((child) => isAbout(child, level))
  );
}

function boundSection({ id }: Entity<Finding>, { body }: Review): Section | undefined {
  return body.sections.find((section) => id !== undefined && section.boundTo?.value === id.value && hasText(section));
}

function hasText({ blocks, children }: Section): boolean {
  return blocks.some(({ content }) => content.kind !== 'comment') || children.some(hasText);
}

/** The levels that the finding's `why`, its heading and its text name, in any words. */
function discussedIn({ fields }: Entity<Finding>, section: Section): ReadonlySet<Level> {
  const discussed = new Set(levelsIn(fields.text('why')?.value ?? ''));
  const visit = ({ heading, blocks, children }: Section): void => {
    for (const { content } of [heading, ...blocks].filter((block) => block !== undefined)) {
      for (const { levels } of levelMentionsOf(content)) for (const level of levels) discussed.add(level);
    }
    children.forEach(visit);
  };
  visit(section);
  return discussed;
}
