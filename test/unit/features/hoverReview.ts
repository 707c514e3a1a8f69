/** A small invented review in which everything that can be hovered over stands once. */
export const HOVER_REVIEW = `---
schemaVersion: 1
reviewType: lcspr
reference: T-1
title: Alder
stage: draft
audience: restricted
partnership:
  name: Harrowmere Partnership
  partners:
    - {id: P1, name: Harrowmere Council, kind: localAuthority}
    - {id: P2, name: Harrowmere Police, kind: police}
children:
  - id: C1
    pseudonym: Alder
    ageBand: infant
    harm: seriousHarm
period: {from: 2024-03, to: 2025-09}
dates:
  incident: 2026-10
  aware: 2026-11-02
  notified: 2026-11-10
  rapidReviewSubmitted:
  decision: 2026-11-20
  publicationDue: 2027-05-14
delays:
  - limit: publication
    reason: capacity
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
  - id: L2
    question: Who knew?
sources:
  - id: S1
    agency: P1
    kind: records
    description: Records of the council
    held: yes
    requested: 2026-11-03
    status: requested
    gaps:
      - id: G1
        what: Supervision notes of 2025
        effect: lowersConfidence
        affects: [F1]
        handling: interviewed
keyEvents:
  - id: E1
    when: 2025-01
    what: A visit was missed
    agencies: [P2]
    sources: [S1]
    decisionPoint: true
findings:
  - id: F1
    title: Plans end *early* <b>and</b> [often] | \`so\`
    answers: [L1]
    why: No rule said when a plan may end.
    levels: [practitioner, firstLineManager]
    evidence:
      case: [S1]
    confidence: moderate
recommendations:
  - id: R1
    text: Agree one rule for ending plans
    findings: [F1]
    to: [P1, P2]
    outcomeForChildren: Plans last as long as they are needed
    response: accepted
    actions:
      - id: A1
        action: Write the rule
        owner: {role: Head of Safeguarding, agency: P1}
        due: 2026-11-28
        kind: process
        status: inProgress
evaluation:
  strategy: Look again after a year
  reviewDates: [2026-11-24]
  measures:
    - id: M1
      tests: [R1, A1]
      kind: outcome
      method: reAudit
      target: 90 in 100 files
      when: 2027-11-30
suppressions:
  - rule: finding/untriangulated
    reason: There is no research on this
signOff:
  - partner: P2
    role: Delegated partner
    on: 2026-11-23
---

## Key events

Plans were looked at [E1] on Sunday 3rd May 2026, and
on 4/5/2026, not on 31 April 2026.

## Analysis

The school made a referral on 14 July 2025 and this was accepted the same day. A social worker was allocated on 17 July and visited on 22 July. The social worker saw Alder alone on 12 August. The assessment was completed on 10 October.

Caseloads stood at 28 because four posts were vacant, and nobody had time to read the earlier file before a visit, so each note was read alone and the pattern stayed unseen by managers.

## Findings

<!-- review-ignore document/empty-section -- the part below has it -->

### F1 Plans end early

See the sources [S1, F1] and the 👶 plan [R1], but not [F9].
`;
