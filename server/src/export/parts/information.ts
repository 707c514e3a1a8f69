import type { Inline } from '../report.ts';
import { date, joined, labelled, labelledList, lineBreak, period, prose, text } from '../words.ts';
import { column, type Material, type Part, part, table, ungrouped } from './part.ts';

/** What is missing, what that means and how it was handled: beside what the author says on limits. */
export function gaps({ review, entries }: Material): Part[] {
  const rows = review.entities.gaps.map((gap) => ({
    anchor: entries.anchorOf(gap),
    cells: [
      entries.idOf(gap),
      joined(
        [
          prose(gap.fields.text('what')),
          gap.source.id === undefined ? [] : [...text('Source: '), entries.reference(gap.source.id.value)],
        ],
        lineBreak,
      ),
      labelled('gapEffect', gap.fields.text('effect')),
      entries.references(gap.fields.texts('affects')),
      joined([labelled('gapHandling', gap.fields.text('handling')), prose(gap.fields.text('explanation'))], {
        kind: 'text',
        text: '. ',
      }),
    ],
  }));
  const columns = [
    column('Ref.', 'narrow'),
    column('What is missing'),
    column('Effect on findings'),
    column('Findings', 'narrow'),
    column('How it was handled', 'wide'),
  ];
  return part(
    'information',
    ['Gaps and limitations', 'Gaps in the information'],
    [...table('gaps', 'What is missing, and what that means', columns, ungrouped(rows))],
  );
}

/** Everything that the review asked for, with what came of it. */
export function register({ review, entries }: Material): Part[] {
  const rows = review.entities.sources.map((source) => {
    const { fields } = source;
    const covers = fields.map('covers');
    return {
      anchor: entries.anchorOf(source),
      cells: [
        entries.idOf(source),
        joined(
          [
            prose(fields.text('description')),
            after('Kind: ', labelled('sourceKind', fields.text('kind'))),
            after('Levels: ', labelledList('level', fields.texts('levels'))),
          ],
          lineBreak,
        ),
        entries.agencies([fields.text('agency')]),
        period(covers?.text('from'), covers?.text('to')),
        labelled('held', fields.text('held')),
        date(fields.text('requested')),
        joined([labelled('sourceStatus', fields.text('status')), date(fields.text('received'))], lineBreak),
      ],
    };
  });
  const columns = [
    column('Ref.', 'narrow'),
    column('Source', 'wide'),
    column('Agency'),
    column('Period covered'),
    column('Held', 'narrow'),
    column('Requested', 'narrow'),
    column('Outcome', 'narrow'),
  ];
  return part(
    'back',
    ['Information register', 'Information register'],
    [...table('sources', 'What was asked for, and what came', columns, ungrouped(rows))],
  );
}

function after(words: string, content: readonly Inline[]): Inline[] {
  return content.length === 0 ? [] : [...text(words), ...content];
}

/** The few events that the analysis turns on. */
export function keyEvents({ review, entries }: Material): Part[] {
  const rows = review.entities.keyEvents.map((event) => ({
    anchor: entries.anchorOf(event),
    cells: [
      entries.idOf(event),
      date(event.fields.text('when')),
      prose(event.fields.text('what')),
      entries.agencies(event.fields.texts('agencies')),
      entries.references(event.fields.texts('sources')),
      event.fields.flag('decisionPoint')?.value === true ? text('Yes') : [],
    ],
  }));
  const columns = [
    column('Ref.', 'narrow'),
    column('When', 'narrow'),
    column('What happened', 'wide'),
    column('Agencies'),
    column('Sources', 'narrow'),
    column('Decision point', 'narrow'),
  ];
  return part(
    'events',
    ['Key events', 'List of key events'],
    [...table('keyEvents', 'What happened, and when', columns, ungrouped(rows))],
  );
}
