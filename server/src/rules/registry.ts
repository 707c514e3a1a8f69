import { missingDueDate } from './action/missingDueDate.ts';
import { missingOwner } from './action/missingOwner.ts';
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
import { testUnreasoned } from './decision/testUnreasoned.ts';
import { duplicateId } from './document/duplicateId.ts';
import { schema } from './document/schema.ts';
import { unresolvedReference } from './document/unresolvedReference.ts';
import { yamlSyntax } from './document/yamlSyntax.ts';
import { evaluationMissing } from './evaluation/missing.ts';
import { recommendationUnmeasured } from './evaluation/recommendationUnmeasured.ts';
import { untriangulated } from './finding/untriangulated.ts';
import { heldNotReceived } from './information/heldNotReceived.ts';
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
  untriangulated,
  missingOwner,
  vagueOwner,
  missingDueDate,
  evaluationMissing,
  recommendationUnmeasured,
  unansweredLineOfEnquiry,
  orphanRecommendation,
  heldNotReceived,
];
