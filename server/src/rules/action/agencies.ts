import type { TabStop } from '../../review/edit.ts';
import { type ActionEntity, idOf } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import { isVagueAgency } from './vagueOwners.ts';

/** A partner or agency that an action can be given to. */
export interface Agency {
  readonly id: string;
  /** With its id: "Alderbrook Council (P1)". */
  readonly name: string;
}

/** The agencies of the review, those first to which the action's recommendation is made; "all agencies" is none. */
export function agenciesFor(action: ActionEntity, { entities }: Review): readonly Agency[] {
  const asked = asksOf(action);
  const all = entities.partners
    .filter(({ id, fields }) => id !== undefined && !isVagueAgency(fields.text('name')?.value ?? id.value))
    .map((partner): Agency => {
      const id = idOf(partner);
      const name = partner.fields.text('name')?.value;
      return { id, name: name === undefined ? id : `${name} (${id})` };
    });
  return [...all.filter(({ id }) => asked.includes(id)), ...all.filter(({ id }) => !asked.includes(id))];
}

/** The ids to which the action's recommendation is made, each once; none for an action of a rapid review. */
export function asksOf(action: ActionEntity): readonly string[] {
  return [...new Set((action.recommendation?.fields.texts('to') ?? []).map(({ value }) => value))];
}

/** The place at which the author writes the role of an owner. */
export function roleStop(stop: number): TabStop {
  return { stop, placeholder: '[insert the role]' };
}
