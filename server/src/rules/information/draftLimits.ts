import type { NewText, TabStop } from '../../review/edit.ts';
import type { GapEntity } from '../../review/entities.ts';
import type { GapEffect, GapHandling } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';

type Piece = string | { readonly ask: string };

/** How each effect reads in a report; `of` names the findings, where the register does. */
const EFFECTS: Readonly<Record<GapEffect, (of: string) => string>> = {
  none: () => 'The findings stand without it.',
  lowersConfidence: (of) => `The gap lowers confidence${of === '' ? '' : ` in ${of}`}.`,
  cannotConclude: (of) =>
    `Without it the review cannot reach a conclusion on this point${of === '' ? '' : `, which bears on ${of}`}.`,
};

const HANDLINGS: Readonly<Record<GapHandling, string>> = {
  triangulated: 'Other sources were used to check the same point.',
  escalated: 'The matter was taken up with more senior people in the agency.',
  interviewed: 'People were asked instead.',
  reRequested: 'The information was asked for again.',
  acceptedLimit: 'The gap was accepted as a limit of the review.',
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
  const giver = giverOf(gap, review);
  const effect = EFFECTS[fields.text('effect')?.value as GapEffect]?.(findingsOf(gap));
  const handling = HANDLINGS[fields.text('handling')?.value as GapHandling];
  const explanation = oneLine(fields.text('explanation')?.value);
  const cited = [giver.name === undefined ? undefined : source.id?.value, gap.id?.value].filter(
    (id) => id !== undefined,
  );
  const citation = cited.length === 0 ? '' : ` [${cited.join(', ')}]`;
  return [
    `In the information from ${giver.name ?? giver.source}`,
    ...whatIsMissing(oneLine(fields.text('what')?.value), citation),
    ...(effect === undefined ? [' ', { ask: 'what this means for the findings' }, '.'] : [` ${effect}`]),
    ...(handling === undefined ? [' ', { ask: 'what was done about it' }, '.'] : [` ${handling}`]),
    ...(explanation === undefined ? [] : [` ${closed(explanation, '')}`]),
  ];
}

/** "… there is nothing before March" where the author says so, else "… this is missing: " and the author's words. */
function whatIsMissing(what: string | undefined, citation: string): Piece[] {
  if (what === undefined) return [' this is missing: ', { ask: 'what the review does not have' }, `${citation}.`];
  const words = closed(inSentence(what), citation);
  return [/^(?:Nothing|No)\b/i.test(what) ? ` there is ${words}` : ` this is missing: ${words}`];
}

/** The agency by its name, else by its id; the source itself where no agency is named. */
function giverOf({ source }: GapEntity, { entities }: Review): { readonly name?: string; readonly source: string } {
  const agency = source.fields.text('agency')?.value;
  const partner = entities.partners.find(({ id }) => id !== undefined && id.value === agency);
  const name = oneLine(partner?.fields.text('name')?.value);
  const own = source.id === undefined ? 'one source' : `source [${source.id.value}]`;
  if (name !== undefined) return { name: inSentence(name), source: own };
  return partner?.id === undefined ? { source: own } : { name: `[${partner.id.value}]`, source: own };
}

function findingsOf({ fields }: GapEntity): string {
  const ids = fields.texts('affects').map(({ value }) => value);
  if (ids.length === 0) return '';
  return `${ids.length === 1 ? 'finding' : 'findings'} [${ids.join(', ')}]`;
}

function oneLine(words: string | undefined): string | undefined {
  return words?.replace(/\s+/g, ' ');
}

/** The author's words as a sentence: with a full stop where they have no end of their own, the citation before it. */
function closed(words: string, citation: string): string {
  if (/[!?…][)"'”’\]]*$|\.[)"'”’\]]+$/.test(words)) return `${words}${citation}`;
  return `${words.replace(/\.$/, '')}${citation}.`;
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
