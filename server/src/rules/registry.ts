import { missingDueDate } from './action/missingDueDate.ts';
import { missingOwner } from './action/missingOwner.ts';
import { vagueOwner } from './action/vagueOwner.ts';
import { chronologyWithoutWhy } from './analysis/chronologyWithoutWhy.ts';
import { immediateAction } from './decision/immediateAction.ts';
import { inconsistent } from './decision/inconsistent.ts';
import { decisionMissing } from './decision/missing.ts';
import { nationalView } from './decision/nationalView.ts';
import { noReviewUnreasoned } from './decision/noReviewUnreasoned.ts';
import { partnersMissing } from './decision/partnersMissing.ts';
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
