/** The same front matter as three people lay it out, and the states in which a list can be. */

export type Layout = 'indented by two' | 'indented by four' | 'dashes at the edge';
export const LAYOUTS: readonly Layout[] = ['indented by two', 'indented by four', 'dashes at the edge'];

/** A review with one of most things. It is written with two columns; the layouts are made of it. */
const COMMON = `---
# A case that is invented.
schemaVersion: 1
reviewType: lcspr
reference: T-1
title: Rowan
stage: draft # so far
partnership:
  name: Fernmoor
  partners:
    - id: P1
      name: Fernmoor Council
      kind: localAuthority
    - id: P2
      name: "Police: Fernmoor"
      kind: police
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
sources:
  - id: S1
    agency: P1
    kind: records
    # what was asked for
    held: yes
findings:
  - id: F1
    title: Plans ended early
    answers: [L1]
    # to be discussed
recommendations:
  - id: R1
    text: >-
      One rule for
      ending plans.
    findings: [F1]
    actions:
      - id: A1
        action: Write the rule
        status: inProgress # on 3 March
---

## Findings

### F1 Plans ended early

Plans ended early [F1].
`;

/** The review in a layout. */
export function inLayout(layout: Layout, text = COMMON): string {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = yaml.split('\n').map((line) => {
    const indent = line.length - line.trimStart().length;
    if (layout === 'indented by four') return ' '.repeat(indent) + line;
    return line;
  });
  const joined = layout === 'dashes at the edge' ? atTheEdge(yaml) : widened(lines, layout);
  return `---\n${joined}---\n${body}`;
}

/** With four columns a dash stands two columns before its text. */
function widened(lines: readonly string[], layout: Layout): string {
  const text = lines.join('\n');
  return layout === 'indented by four' ? text.replace(/^( *)- /gm, '$1-   ') : text;
}

/** Takes two columns from everything below a list for each list that it stands in. */
function atTheEdge(yaml: string): string {
  const open: { readonly dash: number }[] = [];
  return yaml
    .split('\n')
    .map((line) => {
      const indent = line.length - line.trimStart().length;
      while (open.length > 0 && line.trim() !== '' && indent < (open.at(-1)?.dash ?? 0)) open.pop();
      const isDash = line.trimStart().startsWith('- ');
      if (isDash && open.at(-1)?.dash !== indent) open.push({ dash: indent });
      return line.slice(Math.min(indent, open.length * 2));
    })
    .join('\n');
}
