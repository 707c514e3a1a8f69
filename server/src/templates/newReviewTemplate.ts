import headings from '../../../schemas/headings.json';
import templates from '../../../schemas/templates/newReview.json';

export type ReviewType = keyof typeof templates.kinds;
type Said = keyof typeof templates.unfilled;
export type SectionRole = keyof typeof headings.roles;

/** What the author has said of a new review. What is left out or empty becomes a place to fill in. */
export interface NewReview {
  readonly reviewType: ReviewType;
  readonly title?: string;
  readonly reference?: string;
  readonly partnership?: string;
}

/** A whole new review in VS Code's snippet syntax. Made from `schemas/templates/newReview.json` and the headings. */
export function newReviewSnippet(review: NewReview): string {
  const template = templates.kinds[review.reviewType];
  const frontMatter = template.frontMatter
    .join('\n')
    .replace(/\{\{(title|reference|partnership)\}\}/g, (_, name: Said) =>
      isSaid(review[name]) ? escapeSnippet(yamlString(review[name])) : templates.unfilled[name],
    );
  // Stop 1 is that of the title: what is written there shows in both places.
  const heading = isSaid(review.title) ? escapeSnippet(escapeMarkdown(review.title)) : '$1';
  const sections = template.sections.map((role) => sectionSnippet(role as SectionRole));
  return numberStops([frontMatter, `# ${heading}`, ...sections].join('\n\n'), 2);
}

function isSaid(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

/** A section with its heading, its prompts as a comment and a place to write. Stops are not numbered yet. */
export function sectionSnippet(role: SectionRole): string {
  const { heading, prompts } = headings.roles[role];
  return `## ${escapeSnippet(heading)}\n\n<!-- ${escapeSnippet(prompts.join(' '))} -->\n\n$_\n`;
}

/** Numbers the stops written `$_`, `${_:…}` and `${_|…|}` in the order in which they stand. */
export function numberStops(text: string, first: number): string {
  let next = first;
  return text.replace(/\$(\{?)_/g, (_stop, brace: string) => `$${brace}${next++}`);
}

/** A string as a YAML value: as it is where nobody could take it for something else, in quotation marks otherwise. */
export function yamlString(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const plain = /^\p{L}[\p{L}\p{N} ()'.,/&’–-]*$/u.test(line) && !/^(?:true|false|null)$/i.test(line);
  return plain ? line : JSON.stringify(line);
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
