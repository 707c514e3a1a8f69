import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/**
 * The keys whose value some rule asks for or looks at, by rule. `*` stands for any item of a list. What the format
 * itself demands is in the schemas and not here.
 */
const KEYS: Readonly<Record<Rule['id'], readonly string[]>> = {
  'decision/missing': ['decision', 'decision.outcome'],
  'decision/inconsistent': ['decision.outcome'],
  'decision/test-unreasoned': ['serious', 'localImportance', 'appropriate'].flatMap((test) =>
    ['', '.met', '.reasons'].map((part) => `decision.${test}${part}`),
  ),
  'decision/partners-missing': ['decision.madeBy'],
  'decision/no-review-unreasoned': ['decision.learningForward'],
  'decision/national-view': ['nationalReview', 'nationalReview.recommended', 'nationalReview.reasons'],
  'decision/immediate-action': ['immediateAction'],
  'timeliness/date-order': ['dates'],
  'timeliness/notification-late': ['dates.aware', 'dates.notified'],
  'timeliness/rapid-review-late': ['dates.rapidReviewSubmitted'],
  'timeliness/publication-late': ['dates.decision', 'dates.publicationDue', 'dates.published'],
  'timeliness/deadline-near': ['evaluation.reviewDates'],
  'timeliness/panel-copy-late': ['dates.sentToPanel'],
  'timeliness/delay-unreasoned': ['reason', 'explanation', 'panelInformed', 'newTarget'].map(
    (key) => `delays.*.${key}`,
  ),
  'analysis/finding-without-why': ['findings.*.why'],
  'finding/no-source': ['findings.*.evidence'],
  'finding/single-source': ['findings.*.evidence'],
  'finding/untriangulated': ['findings.*.evidence.area', 'findings.*.evidence.research'],
  'finding/confidence-above-evidence': ['findings.*.confidence'],
  'levels/no-managers': ['findings.*.levels'],
  'levels/claimed-not-discussed': ['findings.*.levels'],
  'levels/practitioner-only-recommendations': ['recommendations'],
  'thread/no-lines-of-enquiry': ['linesOfEnquiry'],
  'thread/not-a-question': ['linesOfEnquiry.*.question'],
  'thread/unanswered-line-of-enquiry': ['linesOfEnquiry.*.unansweredBecause'],
  'thread/finding-answers-nothing': ['findings.*.answers'],
  'thread/finding-without-recommendation': ['findings.*.noRecommendationBecause'],
  'thread/orphan-recommendation': ['recommendations.*.findings'],
  'thread/measure-tests-nothing': ['evaluation.measures.*.tests'],
  'recommendation/no-action': ['recommendations.*.actions'],
  'recommendation/no-outcome': ['recommendations.*.outcomeForChildren'],
  'recommendation/rejected-without-reason': ['recommendations.*.responseReason'],
  'recommendation/vague': ['recommendations.*.text'],
  'recommendation/many-asks': ['recommendations.*.text'],
  'recommendation/assurance-only': ['recommendations.*.text'],
  'recommendation/too-many': ['recommendations'],
  'recommendation/repeats-earlier': ['findings.*.previouslyIdentified', 'findings.*.whyNotHeld'],
  'action/missing-owner': ofActions('owner', 'owner.role', 'owner.agency'),
  'action/owner-is-person': ofActions('owner.role'),
  'action/vague-owner': ofActions('owner.role'),
  'action/missing-due-date': ofActions('due'),
  'action/overdue': ofActions('due', 'status'),
  'action/all-training': ofActions('kind'),
  'action/no-impact': ofActions('impactOnPractice'),
  'action/complete-without-evidence': ofActions('status', 'evidence'),
  'evaluation/missing': ['evaluation', 'evaluation.strategy', 'evaluation.measures'],
  'evaluation/recommendation-unmeasured': ['evaluation.measures'],
  'evaluation/output-only': ['evaluation.measures.*.kind'],
  'evaluation/too-early': ['evaluation.measures.*.when'],
  'evaluation/no-baseline': ['evaluation.measures.*.baseline', 'evaluation.measures.*.baselineDate'],
  'evaluation/no-target': ['evaluation.measures.*.target', 'evaluation.measures.*.when'],
  'evaluation/no-method': ['evaluation.measures.*.method'],
  'information/no-register': ['sources'],
  'information/agency-without-source': ['sources', 'sources.*.agency'],
  'information/period-not-covered': ['', '.from', '.to'].flatMap((part) => [
    `period${part}`,
    `sources.*.covers${part}`,
  ]),
  'information/held-unknown': ['sources.*.held'],
  'information/held-not-received': ['sources.*.gaps'],
  'information/no-reply': ['sources.*.requested', 'sources.*.received'],
  'information/gap-unassessed': ['sources.*.gaps.*.effect', 'sources.*.gaps.*.handling'],
  'information/gap-ignored': ['sources.*.gaps.*.explanation'],
  'information/no-management-source': ['sources.*.levels'],
  'engagement/family-missing': ['engagement.family', 'engagement.family.*.status', 'engagement.family.*.reason'],
  'engagement/practitioners-missing': ['', '.*.method', '.*.levels'].map((part) => `engagement.practitioners${part}`),
  'engagement/child-voice-missing': ['engagement.childVoice'],
  'privacy/exact-date': ['dates.incident', 'keyEvents.*.when'],
};

/** The actions of a recommendation, and those of a rapid review. */
function ofActions(...keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => [`recommendations.*.actions.*.${key}`, `actions.*.${key}`]);
}

const byKey = new Map<string, Rule[]>();
for (const rule of rules) {
  for (const key of KEYS[rule.id] ?? []) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [rule]);
    else known.push(rule);
  }
}

/** The rules that ask for the value at `path`, or look at it, in the order of the catalogue. */
export function rulesAbout(path: readonly (string | number)[]): readonly Rule[] {
  return byKey.get(path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')) ?? [];
}

/** Every key of the table above, by rule, for those who check it against the catalogue and the schemas. */
export const askedForKeys: Readonly<Record<string, readonly string[]>> = KEYS;
