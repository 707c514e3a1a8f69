import type { Entities } from './entities.ts';
import type { Ids } from './ids.ts';
import type { Located, Span } from './span.ts';
import type { YamlMap } from './yamlNode.ts';

/** A whole document, parsed. Immutable: an edit makes a new `Review` that shares what did not change. */
export interface Review {
  /** The original text, with its byte order mark and line endings. */
  readonly text: string;
  /** The line ending of the first line. Edits are written with it. */
  readonly eol: '\n' | '\r\n';
  readonly frontMatter: FrontMatter;
  readonly body: Body;
  /** The things of the front matter, each with its place. */
  readonly entities: Entities;
  /** Every id of the document, where it is defined and where it is used. */
  readonly ids: Ids;
}

/** The front matter. `span` is empty and `root` has no entries where a document has none. */
export interface FrontMatter {
  /** From the first `-` of the opening fence to the end of the closing fence's line. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly content: Span;
  /** `missing`: the text does not open with `---`. `unclosed`: no closing fence was found. */
  readonly state: 'present' | 'missing' | 'unclosed';
  readonly root: YamlMap;
  /** The same tree as plain data, for the schema validators. Keys without a value are left out. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly YamlProblem[];
}

/** What is wrong with the YAML, in terms of what a person has to change. */
export type YamlProblemKind =
  | 'unquotedColon'
  | 'tab'
  | 'strayIndent'
  | 'duplicateKey'
  | 'unclosedQuote'
  | 'textAfterQuote'
  | 'reservedCharacter'
  | 'missingSpace'
  | 'missingColon'
  | 'misplacedDash'
  | 'pastedBullet'
  | 'unclosedBracket'
  | 'unclosedFrontMatter'
  | 'other';

/** A problem found by the YAML parser, at the place that a person must change. */
export interface YamlProblem extends Span {
  readonly kind: YamlProblemKind;
  /** The key, character or word that the problem is about, where there is one. */
  readonly subject?: string;
  /** The whole value or white space that the problem is in. */
  readonly target?: Span;
  /** Changes that mend it. What was read of the front matter was read as if they were made. */
  readonly mend?: readonly Mend[];
}

/** Text to write in place of a span; exact characters, line breaks included. */
export interface Mend extends Span {
  readonly text: string;
}

/** The Markdown below the front matter. */
export interface Body extends Span {
  /** Every block in document order, headings and comments included. */
  readonly blocks: readonly Block[];
  /** Every section in document order; the first may have no heading (text before the first heading). */
  readonly sections: readonly Section[];
}

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'table' | 'quote' | 'code' | 'html' | 'comment';

/**
 * What a block says, with positions relative to the block's start. The same object is used again for as long as the
 * block's text does not change, so results that depend on it alone can be kept by its identity.
 */
export interface BlockContent {
  readonly kind: BlockKind;
  /** The source text of the block, markers such as `- ` and `## ` left out. May hold line breaks. */
  readonly text: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Ids cited as `[F1]` or `[F1, F2]`; one entry an id. */
  readonly citations: readonly Citation[];
  /** Inline code, link addresses, HTML tags and comments inside the text: not prose. */
  readonly masked: readonly Span[];
  /** For a comment that silences rules. */
  readonly suppression: SuppressionComment | undefined;
}

export interface Block extends Span {
  readonly content: BlockContent;
  readonly section: Section;
}

/** An id cited in the body. The span covers the id alone, without the brackets. */
export interface Citation extends Located<string> {}

/** `<!-- review-ignore RULE, RULE -- reason -->` */
export interface SuppressionComment {
  readonly scope: 'block' | 'section';
  /** Their places are relative to the comment. */
  readonly rules: readonly Located<string>[];
  /** Empty when no reason is given. */
  readonly reason: string;
}

/** The job of a section, by its heading; the names are those of `schemas/headings.json`. */
export type Role =
  | 'introduction'
  | 'methodology'
  | 'child'
  | 'identity'
  | 'engagement'
  | 'involvement'
  | 'immediate'
  | 'information'
  | 'events'
  | 'analysis'
  | 'findings'
  | 'goodPractice'
  | 'decision'
  | 'recommendations'
  | 'evaluation'
  | 'conclusion'
  | 'appendix';

/** A heading and all that stands below it, to the next heading of the same or a higher level. */
export interface Section extends Span {
  /** Undefined for the text before the first heading. */
  readonly heading: Block | undefined;
  readonly level: number;
  /** The heading's text without marks, numbers kept. */
  readonly title: string;
  /** Its own role by the alias table, else the role of its parent. */
  readonly role: Role | undefined;
  /** The id that the heading starts with, where it does: `### F1 …`. */
  readonly boundTo: Located<string> | undefined;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** The blocks of this section alone: not its heading and not those of its subsections. */
  readonly blocks: readonly Block[];
}
