import type { Configuration } from './configuration.ts';
import type { BlockContent, FrontMatter, Review } from './review/review.ts';
import type { Span } from './review/span.ts';
import { rules } from './rules/registry.ts';
import type { Fix, Report, ReviewType, Rule, RuleContext, Severity, Stage, SuppressionUse } from './rules/rule.ts';
import { hasReason, type Suppression, silencing, suppressionsOf } from './rules/suppression.ts';
import { workingCalendar } from './time/calendar.ts';

/** What a rule found in a review, with the severity that counts for this review and configuration. */
export interface Finding extends Span {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly report: Report;
  /** What the rule threw, where this finding says that the rule could not be run. */
  readonly failure?: unknown;
}

/** Blocks prepared between two looks at the cancellation token. */
const SLICE = 16;

/** Everything found in `review`, in document order. The same for the editor and the command line. */
export function check(review: Review, configuration: Configuration): Finding[] {
  const steps = checkInSlices(review, configuration);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same as `check`, in slices of a few milliseconds: whoever drives it may stop between two of them when the result
 * is no longer wanted. Work done is kept by the blocks of the review, so a later check does not repeat it.
 */
export function* checkInSlices(review: Review, configuration: Configuration): Generator<void, Finding[], void> {
  const context = contextOf(review, configuration);
  const active = rules.filter(
    (rule) => configuration.rules[rule.id] !== 'off' && rule.appliesTo.includes(context.reviewType),
  );
  const failures = new Map<Rule, unknown>();
  yield* prepare(review, active, failures);
  const findings: Finding[] = [];
  const suppressions = suppressionsOf(review);
  const used = new Set<Suppression>();
  const take = (rule: Rule, report: Report) => {
    const silencers = rule.canBeSilenced ? silencing(suppressions, rule.id, report) : [];
    for (const suppression of silencers) used.add(suppression);
    if (silencers.length > 0) return;
    const { start, end, message } = report;
    findings.push({ rule, severity: severityOf(rule, report, context, configuration), message, report, start, end });
  };
  for (const rule of active) {
    if (failures.has(rule)) continue;
    try {
      for (const report of reportsOf(rule, review, context)) take(rule, report);
    } catch (error) {
      failures.set(rule, error);
    }
    yield;
  }
  const made = new Set(active.filter((rule) => !failures.has(rule)).map(({ id }) => id));
  const uses = suppressions.map((suppression) => useOf(suppression, used, made, configuration));
  for (const rule of active) {
    for (const report of rule.checkSuppressions?.(uses, ids) ?? []) take(rule, report);
  }
  for (const [rule, error] of failures) findings.push(couldNotRun(rule, error));
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule.id < b.rule.id ? -1 : 1));
}

const kept = new WeakMap<RuleContext, Map<Rule, readonly Report[]>>();

/** What a rule reports; kept with the context, which is that of one front matter, where the rule looks at no more. */
function reportsOf(rule: Rule, review: Review, context: RuleContext): Iterable<Report> {
  if (rule.reads !== 'frontMatter') return rule.check(review, context);
  let known = kept.get(context);
  if (known === undefined) {
    known = new Map();
    kept.set(context, known);
  }
  let reports = known.get(rule);
  if (reports === undefined) {
    reports = [...rule.check(review, context)];
    known.set(rule, reports);
  }
  return reports;
}

/** The changes on offer for a finding of this very review. */
export function fixesFor(finding: Finding, review: Review, configuration: Configuration): readonly Fix[] {
  if ('failure' in finding) return [];
  return finding.rule.fixes?.(finding.report, review, contextOf(review, configuration)) ?? [];
}

const ids: readonly string[] = rules.map(({ id }) => id);

