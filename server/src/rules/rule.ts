import type { Edit } from '../review/edit.ts';
import type { Block, Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import type { IsoDay, WorkingCalendar } from '../time/workingDays.ts';
import type { Suppression } from './suppression.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Stage = 'scoping' | 'draft' | 'signOff' | 'published';
export type ReviewType = 'lcspr' | 'rapidReview';

/** What a rule rests on; `format` for the rules of the document format itself. Shown in hovers and pages. */
export type Basis = 'format' | 'law' | 'guidance' | 'panel' | 'practice' | 'heuristic';

/** `atSignOff` is the severity while `stage` is `signOff` or `published`. */
export interface SeverityByStage {
  readonly whileDrafting: Severity;
  readonly atSignOff: Severity;
}

/** The limits that can be set in `.practice-review.yml`. Working days, but `publicationMonths` in calendar months. */
export interface Timescales {
  readonly notificationWorkingDays: number;
  readonly rapidReviewWorkingDays: number;
  readonly rapidReviewClock: 'notified' | 'aware';
  readonly publicationMonths: number;
  readonly panelCopyWorkingDays: number;
  readonly noReplyWorkingDays: number;
  readonly deadlineNearWorkingDays: number;
}

/** Numbers above which something is pointed out. */
export interface Limits {
  readonly recommendations: number;
  /** The share of the judged words of a review, in percent, that may recount what happened. */
  readonly chronologyPercent: number;
}

/** All that a rule may know beside the review. */
export interface RuleContext {
  readonly reviewType: ReviewType;
  readonly stage: Stage;
  readonly audience: 'restricted' | 'public';
  readonly today: IsoDay;
  readonly calendar: WorkingCalendar;
  readonly timescales: Timescales;
  readonly limits: Limits;
  /** Names that must never appear, as the project lists them. */
  readonly protectedTerms: readonly string[];
}

/** What a rule has to say of one place. */
export interface Report<Detail = unknown> extends Span {
  /** One or two plain sentences: names the thing and says what to do. */
  readonly message: string;
  /** In place of the rule's own severity, where RULES.md lets it depend on the case. */
  readonly severity?: SeverityByStage;
  /** Plain data that the rule's own `fixes` reads. */
  readonly detail: Detail;
}

/** A view of an editor that helps with a finding. `balance`: where the review tells and where it explains. */
export type View = 'balance';

/** A change on offer. */
export interface Fix {
  /** An instruction: "Insert an owner". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** In place of a change, a view that the editor opens. Offered only to editors that have it. */
  readonly opens?: View;
  /** The fix that most authors would take. */
  readonly preferred?: boolean;
  /** True when it needs no thought from the author, so that it can be applied to all findings of its kind at once. */
  readonly mechanical?: boolean;
}

/** A suppression, and what came of it. `notMade`: the rule is off or could not be run, so nothing can be said of it. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly status: 'used' | 'idle' | 'noReason' | 'unknownRule' | 'cannotBeSilenced' | 'notMade';
}

/** A rule of the catalogue. `Detail` is the shape of what its reports carry for its fixes. */
export interface Rule<Detail = unknown> {
  /** Diagnostic code, fix key, setting, page and SARIF id, for ever. */
  readonly id: `${string}/${string}`;
  /** What it checks, in one plain sentence. */
  readonly title: string;
  /** Why it matters to children and to practice, for the hover and the page. */
  readonly why: string;
  readonly severity: SeverityByStage;
  /** In place of `severity` where the review's audience is public. */
  readonly inPublic?: Severity;
  readonly basis: Basis;
  /** Whose words or which law the basis is, in a sentence or two for the hover and the page. */
  readonly restsOn: string;
  readonly appliesTo: readonly ReviewType[];
  /** False for the few rules that no suppression can silence. */
  readonly canBeSilenced: boolean;
  /** Set where the rule looks at the front matter alone: what it reports is then kept while only the body changes. */
  readonly reads?: 'frontMatter';
  /** Per-block work that the rule keeps by the block's content, so that long documents can be taken in slices. */
  readonly prepare?: (block: Block) => void;
  check(review: Review, context: RuleContext): Iterable<Report<Detail>>;
  /**
   * For the rule that looks at what the author has silenced: called when all the others have run.
   * @param known The ids of all rules
   */
  checkSuppressions?(uses: readonly SuppressionUse[], known: readonly string[]): Iterable<Report<Detail>>;
  fixes?(report: Report<Detail>, review: Review, context: RuleContext): readonly Fix[];
}

/** The same severity at every stage. */
export function always(severity: Severity): SeverityByStage {
  return { whileDrafting: severity, atSignOff: severity };
}

/** A warning while drafting, an error at sign-off and once published (W→E in the catalogue). */
export const errorAtSignOff: SeverityByStage = { whileDrafting: 'warning', atSignOff: 'error' };

/** Both kinds of review. */
export const allReviews: readonly ReviewType[] = ['lcspr', 'rapidReview'];
