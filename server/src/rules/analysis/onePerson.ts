import { withoutQuotations } from '../../prose/quotations.ts';
import { explains, type TextsOfFinding } from './findingTexts.ts';
import { textOf } from './passages.ts';
import { namesSystem } from './phrases/conditions.ts';
import { isOpenPrompt } from './prompts.ts';

/** One person, by what they do. */
const ONE =
  "(?:the|a|an|this|that|one|his|her|their) (?:[\\w'’-]+ ){0,2}?(?:social worker|health visitor|midwife|nurse|doctor|gp|general practitioner|paediatrician|consultant|registrar|psychiatrist|psychologist|clinician|officer|sergeant|constable|inspector|detective|teacher|head teacher|headteacher|safeguarding lead|designated lead|worker|assistant|practitioner|professional|manager|supervisor|chair|clerk|call handler|receptionist|paramedic|therapist|probation officer|foster carer)";

/** What a person did, left undone or lacked. */
const ACT =
  "(?:did not|didn['’]t|had not|hadn['’]t|was not|failed|forgot|neglected|overlooked|missed|misread|misjudged|misunderstood|lacked|ignored|chose|decided|made (?:an?|the|this) (?:\\w+ )?(?:errors?|mistakes?|decision|assumption|choice)|should have|was (?:too |very |over-?|overly )?(?:inexperienced|careless|optimistic|distracted|tired|confused|mistaken|naive|forgetful|busy elsewhere))";

const ONE_PERSONS_ACT = new RegExp(
  `\\b${ONE}(?: (?:who|on duty|concerned|involved|then|also|simply|again|\\w+ly))*,? ${ACT}\\b`.replaceAll(' ', '\\s+'),
  'i',
);

/** More than one person, agency or team at work: then it is not one person alone. */
const MORE_THAN_ONE =
  /\b(?:both|each|every|agencies|services|teams?|staff|practitioners|professionals|workers|nurses|doctors|officers|visitors|midwives|managers|partners|schools|they all|nobody|no one|none)\b/i;

/** True where all that explains a finding is what one person did, did not do or was. */
export function explainsByOnePerson({ why, bound, citing }: TextsOfFinding): boolean {
  // Most findings are seen not to be so at the first step, and the text of the whole review need not be read.
  if (why !== '' && !isOnePersons(why)) return false;
  const passages = [...bound, ...citing];
  const reasons = passages.filter(explains);
  if (why === '' && reasons.length === 0) return false;
  if (!reasons.every(({ blocks }) => isOnePersons(textOf(blocks)))) return false;
  return ![why, ...passages.map(({ blocks }) => textOf(blocks))].some(
    (text) => isOpenPrompt(text) || namesSystem(withoutQuotations(text)),
  );
}

function isOnePersons(text: string): boolean {
  const own = withoutQuotations(text);
  return ONE_PERSONS_ACT.test(own) && !MORE_THAN_ONE.test(own);
}
