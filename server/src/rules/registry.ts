import { allTraining } from './action/allTraining.ts';
import { completeWithoutEvidence } from './action/completeWithoutEvidence.ts';
import { missingDueDate } from './action/missingDueDate.ts';
import { missingOwner } from './action/missingOwner.ts';
import { noImpact } from './action/noImpact.ts';
import { overdue } from './action/overdue.ts';
import { ownerIsPerson } from './action/ownerIsPerson.ts';
import { vagueOwner } from './action/vagueOwner.ts';
import { blameLanguage } from './analysis/blameLanguage.ts';
import { causalOverclaim } from './analysis/causalOverclaim.ts';
import { chronologyHeavy } from './analysis/chronologyHeavy.ts';
import { chronologyWithoutWhy } from './analysis/chronologyWithoutWhy.ts';
import { findingWithoutWhy } from './analysis/findingWithoutWhy.ts';
import { hindsight } from './analysis/hindsight.ts';
import { humanErrorAsCause } from './analysis/humanErrorAsCause.ts';
import { noSystemFactor } from './analysis/noSystemFactor.ts';
import { recordOfAbsence } from './analysis/recordOfAbsence.ts';
import { uncitedPassage } from './analysis/uncitedPassage.ts';
import { uncitedResearch } from './analysis/uncitedResearch.ts';
import { immediateAction } from './decision/immediateAction.ts';
import { inconsistent } from './decision/inconsistent.ts';
import { decisionMissing } from './decision/missing.ts';
import { nationalView } from './decision/nationalView.ts';
import { noReviewUnreasoned } from './decision/noReviewUnreasoned.ts';
import { partnersMissing } from './decision/partnersMissing.ts';
import { testUnreasoned } from './decision/testUnreasoned.ts';
import { duplicateId } from './document/duplicateId.ts';
import { emptySection } from './document/emptySection.ts';
import { missingSection } from './document/missingSection.ts';
import { placeholder } from './document/placeholder.ts';
import { schema } from './document/schema.ts';
import { unresolvedReference } from './document/unresolvedReference.ts';
import { unusedSuppression } from './document/unusedSuppression.ts';
import { yamlSyntax } from './document/yamlSyntax.ts';
import { childVoiceMissing } from './engagement/childVoiceMissing.ts';
import { familyMissing } from './engagement/familyMissing.ts';
import { practitionersMissing } from './engagement/practitionersMissing.ts';
import { evaluationMissing } from './evaluation/missing.ts';
import { noBaseline } from './evaluation/noBaseline.ts';
import { noMethod } from './evaluation/noMethod.ts';
import { noTarget } from './evaluation/noTarget.ts';
import { outputOnly } from './evaluation/outputOnly.ts';
import { recommendationUnmeasured } from './evaluation/recommendationUnmeasured.ts';
import { tooEarly } from './evaluation/tooEarly.ts';
import { confidenceAboveEvidence } from './finding/confidenceAboveEvidence.ts';
import { noSource } from './finding/noSource.ts';
import { notDiscussed } from './finding/notDiscussed.ts';
import { singleSource } from './finding/singleSource.ts';
import { untriangulated } from './finding/untriangulated.ts';
import { agencyWithoutSource } from './information/agencyWithoutSource.ts';
import { gapIgnored } from './information/gapIgnored.ts';
import { gapUnassessed } from './information/gapUnassessed.ts';
import { heldNotReceived } from './information/heldNotReceived.ts';
import { heldUnknown } from './information/heldUnknown.ts';
import { limitationsMissing } from './information/limitationsMissing.ts';
import { noManagementSource } from './information/noManagementSource.ts';
import { noRegister } from './information/noRegister.ts';
import { noReply } from './information/noReply.ts';
import { periodNotCovered } from './information/periodNotCovered.ts';
import { claimedNotDiscussed } from './levels/claimedNotDiscussed.ts';
import { noManagers } from './levels/noManagers.ts';
import { practitionerOnlyRecommendations } from './levels/practitionerOnlyRecommendations.ts';
import { address } from './privacy/address.ts';
import { commentLeft } from './privacy/commentLeft.ts';
import { exactDate } from './privacy/exactDate.ts';
import { identifier } from './privacy/identifier.ts';
import { namedSetting } from './privacy/namedSetting.ts';
import { nhsNumber } from './privacy/nhsNumber.ts';
import { possibleName } from './privacy/possibleName.ts';
import { protectedTerm } from './privacy/protectedTerm.ts';
import { assuranceOnly } from './recommendation/assuranceOnly.ts';
import { manyAsks } from './recommendation/manyAsks.ts';
import { noAction } from './recommendation/noAction.ts';
import { noOutcome } from './recommendation/noOutcome.ts';
import { rejectedWithoutReason } from './recommendation/rejectedWithoutReason.ts';
import { repeatsEarlier } from './recommendation/repeatsEarlier.ts';
import { tooMany } from './recommendation/tooMany.ts';
import { vague } from './recommendation/vague.ts';
import type { Rule } from './rule.ts';
import { findingAnswersNothing } from './thread/findingAnswersNothing.ts';
import { findingWithoutRecommendation } from './thread/findingWithoutRecommendation.ts';
import { measureTestsNothing } from './thread/measureTestsNothing.ts';
import { noLinesOfEnquiry } from './thread/noLinesOfEnquiry.ts';
import { notAQuestion } from './thread/notAQuestion.ts';
import { orphanRecommendation } from './thread/orphanRecommendation.ts';
import { unansweredLineOfEnquiry } from './thread/unansweredLineOfEnquiry.ts';
import { unusedSource } from './thread/unusedSource.ts';
import { dateOrder } from './timeliness/dateOrder.ts';
import { deadlineNear } from './timeliness/deadlineNear.ts';
import { delayUnreasoned } from './timeliness/delayUnreasoned.ts';
import { notificationLate } from './timeliness/notificationLate.ts';
import { panelCopyLate } from './timeliness/panelCopyLate.ts';
import { publicationLate } from './timeliness/publicationLate.ts';
import { rapidReviewLate } from './timeliness/rapidReviewLate.ts';

