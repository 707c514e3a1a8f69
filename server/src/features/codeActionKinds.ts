import { CodeActionKind } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport.ts';

/** Makes every change that needs no thought from the author, when an editor asks for it by name. */
export const FIX_ALL = 'source.fixAll.practiceReview';

/** The kinds of action that this editor may be offered. */
export function codeActionKinds({ guided }: ClientSupport): string[] {
  return [CodeActionKind.QuickFix, ...(guided ? [CodeActionKind.Refactor] : []), FIX_ALL];
}

/** A kind is wanted when nothing, the kind itself or one above it was asked for: kinds are names with dots. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
