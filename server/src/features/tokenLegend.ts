import type { SemanticTokensLegend } from 'vscode-languageserver';

/** How ids are coloured: as what a theme has for variables. The numbers in the answers count along these lists. */
export const TOKEN_LEGEND: SemanticTokensLegend = { tokenTypes: ['variable'], tokenModifiers: ['declaration'] };

/** The number of `variable`. */
export const ID_TOKEN = 0;

/** The bit of `declaration`, for the place where an id is given. */
export const GIVEN_HERE = 1;
