import type { NewText, TabStop } from '../../review/edit.ts';
import type { GapEntity } from '../../review/entities.ts';
import type { GapEffect, GapHandling } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';

type Piece = string | { readonly ask: string };

/** How each effect reads in a report; `of` names the findings, where the register does. */
const EFFECTS: Readonly<Record<GapEffect, (of: string) => string>> = {
  none: () => 'The findings stand without it.',
  lowersConfidence: (of) => `It lowers confidence${of === '' ? '' : ` in ${of}`}.`,
  cannotConclude: (of) =>
    `Without it the review cannot reach a conclusion on this point${of === '' ? '' : `, which bears on ${of}`}.`,
};

const HANDLINGS: Readonly<Record<GapHandling, string>> = {
  triangulated: 'Other sources were used to check the same point.',
  escalated: 'It was taken up with more senior people in the agency.',
  interviewed: 'People were asked instead.',
  reRequested: 'It was asked for again.',
  acceptedLimit: 'It was accepted as a limit of the review.',
};

/** Words that may lose their capital in the middle of a sentence: a name, "Mother" or a pseudonym must not. */
const COMMON =
  /^(?:Nothing|No|None|The|A|An|Any|All|Some|Most|Many|Much|Part|Parts|What|Whether|How|When|Where|Why|Who|Notes|Records?|Files?|Minutes|Letters|E-?mails|Messages|Entries|Details|Information|Video|Body-worn|Footage|Photographs|Supervision|Scanned|Handwritten|Original|Case|Early|Earlier|Later|Full|Access|Attendance|Two|Three|Four|Five|Six|About|Only)\b/;

/**
 * Text on the limits of the information, from the register alone: for each gap what is missing, from whom, what that
 * means and how it was handled. What the register does not say becomes a place to fill in.
 */
export function draftLimits(review: Review): NewText {
  const { gaps } = review.entities;
  const opening = gaps.length === 1 ? 'one gap' : `${inWords(gaps.length)} gaps`;
  const pieces: Piece[] = [`The register of information lists ${opening} in what reached this review.\n`];
  for (const gap of gaps) pieces.push('\n- ', ...sentencesOn(gap, review));
  return numbered(pieces);
}

function sentencesOn(gap: GapEntity, review: Review): Piece[] {
  const { fields, source } = gap;
  const what = sentence(fields.text('what')?.value);
  const effect = EFFECTS[fields.text('effect')?.value as GapEffect]?.(findingsOf(gap));
  const handling = HANDLINGS[fields.text('handling')?.value as GapHandling];
  const explanation = sentence(fields.text('explanation')?.value);
  const cited = [source.id?.value, gap.id?.value].filter((id) => id !== undefined);
  return [
    `In the information from ${giverOf(gap, review)}, this is missing: `,
    what === undefined ? { ask: 'what the review does not have' } : inSentence(what),
    ...(what === undefined ? ['.'] : []),
    ' ',
    effect ?? { ask: 'what this means for the findings' },
    ' ',
    handling ?? { ask: 'what was done about it' },
    ...(explanation === undefined ? [] : [` ${explanation}`]),
    ...(cited.length === 0 ? [] : [` [${cited.join(', ')}]`]),
  ];
}

/** The agency by its name, else by its id; the source itself where no agency is named. */
function giverOf({ source }: GapEntity, { entities }: Review): string {
  const agency = source.fields.text('agency')?.value;
  const partner = entities.partners.find(({ id }) => id !== undefined && id.value === agency);
  const name = partner?.fields.text('name')?.value.replace(/\s+/g, ' ');
  if (name !== undefined) return inSentence(name);
  if (partner?.id !== undefined) return `[${partner.id.value}]`;
  return source.id === undefined ? 'one source' : `source [${source.id.value}]`;
}

function findingsOf({ fields }: GapEntity): string {
  const ids = fields.texts('affects').map(({ value }) => value);
  if (ids.length === 0) return '';
  return `${ids.length === 1 ? 'finding' : 'findings'} [${ids.join(', ')}]`;
}

/** The author's words on one line, with a full stop where they have none. */
function sentence(words: string | undefined): string | undefined {
  const text = words?.replace(/\s+/g, ' ').trim();
  if (text === undefined || text === '') return undefined;
  return /[.!?…][)"'”’\]]*$/.test(text) ? text : `${text}.`;
}

function inSentence(text: string): string {
  return COMMON.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** Questions become tab stops in the order in which they stand. */
function numbered(pieces: readonly Piece[]): NewText {
  let stop = 0;
  return pieces.map((piece): string | TabStop =>
    typeof piece === 'string' ? piece : { stop: ++stop, placeholder: `[insert ${piece.ask}]` },
  );
}
