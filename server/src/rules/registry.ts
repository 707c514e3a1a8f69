import { missingDueDate } from './action/missingDueDate.ts';
import { missingOwner } from './action/missingOwner.ts';
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
import { address } from './privacy/address.ts';
import { commentLeft } from './privacy/commentLeft.ts';
import { exactDate } from './privacy/exactDate.ts';
import { identifier } from './privacy/identifier.ts';
import { namedSetting } from './privacy/namedSetting.ts';
import { possibleName } from './privacy/possibleName.ts';
import { protectedTerm } from './privacy/protectedTerm.ts';
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
  missingOwner,
  vagueOwner,
  missingDueDate,
  evaluationMissing,
  recommendationUnmeasured,
  unansweredLineOfEnquiry,
  orphanRecommendation,
  heldNotReceived,
  protectedTerm,
  identifier,
  exactDate,
  address,
  namedSetting,
  possibleName,
  commentLeft,
];