/** What came of a suppression: whether it silenced something, or why it could not. */
function useOf(
  suppression: Suppression,
  used: ReadonlySet<Suppression>,
  made: ReadonlySet<string>,
  configuration: Configuration,
): SuppressionUse {
  const { value } = suppression.rule;
  const rule = rules.find(({ id }) => id === value);
  if (rule === undefined) return { suppression, status: 'unknownRule' };
  if (!rule.canBeSilenced) return { suppression, status: 'cannotBeSilenced' };
  if (!hasReason(suppression)) return { suppression, status: 'noReason' };
  if (used.has(suppression)) return { suppression, status: 'used' };
  // A rule that is off, broken, or itself about suppressions says nothing of what it would have found.
  const isSilent = configuration.rules[value] === 'off' || rule.checkSuppressions !== undefined;
  const isBroken = !made.has(rule.id) && configuration.rules[value] !== 'off';
  return { suppression, status: isSilent || isBroken ? 'notMade' : 'idle' };
}

const prepared = new WeakMap<BlockContent, readonly Rule[]>();

function* prepare(review: Review, active: readonly Rule[], failures: Map<Rule, unknown>): Generator<void, void, void> {
  const preparing = active.filter((rule) => rule.prepare !== undefined);
  let done = 0;
  for (const block of review.body.blocks) {
    const { content } = block;
    if (prepared.get(content)?.length === preparing.length) continue;
    for (const rule of preparing) {
      if (failures.has(rule)) continue;
      try {
        rule.prepare?.(block);
      } catch (error) {
        failures.set(rule, error);
      }
    }
    // A block that a rule could not take is looked at again, so that the failure is told each time.
    if (failures.size === 0) prepared.set(content, preparing);
    if (++done % SLICE === 0) yield;
  }
}

/** A rule that breaks is a fault of the program: it is told at the top of the document and hides nothing else. */
function couldNotRun(rule: Rule, failure: unknown): Finding {
  const message = `Practice Review could not make the check \`${rule.id}\` in this document. The other checks were made. This is a fault in Practice Review, not in your review.`;
  const report: Report = { start: 0, end: 0, message, detail: undefined };
  return { rule, severity: 'information', message, report, start: 0, end: 0, failure };
}

function severityOf(
  rule: Rule,
  report: Report,
  { stage, audience }: RuleContext,
  configuration: Configuration,
): Severity {
  const setting = configuration.rules[rule.id];
  if (setting !== undefined && setting !== 'default' && setting !== 'off') return setting;
  if (audience === 'public' && rule.inPublic !== undefined) return rule.inPublic;
  const byStage = report.severity ?? rule.severity;
  return stage === 'signOff' || stage === 'published' ? byStage.atSignOff : byStage.whileDrafting;
}

/** Stage, audience and kind of review, with what a user would expect where the author has not said. */
export function contextOf(review: Review, configuration: Configuration): RuleContext {
  const known = contexts.get(review.frontMatter);
  if (known?.configuration === configuration) return known.context;
  const context = newContext(review, configuration);
  contexts.set(review.frontMatter, { configuration, context });
  return context;
}

/** The same object while neither the front matter nor the configuration changes. */
const contexts = new WeakMap<FrontMatter, { readonly configuration: Configuration; readonly context: RuleContext }>();

function newContext(review: Review, configuration: Configuration): RuleContext {
  const { top } = review.entities;
  const stage = oneOf(top.text('stage')?.value, STAGES) ?? 'draft';
  return {
    reviewType: oneOf(top.text('reviewType')?.value, REVIEW_TYPES) ?? 'lcspr',
    stage,
    audience: oneOf(top.text('audience')?.value, AUDIENCES) ?? (stage === 'published' ? 'public' : 'restricted'),
    today: configuration.today,
    calendar: workingCalendar(configuration.holidays),
    timescales: configuration.timescales,
    limits: configuration.limits,
    protectedTerms: configuration.protectedTerms,
  };
}

const STAGES: readonly Stage[] = ['scoping', 'draft', 'signOff', 'published'];
const AUDIENCES = ['restricted', 'public'] as const;
const REVIEW_TYPES: readonly ReviewType[] = ['lcspr', 'rapidReview'];

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === value);
}
