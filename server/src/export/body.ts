import type { Env } from 'markdown-it';
import type { Review, Role, Section } from '../review/review.ts';
import { type Anchors, editorSlug } from './anchors.ts';
import { type MarkdownContext, sharedDefinitions, toBlocks, toInlines } from './markdown.ts';
import { type Block, type Inline, plainText } from './report.ts';

/** A section of the report while it is being put together. */
export interface DraftSection {
  anchor: string;
  title: string;
  heading: readonly Inline[];
  blocks: Block[];
  sections: DraftSection[];
  role: Role | undefined;
  /** The id that its heading starts with. */
  boundTo: string | undefined;
}

/** What the author wrote: the text before the first heading, and the sections as they are nested. */
export interface DraftBody {
  opening: Block[];
  sections: DraftSection[];
}

/** Gives every heading its anchor; `anchorOfBound` has those of entries whose text stands under a heading. */
export function anchorsOfSections(
  review: Review,
  anchors: Anchors,
  anchorOfBound: (id: string) => string | undefined,
): ReadonlyMap<Section, string> {
  const bySection = new Map<Section, string>();
  const used = new Set<string>();
  for (const section of review.body.sections) {
    const bound = section.boundTo === undefined ? undefined : anchorOfBound(section.boundTo.value);
    const anchor = bound === undefined || used.has(bound) ? anchors.unique(section.title, 'h-') : bound;
    used.add(anchor);
    bySection.set(section, anchor);
  }
  return bySection;
}

/** Finds the anchor of a heading by the address that Markdown editors give it, such as `#key-events`. */
export function fragments(anchorOf: ReadonlyMap<Section, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [section, anchor] of anchorOf) {
    const slug = editorSlug(section.title);
    if (!found.has(slug)) found.set(slug, anchor);
  }
  return found;
}

/** The body as blocks. Each section's own text is read by itself, with the link definitions and footnotes of the whole. */
export function draftBody(review: Review, anchorOf: ReadonlyMap<Section, string>, context: MarkdownContext): DraftBody {
  const { body, text } = review;
  const env = sharedDefinitions(text.slice(body.start, body.end));
  const draft: DraftBody = { opening: [], sections: [] };
  for (const section of body.sections) {
    if (section.heading === undefined) {
      const end = body.sections.find(({ heading }) => heading !== undefined)?.start ?? body.end;
      draft.opening = toBlocks(text.slice(body.start, end), env, context);
    } else if (section.parent === undefined) draft.sections.push(draftSection(section, text, env, anchorOf, context));
  }
  return draft;
}

function draftSection(
  section: Section,
  text: string,
  env: Env,
  anchorOf: ReadonlyMap<Section, string>,
  context: MarkdownContext,
): DraftSection {
  const own = text.slice(section.start, section.children[0]?.start ?? section.end);
  const heading = toInlines(section.heading?.content.text ?? '', env, context);
  return {
    anchor: anchorOf.get(section) ?? '',
    title: heading.some(({ kind }) => kind === 'footnote') ? plainText(heading) : section.title,
    heading,
    blocks: toBlocks(own, env, context, { skipHeading: true }),
    sections: section.children.map((child) => draftSection(child, text, env, anchorOf, context)),
    role: section.role,
    boundTo: section.boundTo?.value,
  };
}
