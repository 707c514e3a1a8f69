import type { ClientCapabilities, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../../server/src/check.ts';
import { clientSupport } from '../../../server/src/features/clientSupport.ts';
import type { LanguageFeature, OpenReview, Surroundings } from '../../../server/src/features/languageFeature.ts';
import { symbolsOf } from '../../../server/src/features/reviewSymbols.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { effectiveConfiguration } from '../../../server/src/workspace/projectFile.ts';
import { noSettings, type Settings } from '../../../server/src/workspace/settings.ts';
import { editorOf318 } from '../../protocol/capabilities.ts';

/** Stands in a test's text where the cursor is. */
export const CURSOR = '‸';

export const TODAY = '2026-11-24';

/** A review with a cursor and marked places, opened as an editor has it. */
export interface Opened {
  readonly open: OpenReview;
  readonly text: string;
  /** Where the cursor stands; the start of the text where a case has none. */
  readonly position: Position;
  /** The places between ⟦ and ⟧, in order. */
  readonly marked: readonly Range[];
  /** What `feature` answers, with the cursor's position added to `params`. */
  ask<P>(feature: LanguageFeature<P>, params?: Partial<P>): Promise<unknown>;
}

/** Opens `source` with the line endings given. The marks are taken out of the text; places may lie in each other. */
export function openedReview(
  source: string,
  eol: '\n' | '\r\n' = '\n',
  {
    uri = 'file:///reviews/case.review.md',
    capabilities = editorOf318,
    rulePages = 'practice-review:/docs/rules',
    initializationOptions,
    settings = {},
  }: {
    uri?: string;
    capabilities?: ClientCapabilities;
    rulePages?: string;
    initializationOptions?: unknown;
    settings?: Partial<Settings>;
  } = {},
): Opened {
  const marks = source.replace(/\r?\n/g, eol).split(/([‸⟦⟧])/);
  const spans: { start: number; end: number }[] = [];
  const begun: { start: number; end: number }[] = [];
  let text = '';
  let cursor = 0;
  for (const part of marks) {
    if (part === CURSOR) cursor = text.length;
    else if (part === '⟦') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      begun.push(span);
    } else if (part === '⟧') {
      const span = begun.pop();
      if (span === undefined) throw new Error('A ⟧ stands without its ⟦.');
      span.end = text.length;
    } else text += part;
  }
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const configuration = effectiveConfiguration(noSettings, undefined, TODAY);
  const open: OpenReview = {
    uri,
    review: parseReview(text),
    document,
    configuration,
    settings: { ...noSettings, ...settings },
    projectFile: undefined,
  };
  const position = document.positionAt(cursor);
  const surroundings: Surroundings = {
    support: clientSupport({ processId: null, rootUri: null, capabilities, initializationOptions }),
    rulePages,
    document: (asked) => (asked === uri ? document : undefined),
    openReview: async (asked) => (asked === uri ? open : undefined),
    shownFindings: (asked) => (asked === uri ? check(open.review, configuration) : []),
    reviewSymbols: async () => symbolsOf(open.review, document),
    checkFolders: async () => undefined,
    isCancelled: () => false,
  };
  const ranges = spans.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
  return {
    open,
    text,
    position,
    marked: ranges,
    ask: (feature, params) => {
      const asked: unknown = { textDocument: { uri }, position, ...params };
      return feature.answer(asked as Parameters<typeof feature.answer>[0], surroundings);
    },
  };
}

/** Runs a case with both line endings. */
export function inBothLineEndings(name: string, run: (eol: '\n' | '\r\n') => Promise<void> | void): void {
  it(`${name} (LF)`, () => run('\n'));
  it(`${name} (CRLF)`, () => run('\r\n'));
}
