import { type Html, html } from '../../../server/src/export/html.ts';
import type { Entities, Entity } from '../../../server/src/review/entities.ts';
import { type LabelSet, label } from '../../../server/src/review/labels.ts';
import type { Located } from '../../../server/src/review/span.ts';
import { formatWritten, readDate } from '../../../server/src/time/isoDay.ts';

/** Where the summary shows the thing of this id. */
export function anchorOfEntry(id: string): string {
  return `practice-review-${id}`;
}

/** Where the body has the section of this id. */
export function anchorOfSection(id: string): string {
  return `practice-review-section-${id}`;
}

type Text = Located<string> | undefined;

/**
 * What the front matter says, for reading: what the review is, and what it asks, finds and recommends.
 * @param sections The ids that have a section in the body
 */
export function reviewSummary(entities: Entities, sections: ReadonlySet<string>): Html {
  const { top, linesOfEnquiry, findings, recommendations, actions, measures } = entities;
  const named = (thing: Entity<unknown>, says: Text): Html => entry(thing, sections, says?.value.trim());
  const measured = (measure: (typeof measures)[number]): Html => {
    const tests = measure.fields.texts('tests').map(({ value }) => value);
    const method = labelled('measureMethod', measure.fields.text('method'));
    return entry(
      measure,
      sections,
      [method, tests.length === 0 ? '' : `for ${tests.join(', ')}`].filter(isGiven).join(' '),
    );
  };
  return html`<div class="practice-review-summary" role="region" aria-label="Summary of the review">
<p class="practice-review-title">${top.text('title')?.value ?? 'This review has no title yet'}</p>
${facts(entities)}${group('Lines of enquiry', linesOfEnquiry, (line) => named(line, line.fields.text('question')))}${group(
  'Findings',
  findings,
  (finding) => named(finding, finding.fields.text('title')),
)}${group('Recommendations', recommendations, (it) => named(it, it.fields.text('text')))}${group(
  'Actions',
  actions,
  (action) => html`${named(action, action.fields.text('action'))}${actionState(action)}`,
)}${group('Measures', measures, measured)}</div>
`;
}

function facts({ top, children, sources, gaps }: Entities): Html {
  const period = top.map('period');
  const says: readonly (readonly [term: string, words: string])[] = [
    ['Kind of review', labelled('reviewType', top.text('reviewType'))],
    ['Stage', labelled('stage', top.text('stage'))],
    ['Partnership', top.map('partnership')?.text('name')?.value ?? ''],
    ['Reference', top.text('reference')?.value ?? ''],
    [
      'Children',
      children
        .map(({ fields }) => fields.text('pseudonym')?.value)
        .filter(isGiven)
        .join(', '),
    ],
    ['Period', [day(period?.text('from')), day(period?.text('to'))].filter(isGiven).join(' to ')],
    [
      'Sources',
      sources.length === 0
        ? ''
        : `${sources.length}${gaps.length === 0 ? '' : `, with ${counted(gaps.length, 'gap')}`}`,
    ],
  ];
  const rows = says.filter(([, words]) => words !== '');
  return html`<dl>${rows.map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl>
`;
}

function group<T>(title: string, things: readonly T[], content: (thing: T) => Html): Html | undefined {
  if (things.length === 0) return undefined;
  return html`<details open><summary>${title} (${things.length})</summary><ul>${things.map(
    (thing) => html`<li>${content(thing)}</li>`,
  )}</ul></details>
`;
}

/** The id leads to the section that the body has for it, where it has one. */
function entry({ id }: Entity<unknown>, sections: ReadonlySet<string>, says: string | undefined): Html {
  const words = isGiven(says) ? says : 'Nothing written yet';
  if (id === undefined) return html`${words}`;
  const name = sections.has(id.value)
    ? html`<a href="#${anchorOfSection(id.value)}"><strong>${id.value}</strong></a>`
    : html`<strong>${id.value}</strong>`;
  return html`<span id="${anchorOfEntry(id.value)}">${name}</span> ${words}`;
}

function actionState({ fields }: Entities['actions'][number]): Html | undefined {
  const due = day(fields.text('due'));
  const status = labelled('actionStatus', fields.text('status'));
  const says = [fields.map('owner')?.text('role')?.value, due && `due ${due}`, status.toLowerCase()].filter(isGiven);
  return says.length === 0 ? undefined : html` <em>(${says.join(', ')})</em>`;
}

function labelled(set: LabelSet, text: Text): string {
  return text === undefined ? '' : label(set, text.value);
}

function day(text: Text): string {
  if (text === undefined) return '';
  const written = readDate(text.value);
  return written === undefined ? text.value : formatWritten(written);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function isGiven(words: string | undefined): words is string {
  return words !== undefined && words !== '';
}
