import glossary from '../../../../schemas/glossary.json';
import { type Draft, type Found, type Said, sameWords } from './draft.ts';
import type { KindName } from './kinds.ts';
import { Known } from './known.ts';
import type { TableForLater } from './takeTable.ts';

/** What the words of a document can refer to, when all of it is read. */
export function knownIn(found: Found): Known {
  return new Known(
    found.ids,
    found.drafts.partner.map((draft) => [draft.words('name'), draft.id] as const),
  );
}

const LONGEST_NAME = 60;
/** Several agencies in one cell, or none. */
const SEVERAL = /[,;\n/&]|\band\b|^(?:none|various|all|unknown|not known)\b|^\W*$/i;

/** Columns that name agencies. */
const AGENCY_FIELDS: readonly (readonly [kind: KindName, field: string])[] = [
  ['source', 'agency'],
  ['event', 'agencies'],
  ['action', 'agency'],
];

/** Partners for agencies that the columns of tables name and no list of partners does; one agency a cell. */
export function addPartners(found: Found): void {
  const known = knownIn(found);
  const names = new Map<string, string>();
  for (const [kind, own] of AGENCY_FIELDS) {
    for (const { field, words } of found.drafts[kind].flatMap(({ said }) => said)) {
      const isName = field === own && words.length <= LONGEST_NAME && !SEVERAL.test(words);
      if (isName && known.agency(words) === undefined) names.set(words.toLowerCase(), words);
    }
  }
  for (const name of names.values()) {
    found.add('partner').say('name', 'Agency', name);
    found.partnersAdded.push(name);
  }
}

/**
 * Turns what is said from the other end ("Answered by F1") into what the format holds (F1 answers L1), and takes out of
 * the text the tables that only repeat what the entries say. What is not certain stays in the text.
 */
export function linkDrafts(found: Found, later: readonly TableForLater[], known: Known): void {
  const { enquiry, finding, recommendation } = found.drafts;
  for (const draft of enquiry) turn(draft, 'answeredBy', 'F', known, found, (id) => ['finding', id, 'answers']);
  for (const draft of finding)
    turn(draft, 'recommendations', 'R', known, found, (id) => ['recommendation', id, 'findings']);
  for (const draft of recommendation) dropKnownActions(draft, found, known);
  for (const { table, rows } of later) {
    for (const { cells, origin } of rows) {
      const isKnown = table.kind === 'glossary' ? isOfGlossary(cells) : threadRow(cells, found, known);
      if (!isKnown) origin.isLeft = true;
    }
  }
  for (const { words, origin } of found.coverReviewers) {
    const [name = '', ...role] = words.split(', ');
    if (found.drafts.reviewer.some((draft) => sameWords(draft.words('name'), name))) continue;
    const draft = found.add('reviewer');
    draft.say('name', 'Reviewer', name, origin);
    draft.say('role', 'Role', role.join(', '), origin);
  }
}

function turn(
  draft: Draft,
  field: string,
  letter: string,
  known: Known,
  found: Found,
  target: (id: string) => readonly [kind: KindName, id: string, field: string],
): void {
  const [said] = draft.said.filter((each) => each.field === field);
  const ids = said === undefined ? undefined : known.ids(said.words.replace(/\n?^not answered:.*$/ims, ''), letter);
  if (said === undefined || ids === undefined) return;
  for (const id of ids) {
    const [kind, wanted, own] = target(id);
    link(
      found.drafts[kind].find((each) => each.id === wanted),
      own,
      draft.id,
    );
  }
  const unanswered = /^not answered:.*$/ims.exec(said.words)?.[0];
  replace(draft, said, unanswered === undefined ? undefined : { ...said, words: unanswered });
}

/** Adds an id to a list of ids, unless what is said there holds it. */
function link(draft: Draft | undefined, field: string, id: string): void {
  if (draft === undefined) return;
  const isSaid = draft.said.some((said) => said.field === field && said.words.split(/[\s,;\n]+/).includes(id));
  if (!isSaid) draft.say(field, '', id);
}

function dropKnownActions(draft: Draft, found: Found, known: Known): void {
  for (const said of draft.said.filter(({ field }) => field === 'actions')) {
    const ids = known.ids(said.words, 'A') ?? [];
    const isKnown = ids.every((id) =>
      found.actions.some((action) => action.id === id && action.recommendation === draft),
    );
    if (ids.length > 0 && isKnown) replace(draft, said, undefined);
  }
}

function replace(draft: Draft, said: Said, by: Said | undefined): void {
  const at = draft.said.indexOf(said);
  draft.said.splice(at, 1, ...(by === undefined ? [] : [by]));
}

function isOfGlossary([term = '', meaning = '']: readonly string[]): boolean {
  return glossary.some((entry) => sameWords(entry.term, term) && sameWords(entry.meaning, meaning));
}

/** A row of the golden thread that says nothing which the entries do not say. */
function threadRow(cells: readonly string[], found: Found, known: Known): boolean {
  if (cells.filter((cell) => cell !== '').length === 1) {
    const [title = ''] = cells.filter((cell) => cell !== '');
    return (
      /^(?:from no line of enquiry|no finding|no recommendation)$/i.test(title) ||
      namedIn(title, found) !== undefined ||
      isUnanswered(title, found)
    );
  }
  const [from = '', to = '', actions = '', measures = ''] = cells;
  const finding = namedIn(from, found);
  const recommendation = namedIn(to, found);
  const isNone = (words: string) => words === '' || /^(?:none|no finding)$/i.test(words);
  const reason = /^none:\s*(.*)$/is.exec(to)?.[1];
  const isReason =
    reason !== undefined && finding !== undefined && sameWords(finding.words('noRecommendation'), reason);
  if (finding === undefined && !isNone(from)) return false;
  if (recommendation === undefined && !isNone(to) && !isReason) return false;
  if (![actions, measures].every((words) => isNone(words) || known.ids(words, 'AM') !== undefined)) return false;
  if (finding !== undefined && recommendation !== undefined) link(recommendation, 'findings', finding.id);
  return true;
}

/** "No finding" with the reason that a line of enquiry gives. */
function isUnanswered(words: string, found: Found): boolean {
  const reason = /^no finding:\s*(.*)$/is.exec(words)?.[1];
  const isSame = (said: Said) => sameWords(said.words.replace(/^not answered:/i, ''), reason ?? '');
  return reason !== undefined && found.drafts.enquiry.some(({ said }) => said.some(isSame));
}

/** The entry whose id and words these are. */
function namedIn(words: string, found: Found): Draft | undefined {
  const [, id = '', rest = ''] = /^([A-Z]\d{1,3})\b[\s:.–—-]*(.*)$/s.exec(words) ?? [];
  const { enquiry, finding, recommendation, measure } = found.drafts;
  const draft = [...enquiry, ...finding, ...recommendation, ...measure].find((each) => each.id === id);
  if (draft === undefined) return undefined;
  const titles = [...draft.said, ...draft.fallbacks].filter(({ field }) =>
    ['title', 'question', 'recommendation'].includes(field),
  );
  return rest === '' || titles.some((said) => sameWords(said.words, rest)) ? draft : undefined;
}
