import { type Hover, HoverRequest } from 'vscode-languageserver';
import { contextOf, type Finding } from '../check.ts';
import { idPlaceAt } from '../review/idPlaces.ts';
import type { Span } from '../review/span.ts';
import { yamlSpotAt } from '../review/yamlSpot.ts';
import { rules } from '../rules/registry.ts';
import { suppressionsOf } from '../rules/suppression.ts';
import { aboutDate, dateInText } from './hover/aboutDate.ts';
import { aboutEntity } from './hover/aboutEntity.ts';
import { aboutKey, aboutValue } from './hover/aboutKey.ts';
import { passageAt, textWithoutWhy } from './hover/aboutPassage.ts';
import { aboutRule } from './hover/aboutRule.ts';
import { type Paragraph, written } from './hover/said.ts';
import { documentFeature, type OpenReview } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/** Checks of which more is said in one place at most. */
const RULES = 3;

/** What there is to say of one place. */
interface Said extends Span {
  readonly paragraphs: readonly Paragraph[];
}

/** What an id, a key, a date or a value means, and why a check has something to say of a place. */
export const hover = documentFeature(HoverRequest.type, (open, { position }, { support, rulePages, shownFindings }) => {
  const { review, document } = open;
  const offset = document.offsetAt(position);
  const findings = shownFindings(open.uri);
  const here = findings.filter(
    (finding) => finding.start <= offset && offset < Math.max(finding.end, finding.start + 1),
  );
  const subject = subjectAt(offset, open, rulePages) ?? passageSubject(offset, open, findings);
  const pointing = [...new Set(here.map(({ rule }) => rule))].slice(0, RULES);
  const paragraphs = [
    ...(subject?.paragraphs ?? []),
    ...here.flatMap((finding) => textWithoutWhy(finding, review)),
    ...pointing.flatMap((rule) => aboutRule(rule, rulePages)),
  ];
  const place = subject ?? smallest(here);
  if (place === undefined || paragraphs.length === 0) return null;
  return { contents: written(paragraphs, support.hoverMarkup), range: rangeOf(place, document) } satisfies Hover;
});

/** An id wherever it stands, else the name of a silenced check, a date, or a value or a key of the front matter. */
function subjectAt(offset: number, { review, configuration }: OpenReview, rulePages: string): Said | undefined {
  const id = idPlaceAt(review, offset);
  const definition = id === undefined ? undefined : review.ids.byId.get(id.value);
  if (id !== undefined && definition !== undefined) {
    return { start: id.start, end: id.end, paragraphs: aboutEntity(definition, review) };
  }
  const silenced = suppressionsOf(review).find(({ rule: { start, end } }) => start <= offset && offset <= end)?.rule;
  const rule = rules.find((each) => each.id === silenced?.value);
  if (silenced !== undefined && rule !== undefined) {
    return { start: silenced.start, end: silenced.end, paragraphs: aboutRule(rule, rulePages) };
  }
  const context = contextOf(review, configuration);
  if (offset > review.frontMatter.span.end) {
    const date = dateInText(offset, review, context);
    return date === undefined ? undefined : { start: date.start, end: date.end, paragraphs: date.said };
  }
  const spot = yamlSpotAt(review.frontMatter.root, offset);
  if (spot === undefined) return undefined;
  const paragraphs =
    spot.on === 'key'
      ? aboutKey(spot, context, configuration)
      : [...aboutDate(spot, review, context), ...aboutValue(spot, context)];
  const { start, end } = spot.scalar;
  return paragraphs.length === 0 ? undefined : { start, end, paragraphs };
}

function passageSubject(offset: number, { review }: OpenReview, findings: readonly Finding[]): Said | undefined {
  if (offset < review.body.start) return undefined;
  const passage = passageAt(offset, review, findings);
  return passage === undefined ? undefined : { start: passage.start, end: passage.end, paragraphs: passage.said };
}

function smallest(findings: readonly Finding[]): Span | undefined {
  return findings.reduce<Span | undefined>(
    (least, { start, end }) => (least === undefined || end - start < least.end - least.start ? { start, end } : least),
    undefined,
  );
}
