import { contextOf } from '../check.ts';
import { type Configuration, defaultConfiguration } from '../configuration.ts';
import type { Entity } from '../review/entities.ts';
import { label } from '../review/labels.ts';
import type { Review, Role } from '../review/review.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { actionPlan } from './actionPlan.ts';
import { Anchors } from './anchors.ts';
import { anchorsOfSections, type DraftBody, type DraftSection, draftBody, fragments } from './body.ts';
import { briefing } from './briefing.ts';
import { type Contents, contentsOf, type Edition, type PartName } from './editions.ts';
import { Entries } from './entries.ts';
import { Footnotes } from './footnotes.ts';
import { leftOut } from './leftOut.ts';
import { withLiveLinks } from './liveLinks.ts';
import type { MarkdownContext } from './markdown.ts';
import { enquiryFacts, findingFacts, findings, goodPractice } from './parts/findings.ts';
import { about, decision, engagement, enquiries, immediateAction } from './parts/front.ts';
import { glossary } from './parts/glossary.ts';
import { gaps, keyEvents, register } from './parts/information.ts';
import type { Material, Part } from './parts/part.ts';
import { evaluation, recommendationFacts, recommendations } from './parts/recommendations.ts';
import { learningLog, parallelProcesses, signOff, timeliness } from './parts/record.ts';
import { goldenThread } from './parts/thread.ts';
import type { Block, Cover, Fact, ReportModel, ReportSection } from './report.ts';
import { date, joined, period, prose, text } from './words.ts';

export interface ReportOptions {
  /** The day on which the report is made. */
  readonly today: IsoDay;
  /** Holidays and time limits for the timeliness record; without it, those of someone who has set nothing. */
  readonly configuration?: Configuration;
  /** Why the author writes a public report although privacy errors stand open. It is recorded in the report. */
  readonly privacyChoice?: string;
  /** Who publishes the report and where readers can turn, as the project file says. */
  readonly publisher?: Publisher;
  /** Which of the editions; the full report where nothing is said. */
  readonly edition?: Edition;
}

export interface Publisher {
  readonly organisation?: string;
  readonly contact?: string;
}

/**
 * The report of a review, for any review whatever. The author's sections keep their order; what the front matter holds is
 * put where a reader looks for it, once. Suppressions are working notes and are left out.
 */
export function reportModel(
  review: Review,
  { today, configuration, privacyChoice, publisher = {}, edition = 'full' }: ReportOptions,
): ReportModel {
  const context = contextOf(review, configuration ?? defaultConfiguration(today));
  const notes = new Set<string>();
  const anchors = new Anchors();
  const entries = new Entries(review, anchors);
  const anchorOf = anchorsOfSections(review, anchors, (id) => entries.anchorOfText(id));
  const byFragment = fragments(anchorOf);
  const footnotes = new Footnotes(anchors);
  const markdown: MarkdownContext = {
    reference: (id) => entries.reference(id),
    anchorFor: (fragment) => byFragment.get(readable(fragment)) ?? entries.anchorOfId(readable(fragment)),
    footnote: (label, content) => footnotes.cite(label, content),
    note: (sentence) => notes.add(sentence),
  };
  const cover = coverOf(review, context, today, publisher);
  const material: Material = { review, entries, anchors, context, bound: boundEntities(review) };
  const body = draftBody(review, anchorOf, markdown);
  const subtitle = unwrapTitle(body, cover.title);
  addFacts(body.sections, material);
  const choice = privacyChoice === undefined ? undefined : `${today}: ${privacyChoice}`;
  const made = (
    name: string | undefined,
    opening: readonly Block[],
    sections: readonly ReportSection[],
  ): ReportModel => ({
    layout: edition === 'briefing' ? 'onePage' : 'report',
    cover: { ...cover, subtitle, kindOfReview: [cover.kindOfReview, name].filter(Boolean).join(': ') },
    ...(edition === 'full'
      ? { opening, sections, footnotes: footnotes.all }
      : withLiveLinks({ opening, sections, footnotes: footnotes.all })),
    actionPlan: actionPlan(review, today),
    frontMatter: edition === 'full' ? withoutNotes(review.frontMatter.data) : undefined,
    notes: [...leftOut(review), ...notes],
    privacyChoice: choice,
  });
  if (edition === 'briefing') return made('seven-minute briefing', [], briefing(review, body.sections));
  const contents = contentsOf[edition];
  body.sections = chosen(body.sections, contents);
  const front: ReportSection[] = [];
  const back: ReportSection[] = [];
  for (const part of partsOf(material, contents)) {
    if (part.place === 'front') front.push(standalone(part, anchors));
    else if (part.place === 'back') back.push(standalone(part, anchors));
    else place(body.sections, { ...part, place: part.place }, anchors);
  }
  return made(contents.name, body.opening, [...front, ...body.sections.map(finished), ...back]);
}

