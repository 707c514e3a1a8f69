import { contextOf } from '../check.ts';
import type { Configuration } from '../configuration.ts';
import { type Entities, type Entity, idOf, kindNames } from '../review/entities.ts';
import type { Finding, LineOfEnquiry, Recommendation } from '../review/generated/frontMatterTypes.ts';
import type { Review } from '../review/review.ts';
import { measuresOf, type Thread, threadOf } from '../review/thread.ts';
import { andList } from '../schema/sentences.ts';

/** A thing of the front matter and what the golden thread joins it to. */
export interface Joined {
  readonly thing: Entity<unknown>;
  /** "answers L1 · 2 recommendations"; says what is missing as well. Never empty. */
  readonly words: string;
  /** The things that the words are about, in their order; each once. */
  readonly to: readonly Entity<unknown>[];
}

/** Some words, and the things that they are about. None where there is nothing to say. */
type Said = readonly [words: string, things: readonly Entity<unknown>[]];

/** Things that are named one by one; more are counted. */
const NAMED = 3;

/**
 * What each line of enquiry, finding and recommendation is joined to, as far as it has an id by which others can name
 * it. A rapid review has no thread to complete, so nothing is missing from it, and its findings have sources instead.
 */
export function joinedThings(review: Review, configuration: Configuration): readonly Joined[] {
  const { entities } = review;
  const { linesOfEnquiry, findings, recommendations } = entities;
  const thread = threadOf(entities);
  const isWhole = contextOf(review, configuration).reviewType === 'lcspr';
  const things = [
    ...linesOfEnquiry.map((line) => [line, ofLine(line, thread)] as const),
    ...findings.map(
      (finding) => [finding, isWhole ? ofFinding(finding, thread) : ofLearning(finding, thread)] as const,
    ),
    ...recommendations.map((it) => [it, ofRecommendation(it, thread, entities)] as const),
  ];
  return things.flatMap(([thing, said]) => {
    const shown = said.filter(([words, about]) => words !== '' && (isWhole || about.length > 0));
    if (thing.id === undefined || shown.length === 0) return [];
    const words = shown.map(([part]) => part).join(' · ');
    return [{ thing, words, to: [...new Set(shown.flatMap(([, about]) => about))] }];
  });
}

function ofLine(line: Entity<LineOfEnquiry>, { answers }: Thread): readonly Said[] {
  const none = line.fields.has('unansweredBecause') ? 'not answered, with a reason' : 'no finding answers it yet';
  return [named('answered by', answers.to(line), none)];
}

function ofFinding(finding: Entity<Finding>, { answers, restsOn, affects }: Thread): readonly Said[] {
  const isReasoned = finding.fields.has('noRecommendationBecause');
  return [
    named('answers', answers.from(finding), 'answers no line of enquiry yet'),
    counted(restsOn.to(finding), isReasoned ? 'no recommendation, with a reason' : 'no recommendation yet'),
    counted(affects.to(finding), ''),
  ];
}

/** A finding of a rapid review. */
function ofLearning(finding: Entity<Finding>, { evidence, affects }: Thread): readonly Said[] {
  return [counted(evidence.from(finding), ''), counted(affects.to(finding), '')];
}

/** A measure of one of its actions tests a recommendation too. One that was rejected needs neither. */
function ofRecommendation(
  recommendation: Entity<Recommendation>,
  { restsOn, actions }: Thread,
  entities: Entities,
): readonly Said[] {
  const isRejected = recommendation.fields.text('response')?.value === 'rejected';
  return [
    named('rests on', restsOn.from(recommendation), 'rests on no finding yet'),
    counted(actions.from(recommendation), isRejected ? '' : 'no action yet'),
    counted(measuresOf(recommendation, entities), isRejected ? '' : 'no measure yet'),
    ...(isRejected ? [['rejected', []] as const] : []),
  ];
}

function named(verb: string, things: readonly Entity<unknown>[], none: string): Said {
  if (things.length === 0) return [none, things];
  const said = things.length > NAMED ? counted(things, '')[0] : andList(things.map(nameIn));
  return [`${verb} ${said}`, things];
}

function nameIn(thing: Entity<unknown>): string {
  return idOf(thing) || `a ${kindNames[thing.kind]} without an id`;
}

function counted(things: readonly Entity<unknown>[], none: string): Said {
  const [first] = things;
  if (first === undefined) return [none, things];
  const name = kindNames[first.kind];
  const many = first.kind === 'L' ? 'lines of enquiry' : `${name}s`;
  return [things.length === 1 ? `1 ${name}` : `${things.length} ${many}`, things];
}
