import type { ActionEntity, Entities, Entity, GapEntity } from '../review/entities.ts';
import type { Fields } from '../review/fields.ts';
import type {
  Child,
  Finding,
  KeyEvent,
  LineOfEnquiry,
  Measure,
  Owner,
  Partner,
  Recommendation,
  Source,
} from '../review/generated/frontMatterTypes.ts';
import type { Definition } from '../review/ids.ts';
import { type LabelSet, label } from '../review/labels.ts';
import { measuresOf, threadOf } from '../review/thread.ts';
import { formatWritten, readDate } from '../time/isoDay.ts';

/** What is shown of a thing beside its title. */
export interface EntityCard {
  /** "Owner": "Head of Safeguarding, Harrowmere Council". Only what the author has written. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** How it is tied to other things: "Rests on" its findings. Empty ties are left out. */
  readonly ties: readonly Tie[];
}

export interface Tie {
  readonly name: string;
  readonly things: readonly Entity<unknown>[];
}

/** What an author may want to know of the thing that an id names. */
export function cardOf({ kind, node }: Definition, entities: Entities): EntityCard {
  const of = <T extends Entity<unknown>>(list: readonly T[], card: (thing: T, entities: Entities) => EntityCard) => {
    const thing = list.find(({ fields }) => fields.node === node);
    return thing === undefined ? NOTHING : card(thing, entities);
  };
  switch (kind) {
    case 'P':
      return of(entities.partners, ofPartner);
    case 'C':
      return of(entities.children, ofChild);
    case 'L':
      return of(entities.linesOfEnquiry, ofLine);
    case 'S':
      return of(entities.sources, ofSource);
    case 'G':
      return of(entities.gaps, ofGap);
    case 'E':
      return of(entities.keyEvents, ofEvent);
    case 'F':
      return of(entities.findings, ofFinding);
    case 'R':
      return of(entities.recommendations, ofRecommendation);
    case 'A':
      return of(entities.actions, ofAction);
    case 'M':
      return of(entities.measures, ofMeasure);
  }
}

const NOTHING: EntityCard = { facts: [], ties: [] };

function ofPartner(partner: Entity<Partner>, entities: Entities): EntityCard {
  const { heldBy, addressedTo, ownedBy } = threadOf(entities);
  return card(
    [['Kind', labelled('partnerKind', partner.fields.text('kind'))]],
    [
      ['Its sources', heldBy.to(partner)],
      ['Recommendations to it', addressedTo.to(partner)],
      ['Its actions', ownedBy.to(partner)],
    ],
  );
}

function ofChild({ fields }: Entity<Child>): EntityCard {
  return card(
    [
      ['Age', labelled('ageBand', fields.text('ageBand'))],
      ['Harm', labelled('harm', fields.text('harm'))],
    ],
    [],
  );
}

function ofLine(line: Entity<LineOfEnquiry>, entities: Entities): EntityCard {
  return card(
    [['Not answered because', line.fields.text('unansweredBecause')?.value]],
    [['Answered by', threadOf(entities).answers.to(line)]],
  );
}

function ofSource(source: Entity<Source>, entities: Entities): EntityCard {
  const { evidence, gaps, recordedIn } = threadOf(entities);
  const { fields } = source;
  return card(
    [
      ['Agency', agencies(fields.texts('agency'), entities)],
      ['Kind', labelled('sourceKind', fields.text('kind'))],
      ['Held', labelled('held', fields.text('held'))],
      ['Status', labelled('sourceStatus', fields.text('status'))],
      ['Requested', date(fields.text('requested'))],
      ['Received', date(fields.text('received'))],
    ],
    [
      ['Evidence for', evidence.to(source)],
      ['Records', recordedIn.to(source)],
      ['Gaps in it', gaps.from(source)],
    ],
  );
}

function ofGap(gap: GapEntity, entities: Entities): EntityCard {
  return card(
    [
      ['Effect', labelled('gapEffect', gap.fields.text('effect'))],
      ['Handling', labelled('gapHandling', gap.fields.text('handling'))],
    ],
    [
      ['Gap in', [gap.source]],
      ['Affects', threadOf(entities).affects.from(gap)],
    ],
  );
}

