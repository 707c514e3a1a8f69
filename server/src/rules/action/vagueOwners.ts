/**
 * What people write in place of an owner, as data. An owner is vague when all of its words are found here: "all partner
 * agencies" is, "partnership business manager" is not, because a manager is one person who can answer for the action.
 */

/** The action has been left without an owner for now. These are vague whatever follows: "TBC (health)". */
const UNDECIDED = [
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'to be agreed',
  'to be decided',
  'to be determined',
  'to be identified',
  'to be allocated',
  'to be announced',
  'n/a',
  'not known',
  'not yet',
];

/** Nobody, or everybody, in one word. */
const EVERYBODY = [
  'all',
  'anyone',
  'each',
  'everybody',
  'everyone',
  'n/a',
  'nobody',
  'none',
  'unknown',
  'various',
  'us',
];

/** Groups in which nobody in particular answers. Each may stand alone or follow words of the next list. */
const GROUPS = [
  'agencies',
  'agency',
  'bodies',
  'clinicians',
  'colleagues',
  'employees',
  'employers',
  'frontline',
  'groups',
  'leaders',
  'leads',
  'managers',
  'members',
  'organisation',
  'organisations',
  'organization',
  'organizations',
  'partner',
  'partners',
  'partnership',
  'partnerships',
  'people',
  'personnel',
  'practitioners',
  'professionals',
  'providers',
  'services',
  'staff',
  'stakeholders',
  'teams',
  'workers',
  'workforce',
  'workforces',
];

/** Words that do not make a group any more particular. */
const QUALIFIERS = [
  'a',
  'an',
  'any',
  'appropriate',
  'both',
  'care',
  "children's",
  'children',
  'concerned',
  'different',
  'education',
  'every',
  'existing',
  'front',
  'frontline',
  'front-line',
  'health',
  'involved',
  'key',
  'lead',
  'line',
  'local',
  'multi-agency',
  'multiagency',
  'other',
  'our',
  'participating',
  'relevant',
  'responsible',
  'safeguarding',
  'several',
  'social',
  'some',
  'statutory',
  'suitable',
  'the',
  'their',
  'these',
  'those',
  'three',
  'two',
  'whole',
  'wider',
];

/** What follows these says where or who the group is, and makes no one person of it: "staff in the front door". */
const TAIL = /\s(?:across|at|from|in|including|involved|of|on|within|who|with|working)(?:\s.*)?$/;

/** The words of several owners in one: "all agencies and the partnership". */
const SEVERAL = /\s*(?:,|;|\/|&|\+|\band\b|\bor\b)\s*/;

const UNDECIDED_START = new RegExp(`^(?:${UNDECIDED.join('|')})\\b`);
const VAGUE_WORDS: ReadonlySet<string> = new Set([...EVERYBODY, ...GROUPS, ...QUALIFIERS]);
const QUALIFYING: ReadonlySet<string> = new Set(QUALIFIERS);
const VAGUE_LAST_WORDS: ReadonlySet<string> = new Set([...EVERYBODY, ...GROUPS]);
const WHOLE = /^(?:all|both|each|every)\s/;

/** True for a role that is no one's: a placeholder, everybody, or a group ("all agencies", "the partnership", "staff"). */
export function isVagueOwner(role: string): boolean {
  const text = plainWords(role);
  if (leavesOpen(text)) return true;
  // A partnership by its full name is a body of agencies too; its business manager is not.
  return isGroup(text) || (/\spartnership$/.test(text.replace(TAIL, '')) && !SEVERAL.test(text));
}

/** True for an agency that is none in particular. The name of a partnership counts as an agency. */
export function isVagueAgency(name: string): boolean {
  const text = plainWords(name);
  return leavesOpen(text) || isGroup(text);
}

/** True where the owner is still to be found: "TBC". */
export function isUndecided(role: string): boolean {
  return leavesOpen(plainWords(role));
}

function leavesOpen(text: string): boolean {
  return text === '' || UNDECIDED_START.test(text);
}

function isGroup(text: string): boolean {
  const parts = text.split(SEVERAL).map((part) => part.replace(TAIL, ''));
  // "Health and social care professionals": the first part only says which professionals.
  return parts.some(isGroupName) && parts.every((part) => isGroupName(part) || isQualifier(part));
}

function isGroupName(part: string): boolean {
  const words = part.split(' ');
  const last = part.slice(part.lastIndexOf(' ') + 1);
  if (!VAGUE_LAST_WORDS.has(last)) return WHOLE.test(part) && isPlural(last);
  return WHOLE.test(part) || words.every((word) => VAGUE_WORDS.has(word));
}

function isQualifier(part: string): boolean {
  return part.split(' ').every((word) => QUALIFYING.has(word));
}

/** "social workers", "headteachers": with "all" before it, a group of people of one kind. */
function isPlural(word: string): boolean {
  return /[^s']s$/.test(word);
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[()[\]".!?*_]/g, ' ')
    .replace(/\s+[-–—]+\s+/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, '');
}