/** What silences checks is for those who write. */
function withoutNotes({ suppressions: _, ...data }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return data;
}

/** The author's sections that the edition holds, whole or as each begins. */
function chosen(sections: readonly DraftSection[], contents: Contents): DraftSection[] {
  return sections
    .filter(({ role }) => contents.holdsSection(role))
    .map((section) => ({
      ...section,
      blocks: contents.beginningsOnly ? beginningOf(section.blocks) : section.blocks,
      sections: chosen(section.sections, contents),
    }));
}

/** What the front matter says of a finding, and the first paragraph. */
function beginningOf(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return first === -1 ? blocks.filter(({ kind }) => kind === 'facts') : blocks.slice(0, first + 1);
}

/** What the front matter makes, in the order in which a reader would meet it: a line a part. */
const PARTS: readonly (readonly [name: PartName, make: (material: Material) => Part[]])[] = [
  ['about', about],
  ['decision', decision],
  ['enquiries', enquiries],
  ['engagement', engagement],
  ['immediateAction', immediateAction],
  ['gaps', gaps],
  ['keyEvents', keyEvents],
  ['findings', findings],
  ['goodPractice', goodPractice],
  ['recommendations', recommendations],
  ['evaluation', evaluation],
  ['thread', goldenThread],
  ['register', register],
  ['learningLog', learningLog],
  ['parallelProcesses', parallelProcesses],
  ['timeliness', timeliness],
  ['signOff', signOff],
  ['glossary', glossary],
];

function partsOf(material: Material, { holdsPart }: Contents): Part[] {
  return PARTS.filter(([name]) => holdsPart(name)).flatMap(([, make]) => make(material));
}

function coverOf(review: Review, context: RuleContext, today: IsoDay, publisher: Publisher): Cover {
  const { top } = review.entities;
  const dates = top.map('dates');
  const span = top.map('period');
  const reviewers = top
    .maps('reviewers')
    .map((reviewer) =>
      joined([prose(reviewer.text('name')), prose(reviewer.text('role'))], { kind: 'text', text: ', ' }),
    );
  const facts: Fact[] = [
    { term: 'Partnership', content: prose(top.map('partnership')?.text('name')) },
    { term: 'Reference', content: prose(top.text('reference')) },
    { term: 'Period under review', content: period(span?.text('from'), span?.text('to')) },
    { term: reviewers.length === 1 ? 'Reviewer' : 'Reviewers', content: joined(reviewers, { kind: 'break' }) },
    { term: 'Stage', content: text(label('stage', context.stage)) },
    { term: 'Published', content: date(dates?.text('published')) },
    { term: 'Published by', content: text(publisher.organisation?.trim() ?? '') },
    { term: 'Contact', content: text(publisher.contact?.trim() ?? '') },
    { term: 'This copy made on', content: date({ value: today }) },
  ];
  return {
    title: top.text('title')?.value.replace(/\s+/g, ' ') ?? 'Untitled review',
    subtitle: undefined,
    kindOfReview: label('reviewType', context.reviewType),
    stage: context.stage,
    draftMark:
      context.stage === 'scoping' || context.stage === 'draft'
        ? 'Draft. The partners have not agreed this text.'
        : undefined,
    isRestricted: context.audience !== 'public',
    audience:
      context.audience === 'public'
        ? 'Written for the public.'
        : 'Restricted: for the partnership, its agencies and the national Panel only.',
    facts: facts.filter(({ content }) => content.length > 0),
    authors: top.maps('reviewers').flatMap((reviewer) => reviewer.text('name')?.value ?? []),
  };
}

/**
 * A heading of the body that only repeats the title is said on the cover already. One that stands over the whole body
 * becomes the cover's second line, and is returned.
 */