function ofEvent(event: Entity<KeyEvent>, entities: Entities): EntityCard {
  return card(
    [
      ['When', date(event.fields.text('when'))],
      ['Agencies', agencies(event.fields.texts('agencies'), entities)],
    ],
    [['Recorded in', threadOf(entities).recordedIn.from(event)]],
  );
}

function ofFinding(finding: Entity<Finding>, entities: Entities): EntityCard {
  const { answers, evidence, affects, restsOn } = threadOf(entities);
  const { fields } = finding;
  return card(
    [
      ['Confidence', labelled('confidence', fields.text('confidence'))],
      ['No recommendation because', fields.text('noRecommendationBecause')?.value],
    ],
    [
      ['Answers', answers.from(finding)],
      ['Rests on', evidence.from(finding)],
      ['Gaps that affect it', affects.to(finding)],
      ['Leads to', restsOn.to(finding)],
    ],
  );
}

function ofRecommendation(recommendation: Entity<Recommendation>, entities: Entities): EntityCard {
  const { restsOn, actions } = threadOf(entities);
  const { fields } = recommendation;
  return card(
    [
      ['To', agencies(fields.texts('to'), entities)],
      ['Response', labelled('response', fields.text('response'))],
    ],
    [
      ['Rests on', restsOn.from(recommendation)],
      ['Actions', actions.from(recommendation)],
      ['Tested by', measuresOf(recommendation, entities)],
    ],
  );
}

function ofAction(action: ActionEntity, entities: Entities): EntityCard {
  const { recommendation, fields } = action;
  return card(
    [
      ['Owner', ownerOf(fields.map('owner'), entities)],
      ['Due', date(fields.text('due'))],
      ['Status', labelled('actionStatus', fields.text('status'))],
      ['Kind', labelled('actionKind', fields.text('kind'))],
    ],
    [
      ['Part of', recommendation === undefined ? [] : [recommendation]],
      ['Tested by', threadOf(entities).testsAction.to(action)],
    ],
  );
}

function ofMeasure(measure: Entity<Measure>, entities: Entities): EntityCard {
  const { testsRecommendation, testsAction } = threadOf(entities);
  const { fields } = measure;
  return card(
    [
      ['Kind', labelled('measureKind', fields.text('kind'))],
      ['Baseline', fields.text('baseline')?.value],
      ['Target', fields.text('target')?.value],
      ['When', date(fields.text('when'))],
      ['Owner', ownerOf(fields.map('owner'), entities)],
    ],
    [['Tests', [...testsRecommendation.from(measure), ...testsAction.from(measure)]]],
  );
}

function card(
  facts: readonly (readonly [name: string, value: string | undefined])[],
  ties: readonly (readonly [name: string, things: readonly Entity<unknown>[]])[],
): EntityCard {
  return {
    facts: facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const])),
    ties: ties.flatMap(([name, things]) => (things.length === 0 ? [] : [{ name, things }])),
  };
}

interface Written {
  readonly value: string;
}

function labelled(set: LabelSet, value: Written | undefined): string | undefined {
  return value === undefined ? undefined : label(set, value.value);
}

/** A date in words; a text that is no date as it was written. */
function date(value: Written | undefined): string | undefined {
  const written = readDate(value?.value ?? '');
  return written === undefined ? value?.value : formatWritten(written);
}

function ownerOf(owner: Fields<Owner> | undefined, entities: Entities): string {
  const role = owner?.text('role')?.value ?? '';
  return [role, agencies(owner?.texts('agency') ?? [], entities)].filter((part) => part !== '').join(', ');
}

/** The names of agencies, from their ids. */
function agencies(ids: readonly Written[], { partners }: Entities): string {
  const named = ids.map(({ value }) => {
    const partner = partners.find(({ id }) => id?.value === value);
    return partner?.fields.text('name')?.value ?? value;
  });
  return named.join(', ');
}
