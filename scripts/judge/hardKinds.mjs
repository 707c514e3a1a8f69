/** What people are said to have wanted in. */
const FAILINGS =
  /curio|complacen|optimis|human error|silo|rigour|\bgrip\b|assumptions|poor communication|professionalism|common sense/i;

/**
 * The hard kinds of text, each with what shows it: words in the note of a corpus line, in the text itself, or the voice. A
 * line may be of several kinds. `labels` keeps a kind to the texts whose label it is hard for.
 */
const HARD_KINDS = {
  passage: [
    {
      name: 'chronology with because, therefore, due to',
      labels: ['chronology'],
      notes:
        /because|therefore|due to|causal|ground|reason(?!s? given)|"so that"|led to|as a result|since|caused|in response/i,
    },
    {
      name: 'omissions or bare judgement, no reason',
      labels: ['chronology'],
      notes: /omission|bare|judg|should|expected|no reason/i,
    },
    { name: 'chronology with a failing of people as the cause', labels: ['chronology'], texts: FAILINGS },
    { name: 'analysis in the same words', labels: ['analysis'], texts: FAILINGS },
    {
      name: 'the why of a finding, in a sentence or two',
      labels: ['chronology', 'analysis', 'mixed', 'neither'],
      voices: /^why-field/,
    },
    {
      name: 'chronology full of words for systems',
      labels: ['chronology'],
      notes: /system noun|process|supervision|training|policy|MARAC|meeting|plan/i,
    },
    { name: 'chronology without dates', labels: ['chronology'], notes: /undated|no dates?/i },
    {
      name: 'chronology with what people said or thought',
      labels: ['chronology'],
      notes: /quot|reported|thought|believ/i,
    },
    {
      name: 'analysis without a connective',
      labels: ['analysis'],
      notes: /no connective|no causal|absence of|as a story|story/i,
    },
    {
      name: 'analysis full of dates or figures',
      labels: ['analysis'],
      notes: /dated|dates|figures|percentages|times/i,
    },
    {
      name: 'analysis by what was expected, with a reason',
      labels: ['analysis'],
      notes: /expected|should|would|comparison/i,
    },
    {
      name: 'analysis of what people thought',
      labels: ['analysis'],
      notes: /reasoning|thinking|understanding|understood|belie|rational|assum|perspective/i,
    },
    { name: 'mixed, a reason in one clause', labels: ['mixed'], notes: /one|clause|short/i },
    { name: 'mixed, events and reasons interleaved', labels: ['mixed'], notes: /interleav/i },
    { name: 'mixed, one after the other', labels: ['mixed'], notes: /first|then|halves|ending/i },
    {
      name: 'neither, but speaks of reasons or research',
      labels: ['neither'],
      notes: /research|causes|because|why|definition|general/i,
    },
    { name: 'neither, recommendation or action', labels: ['neither'], notes: /recommend|action|plan/i },
    {
      name: 'lists and tables',
      labels: ['chronology', 'analysis', 'mixed', 'neither'],
      notes: /bullet|table|row|list/i,
    },
    { name: 'short', labels: ['chronology', 'analysis', 'mixed', 'neither'], notes: /short|terse|fragment/i },
  ],
  recommendation: [
    { name: 'strong, softly put', labels: ['strong'], notes: /soft|weakly/i },
    { name: 'strong, short or in notes', labels: ['strong'], notes: /short|note form|table/i },
    { name: 'weak, with an owner and a date', labels: ['weak'], notes: /owner|date/i },
    { name: 'weak, with figures or a measure', labels: ['weak'], notes: /figure|number|measur|audit/i },
    { name: 'weak, long and detailed', labels: ['weak'], notes: /long|detailed|list/i },
    {
      name: 'weak, a real act that nobody checks',
      labels: ['weak'],
      notes: /strong act|strong verb|no check|no one to see|act /i,
    },
  ],
  level: [
    {
      name: 'another level is mentioned',
      labels: ['practitioner', 'first-line manager', 'senior', 'partnership', 'national'],
      notes: /mentioned|named|several/i,
    },
    {
      name: 'the level is not named, only its effect',
      labels: ['senior', 'partnership', 'national'],
      notes: /by effect|without/i,
    },
    { name: 'none, clinical management', labels: ['none'], notes: /clinical/i },
    { name: "none, the family's own managers", labels: ['none'], notes: /own managers|family/i },
    { name: 'none, case management system', labels: ['none'], notes: /software|system/i },
    { name: 'none, methods and research', labels: ['none'], notes: /method|research/i },
  ],
};

/** The hard kinds of a kind of text that stand among `items`, each with its items. */
export function byHardKind(kind, items) {
  return HARD_KINDS[kind].flatMap(({ name, labels, notes, texts, voices }) => {
    const own = items.filter(
      ({ label, note = '', text, voice = '' }) =>
        labels.includes(label) && (notes?.test(note) || texts?.test(text) || voices?.test(voice)),
    );
    return own.length === 0 ? [] : [{ name, items: own }];
  });
}
