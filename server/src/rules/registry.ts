import { allTraining } from './action/allTraining.ts';
import { completeWithoutEvidence } from './action/completeWithoutEvidence.ts';
import { missingDueDate } from './action/missingDueDate.ts';
import { missingOwner } from './action/missingOwner.ts';
import { noImpact } from './action/noImpact.ts';
import { overdue } from './action/overdue.ts';
import { ownerIsPerson } from './action/ownerIsPerson.ts';
import { vagueOwner } from './action/vagueOwner.ts';
import { chronologyWithoutWhy } from './analysis/chronologyWithoutWhy.ts';
import { testUnreasoned } from './decision/testUnreasoned.ts';
import { duplicateId } from './document/duplicateId.ts';
import { schema } from './document/schema.ts';
import { unresolvedReference } from './document/unresolvedReference.ts';
import { yamlSyntax } from './document/yamlSyntax.ts';
import { evaluationMissing } from './evaluation/missing.ts';
import { recommendationUnmeasured } from './evaluation/recommendationUnmeasured.ts';
import { untriangulated } from './finding/untriangulated.ts';
import { heldNotReceived } from './information/heldNotReceived.ts';
import { assuranceOnly } from './recommendation/assuranceOnly.ts';
import { manyAsks } from './recommendation/manyAsks.ts';
import { noAction } from './recommendation/noAction.ts';
import { noOutcome } from './recommendation/noOutcome.ts';
import { rejectedWithoutReason } from './recommendation/rejectedWithoutReason.ts';
import { repeatsEarlier } from './recommendation/repeatsEarlier.ts';
import { tooMany } from './recommendation/tooMany.ts';
import { vague } from './recommendation/vague.ts';
import type { Rule } from './rule.ts';
import { orphanRecommendation } from './thread/orphanRecommendation.ts';
import { unansweredLineOfEnquiry } from './thread/unansweredLineOfEnquiry.ts';
import { publicationLate } from './timeliness/publicationLate.ts';
import { rapidReviewLate } from './timeliness/rapidReviewLate.ts';

/** Every rule of the product, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  schema,
  duplicateId,
  unresolvedReference,
  testUnreasoned,
  rapidReviewLate,
  publicationLate,
  chronologyWithoutWhy,
  untriangulated,
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
  unansweredLineOfEnquiry,
  orphanRecommendation,
  heldNotReceived,
];
