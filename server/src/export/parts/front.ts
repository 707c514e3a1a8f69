import type { Fields } from '../../review/fields.ts';
import type { Decision, Test } from '../../review/generated/frontMatterTypes.ts';
import { threadOf } from '../../review/thread.ts';
import type { Block, Inline } from '../report.ts';
import { date, facts, joined, labelled, labelledList, lineBreak, paragraphs, prose, text, yesOrNo } from '../words.ts';
import { column, type Material, type Part, part, table, ungrouped } from './part.ts';

/** The children, the agencies, the reviewers and the period under review. */
export function about({ review, entries }: Material): Part[] {
  const { top, children, partners } = review.entities;
  return part(
    'front',
    ['About this review', 'About this review'],
    [
      ...table(
        'children',
        'The children',
        [
          column('Ref.', 'narrow'),
          column('Known as'),
          column('Age at the time'),
          column('Harm'),
          column('Themes', 'wide'),
        ],
        ungrouped(
          children.map((child) => ({
            anchor: entries.anchorOf(child),
            cells: [
              entries.idOf(child),
              prose(child.fields.text('pseudonym')),
              labelled('ageBand', child.fields.text('ageBand')),
              labelled('harm', child.fields.text('harm')),
              text(
                child.fields
                  .texts('themes')
                  .map(({ value }) => value)
                  .join(', '),
              ),
            ],
          })),
        ),
      ),
      ...table(
        'partners',
        'Partners and agencies',
        [column('Ref.', 'narrow'), column('Name', 'wide'), column('Kind')],
        ungrouped(
          partners.map((partner) => ({
            anchor: entries.anchorOf(partner),
            cells: [
              entries.idOf(partner),
              prose(partner.fields.text('name')),
              labelled('partnerKind', partner.fields.text('kind')),
            ],
          })),
        ),
      ),
      ...table(
        'reviewers',
        'Reviewers',
        [column('Name'), column('Role'), column('Independence', 'wide')],
        ungrouped(
          top.maps('reviewers').map((reviewer) => ({
            anchor: undefined,
            cells: [prose(reviewer.text('name')), prose(reviewer.text('role')), prose(reviewer.text('independence'))],
          })),
        ),
      ),
    ],
  );
}

const TESTS = [
  ['serious', 'Is this a serious child safeguarding case?'],
  ['localImportance', 'Does it raise issues of importance for this area?'],
  ['appropriate', 'Is a review appropriate?'],
] as const;

/** What the partners decided, the three tests they applied, and a rapid review's view on a national review. */
export function decision({ review, entries, context }: Material): Part[] {
  const { top } = review.entities;
  const record = top.map('decision');
  const national = top.map('nationalReview');
  const decided = top.map('dates')?.text('decision');
  const blocks: Block[] = [
    ...facts(
      ['Decision', labelled('outcome', record?.text('outcome'))],
      ['Decided on', record === undefined ? [] : date(decided)],
      ['Decided by', entries.agencies(record?.texts('madeBy') ?? [])],
    ),
    ...table(
      'tests',
      'The three tests',
      [column('Test'), column('Met', 'narrow'), column('Reasons', 'wide')],
      ungrouped(TESTS.flatMap(([name, question]) => testRow(record, name, question))),
    ),
    ...facts(
      ['How the learning goes on', prose(record?.text('learningForward'))],
      ['A different view', prose(record?.text('dissent'))],
      ['National review recommended', yesOrNo(national?.flag('recommended'))],
      ['Reasons', prose(national?.text('reasons'))],
    ),
  ];
  const place = context.reviewType === 'rapidReview' ? 'decision' : placeOfDecision(review);
  return part(place, ['Decision record', 'Decision record'], blocks);
}

/** A full review opens with the decision to make it, unless the author has a section on it. */
function placeOfDecision(review: Material['review']): Part['place'] {
  return review.body.sections.some(({ role }) => role === 'decision') ? 'decision' : 'front';
}

function testRow(record: Fields<Decision> | undefined, name: (typeof TESTS)[number][0], question: string) {
  const test: Fields<Test> | undefined = record?.map(name);
  if (test === undefined) return [];
  return [{ anchor: undefined, cells: [text(question), yesOrNo(test.flag('met')), prose(test.text('reasons'))] }];
}

/** The questions of the review, and which findings answer them. */
export function enquiries({ review, entries, bound }: Material): Part[] {
  const rows = review.entities.linesOfEnquiry.map((line) => {
    const id = line.id?.value;
    const answers = threadOf(review.entities)
      .answers.to(line)
      .flatMap((finding) => (finding.id === undefined ? [] : [finding.id]));
    const isBound = id !== undefined && bound.has(line);
    const unanswered = prose(line.fields.text('unansweredBecause'));
    const answered: Inline[] =
      unanswered.length === 0
        ? entries.references(answers)
        : joined([entries.references(answers), [...text('Not answered: '), ...unanswered]], lineBreak);
    return {
      anchor: isBound ? undefined : entries.anchorOf(line),
      cells: [isBound ? [entries.reference(id)] : entries.idOf(line), prose(line.fields.text('question')), answered],
    };
  });
  const columns = [column('Ref.', 'narrow'), column('Question', 'wide'), column('Answered by')];
  return part(
    'methodology',
    ['Lines of enquiry', 'Lines of enquiry'],
    [...table('linesOfEnquiry', 'What was asked, and the findings that answer it', columns, ungrouped(rows))],
  );
}

/** Who in the family and which practitioners took part. */
export function engagement({ review }: Material): Part[] {
  const record = review.entities.top.map('engagement');
  if (record === undefined) return [];
  const family = record.maps('family').map((person) => ({
    anchor: undefined,
    cells: [
      prose(person.text('who')),
      labelled('familyStatus', person.text('status')),
      yesOrNo(person.flag('sawDraft')),
      prose(person.text('reason')),
    ],
  }));
  const practitioners = record.maps('practitioners').map((group) => ({
    anchor: undefined,
    cells: [
      prose(group.text('group')),
      prose(group.text('method')),
      date(group.text('date')),
      labelledList('level', group.texts('levels')),
    ],
  }));
  const asked = [column('Family member'), column('Status'), column('Saw the draft', 'narrow'), column('Notes', 'wide')];
  const met = [column('Group', 'wide'), column('How'), column('When', 'narrow'), column('Levels')];
  return [
    ...part(
      'engagement',
      ['Involvement in the review', 'Who took part'],
      [
        ...table('family', 'Involvement of the family', asked, ungrouped(family)),
        ...table('practitioners', 'Involvement of practitioners and managers', met, ungrouped(practitioners)),
      ],
    ),
    ...part(
      'child',
      ['The child’s experience', 'How the child’s experience was considered'],
      paragraphs(record.text('childVoice')),
    ),
  ];
}

/** What was done at once, in a rapid review. */
export function immediateAction({ review }: Material): Part[] {
  const done = paragraphs(review.entities.top.text('immediateAction'));
  return part('immediate', ['Immediate action', 'Immediate action taken'], done);
}
