/** Words that hold sentences together. They have weights like all others, and to show them would tell nobody anything. */
export const smallWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so if as than that this these those there here it its he him his she her hers they them their we us ' +
    'our i me my you your who whom whose which what when where how why is are was were be been being am has have had having do ' +
    'does did done doing will would shall should can could may might must of in on at to from by for with into onto over under ' +
    'up down out off about after before again then once until while since between through during against not no any some all ' +
    'each every both either neither one ones other others another such own same more most less least few many much very too ' +
    'also only just still yet even ever never now however said got get'
  ).split(' '),
);

/** Whether a term (a word, or two with a space) says something by itself when it is quoted. */
export function isTelling(term: string): boolean {
  return !term.includes('<') && term.split(' ').some((word) => word.length > 2 && !smallWords.has(word));
}
