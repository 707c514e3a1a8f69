/** Sentences of an invented review; the longer ones explain, the shorter ones tell. */
const SENTENCES = [
  'The health visitor called in March and nobody was at home.',
  'Caseloads in the team stood at 28, and nobody had time to read the earlier file before the visit.',
  'A strategy discussion was held two days later and was recorded by the duty worker.',
  'There was no agreed way for the school to say that a worry had grown, so each note was read alone [S3].',
  'The mother told the midwife that she felt watched.',
  'Supervision looked at timescales because the monthly return asked for nothing else, which meant that the child was seldom discussed [F2, S7].',
  'The referral was closed in the same week.',
  'Managers believed that the new form had replaced the meeting, and no one was asked to check whether it had [S5].',
  'Alder was described by the nursery as quiet and watchful.',
  'The audit of forty other files found the same gap in half of them, so this was not one worker on one day [S9].',
];

/** The body of a review of about `words` words, in sections of some 400 words below headings of every kind. */
function bodyOf(words: number, findings: number): string {
  const parts: string[] = ['# Introduction\n\nThis review was made up to measure with.\n\n'];
  let written = 0;
  for (let section = 0; written < words; section++) {
    parts.push(section % 12 === 0 ? `# ${['Key events', 'Analysis', 'Findings'][(section / 12) % 3]}\n\n` : '');
    parts.push(
      section % 3 === 0 ? `## F${(section % findings) + 1} What was seen ${section}\n\n` : `### Part ${section}\n\n`,
    );
    for (let paragraph = 0; paragraph < 5 && written < words; paragraph++) {
      const sentences = Array.from(
        { length: 5 },
        (_, i) => SENTENCES[(section * 7 + paragraph * 3 + i) % SENTENCES.length],
      );
      const text = sentences.join(' ');
      parts.push(paragraph === 4 ? `- ${text}\n\n` : `${text}\n\n`);
      written += text.split(' ').length;
    }
  }
  return parts.join('');
}

function list(count: number, item: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index + 1)).join('');
}

export interface Size {
  readonly words: number;
  readonly actions: number;
}

/** The typical document of the performance goals: 15,000 words, 40 actions, some 22 kB of front matter. */
export const typical: Size = { words: 15_000, actions: 40 };

/**
 * The review of the size given in so many versions, each with a word of its own in nearly every sentence and value, so
 * that nothing that was kept of one text serves for another.
 */
export function versionsOfSize(size: Size, count: number): readonly string[] {
  const text = reviewOfSize(size);
  return Array.from({ length: count }, (_, version) => {
    const own = `qu${String.fromCharCode(97 + (version % 26), 97 + Math.floor(version / 26))}l`;
    return text.replaceAll(/( (?:the|a|one|of)) (?=[a-z])/g, `$1 ${own} `);
  });
}

/** A whole review of the size given, the same every time. */
export function reviewOfSize({ words, actions }: Size): string {
  const recommendations = Math.max(15, Math.round(actions / 4));
  const ofEach = Math.ceil(actions / recommendations);
  const front = `---
schemaVersion: 1
reviewType: lcspr
reference: BENCH-1
title: A review to measure with
stage: draft
partnership:
  name: Measured partnership
  partners:
    - {id: P1, name: The council, kind: localAuthority}
    - {id: P2, name: The health board, kind: integratedCareBoard}
    - {id: P3, name: The police, kind: police}
dates:
  incident: 2025-09
  aware: 2025-09-10
  notified: 2025-09-12
  rapidReviewSubmitted: 2025-10-01
  decision: 2026-06-01
linesOfEnquiry:
${list(10, (n) => `  - id: L${n}\n    question: Why was the worry of service number ${n} not heard by the others?\n`)}sources:
${list(20, (n) => `  - id: S${n}\n    agency: P${(n % 3) + 1}\n    kind: records\n    description: Records of service ${n} over the whole of the period\n    held: yes\n    status: received\n    requested: 2026-06-10\n    received: 2026-07-01\n    covers: {from: 2024-03, to: 2025-09}\n`)}findings:
${list(12, (n) => `  - id: F${n}\n    title: What finding ${n} says in one line\n    answers: [L${(n % 10) + 1}]\n    why: >-\n      There was no shared way to say that a worry had grown, and each service looked at its own part alone.\n    levels: [practitioner, firstLineManager, seniorManager]\n    evidence:\n      case: [S${n}]\n      area: [S${(n % 20) + 1}]\n      research: [S20]\n    confidence: moderate\n`)}recommendations:
${list(recommendations, (n) => {
  const own = list(ofEach, (k) => {
    const id = (n - 1) * ofEach + k;
    return id > actions
      ? ''
      : `      - id: A${id}\n        action: Write and test the shared page for service ${id}\n        owner: {role: Head of service, agency: P1}\n        due: 2027-03-31\n        impactOnPractice: Every worker can see the worries of the others on one page\n        kind: process\n        status: notStarted\n`;
  });
  return `  - id: R${n}\n    text: The partners should agree one page on which worries of all services stand together\n    findings: [F${(n % 12) + 1}]\n    to: [P1, P2]\n    outcomeForChildren: A worry about a child is seen whole\n    response: accepted\n    actions:\n${own}`;
})}evaluation:
  strategy: Look again after a year
  reportsTo: The executive group
  reviewDates: [2027-12-01]
  measures:
${list(recommendations, (n) => `    - {id: M${n}, tests: [R${n}], kind: outcome, method: reAudit, baseline: 40, target: 80, when: 2027-12-01}\n`)}---

`;
  return front + bodyOf(words, 12);
}
