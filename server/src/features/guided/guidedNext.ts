import { type Position, ProtocolRequestType, type Range, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guidedCommands } from '../../writing/guidedCommands.ts';
import { type NextStep, nextStep } from '../../writing/nextStep.ts';
import { documentFeature } from '../languageFeature.ts';
import { rangeOf } from '../ranges.ts';
import { GUIDED_NEXT } from './methods.ts';
import { occasionOf } from './occasion.ts';
import { plainEdits } from './plainEdits.ts';

interface GuidedParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** The name of the command: `addFinding`. */
  readonly command: string;
  /** Where the cursor is. */
  readonly position?: Position;
  /** By the key of the question. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The keys of the answers that the author was not asked for. */
  readonly beforehand?: readonly string[];
}

/** What the extension is to do next. */
type GuidedResult =
  | Exclude<NextStep, { kind: 'written' }>
  | {
      readonly kind: 'edit';
      /** For the version that was asked about, and for no other. */
      readonly edits: readonly TextEdit[];
      /** Where the author is led, in the document as it is after the edits. */
      readonly show?: Range;
      /** A sentence to be shown. */
      readonly said?: string;
    }
  /** The document is not the one that was asked about any more: to be asked again. */
  | { readonly kind: 'changed' };

/** One step of a guided command: the next question, or what is to be written. */
export const guidedNext = documentFeature(
  new ProtocolRequestType<GuidedParams, GuidedResult | null, never, void, void>(GUIDED_NEXT),
  (open, { textDocument, command: name, position, answers = {}, beforehand = [] }): GuidedResult => {
    if (textDocument.version !== open.document.version) return { kind: 'changed' };
    const command = guidedCommands.find((candidate) => candidate.name === name);
    if (command === undefined) return { kind: 'refused', sentence: 'This command is not known here.' };
    const step = nextStep(command, occasionOf(open, position), new Map(Object.entries(answers)), beforehand);
    if (step.kind !== 'written') return step;
    const { edits, after, show, said } = step;
    const { uri, languageId, version } = open.document;
    return {
      kind: 'edit',
      edits: plainEdits(edits, open),
      ...(show === undefined ? {} : { show: rangeOf(show, TextDocument.create(uri, languageId, version, after.text)) }),
      ...(said === undefined ? {} : { said }),
    };
  },
);