/** Every rule of the product, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  schema,
  duplicateId,
  unresolvedReference,
  missingSection,
  emptySection,
  placeholder,
  unusedSuppression,
  decisionMissing,
  testUnreasoned,
  partnersMissing,
  inconsistent,
  noReviewUnreasoned,
  nationalView,
  immediateAction,
  dateOrder,
  notificationLate,
  rapidReviewLate,
  publicationLate,
  delayUnreasoned,
  panelCopyLate,
  deadlineNear,
  chronologyWithoutWhy,
  chronologyHeavy,
  findingWithoutWhy,
  noSystemFactor,
  blameLanguage,
  humanErrorAsCause,
  hindsight,
  causalOverclaim,
  recordOfAbsence,
  uncitedResearch,
  uncitedPassage,
  noSource,
  untriangulated,
  singleSource,
  confidenceAboveEvidence,
  notDiscussed,
  noManagers,
  claimedNotDiscussed,
  practitionerOnlyRecommendations,
  noAction,
  vague,
  assuranceOnly,
  noOutcome,
  manyAsks,
  tooMany,
  rejectedWithoutReason,
  repeatsEarlier,
  missingOwner,
  vagueOwner,
  ownerIsPerson,
  missingDueDate,
  overdue,
  noImpact,
  completeWithoutEvidence,
  allTraining,
  evaluationMissing,
  recommendationUnmeasured,
  outputOnly,
  noBaseline,
  noTarget,
  tooEarly,
  noMethod,
  noLinesOfEnquiry,
  notAQuestion,
  unansweredLineOfEnquiry,
  findingAnswersNothing,
  findingWithoutRecommendation,
  orphanRecommendation,
  unusedSource,
  measureTestsNothing,
  noRegister,
  agencyWithoutSource,
  noReply,
  heldNotReceived,
  periodNotCovered,
  gapUnassessed,
  gapIgnored,
  limitationsMissing,
  noManagementSource,
  heldUnknown,
  familyMissing,
  practitionersMissing,
  childVoiceMissing,
  protectedTerm,
  nhsNumber,
  identifier,
  exactDate,
  address,
  namedSetting,
  possibleName,
  commentLeft,
];