function unwrapTitle(body: DraftBody, title: string): string | undefined {
  const [first, ...others] = body.sections;
  if (first === undefined || first.boundTo !== undefined) return undefined;
  const repeats = sameWords(first.title, title);
  const overAll = others.length === 0 && first.sections.length > 0 && first.role === undefined;
  if (!repeats && !overAll) return undefined;
  body.opening.push(...first.blocks);
  body.sections = [...first.sections, ...others];
  return repeats ? undefined : first.title;
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

/** Puts what the front matter says of a finding, recommendation or enquiry under the heading bound to it. */
function addFacts(sections: readonly DraftSection[], material: Material): void {
  const told = new Set<string>();
  const visit = (section: DraftSection) => {
    const id = section.boundTo;
    if (id !== undefined && !told.has(id)) {
      told.add(id);
      section.blocks.unshift(...factsFor(id, section.title, material));
    }
    section.sections.forEach(visit);
  };
  sections.forEach(visit);
}

function factsFor(id: string, heading: string, material: Material): Block[] {
  const { findings, linesOfEnquiry, recommendations } = material.review.entities;
  const finding = withId(findings, id);
  if (finding !== undefined) return findingFacts(material, finding, heading);
  const line = withId(linesOfEnquiry, id);
  if (line !== undefined) return enquiryFacts(material, line, heading);
  const recommendation = withId(recommendations, id);
  return recommendation === undefined ? [] : recommendationFacts(material, recommendation, heading);
}

/** Where an id was given twice, the heading is bound to the first. */
function withId<T>(entities: readonly Entity<T>[], id: string): Entity<T> | undefined {
  return entities.find((entity) => entity.id?.value === id);
}

function boundEntities(review: Review): Set<Entity<unknown>> {
  const { findings, linesOfEnquiry, recommendations } = review.entities;
  const ids = review.body.sections.flatMap(({ boundTo }) => (boundTo === undefined ? [] : [boundTo.value]));
  const found = ids.map((id) => withId<unknown>([...findings, ...linesOfEnquiry, ...recommendations], id));
  return new Set(found.filter((entity) => entity !== undefined));
}

/** The order of a report, for parts whose section the author has not written. */
const ORDER: readonly Role[] = [
  'introduction',
  'methodology',
  'child',
  'identity',
  'engagement',
  'involvement',
  'immediate',
  'information',
  'events',
  'analysis',
  'findings',
  'goodPractice',
  'decision',
  'recommendations',
  'evaluation',
  'conclusion',
  'appendix',
];

/** Adds a part at the end of the author's section of its kind; as a section of its own where there is none. */
function place(sections: DraftSection[], part: Part & { readonly place: Role }, anchors: Anchors): void {
  const home = lastOfRole(sections, part.place);
  if (home !== undefined) {
    if (part.blocks.length > 0) {
      const anchor = anchors.unique(part.within, 'h-');
      home.sections.push(draftOf({ ...part, anchor, title: part.within, heading: text(part.within), sections: [] }));
    }
    home.sections.push(...part.sections.map(draftOf));
    return;
  }
  const rank = ORDER.indexOf(part.place);
  const after = sections.findIndex(({ role }) => role !== undefined && ORDER.indexOf(role) > rank);
  const made = { ...draftOf(standalone(part, anchors)), role: part.place };
  sections.splice(after === -1 ? sections.length : after, 0, made);
}

/** The author's section of this kind; the last where there are several, so that tables follow all of the text. */
function lastOfRole(sections: readonly DraftSection[], role: Role): DraftSection | undefined {
  const own = sections.findLast((section) => section.role === role && section.boundTo === undefined);
  if (own !== undefined) return own;
  for (const section of [...sections].reverse()) {
    const found = lastOfRole(section.sections, role);
    if (found !== undefined) return found;
  }
  return undefined;
}

function standalone(part: Part, anchors: Anchors): ReportSection {
  const { heading, blocks, sections } = part;
  return { anchor: anchors.unique(heading, 'h-'), title: heading, heading: text(heading), blocks, sections };
}

function draftOf(section: ReportSection): DraftSection {
  const { anchor, title, heading, blocks, sections } = section;
  return {
    anchor,
    title,
    heading,
    blocks: [...blocks],
    sections: sections.map(draftOf),
    role: undefined,
    boundTo: undefined,
  };
}

function finished({ anchor, title, heading, blocks, sections }: DraftSection): ReportSection {
  return { anchor, title, heading, blocks, sections: sections.map(finished) };
}

function readable(fragment: string): string {
  try {
    return decodeURIComponent(fragment).toLowerCase();
  } catch {
    return fragment.toLowerCase();
  }
}
