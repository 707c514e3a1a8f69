import { type Entity, type GapEntity, idOf, nameOf } from '../../review/entities.ts';
import type { Source, SourceStatus } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { listed } from '../listed.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';
import { sourcesOf } from './evidence.ts';
import { lowerConfidence } from './lowerConfidence.ts';

interface Detail {
  readonly finding: YamlMap;
}

/** Why a finding cannot be as sure as it says. */
interface Doubt {
  readonly kind: 'notReceived' | 'inPart' | 'gap';
  readonly words: string;
}

/** How a source that is not, or not wholly, with the review reads after its id. */
const NOT_RECEIVED: Readonly<Partial<Record<SourceStatus, string>>> = {
  notRequested: 'was not asked for',
  requested: 'has not come',
  refused: 'was refused',
  noResponse: 'has not come',
  withheld: 'was withheld',
};

const ADVICE: Readonly<Record<Doubt['kind'], string>> = {
  notReceived: 'Lower the confidence, or rest the finding on what was received.',
  inPart: 'Lower the confidence, or record a gap that says why what is missing does not affect this finding.',
  gap: 'Lower the confidence, or say how the gap was handled.',
};

/** Doubts that a message names at most. */
const NAMED = 3;

export const confidenceAboveEvidence: Rule<Detail> = {
  id: 'finding/confidence-above-evidence',
  title: 'A finding of high confidence rests on sources that were received in full, and on no gap left open.',
  why: 'What an agency holds and what the review saw are not the same. Where something is missing, a finding that sounds certain may be overturned by it, and the change that rests on it with it.',
  severity: errorAtSignOff,
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): the extent and methods of gathering information are transparent. That a gap limits confidence is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    for (const finding of review.entities.findings) {
      const confidence = finding.fields.text('confidence');
      if (confidence?.value !== 'high') continue;
      const doubts = doubtsAbout(finding.id?.value, sourcesOf(finding), review);
      const worst = (['notReceived', 'inPart', 'gap'] as const).find((kind) =>
        doubts.some((each) => each.kind === kind),
      );
      if (worst === undefined) continue;
      const { start, end } = confidence;
      const named = listed(doubts.slice(0, NAMED).map(({ words }) => words));
      const message = `${nameOf(finding)} is held with high confidence, but ${named}. ${ADVICE[worst]}`;
      yield { start, end, message, detail: { finding: finding.fields.node } };
    }
  },
  fixes: ({ detail }, review) => lowerConfidence(review, detail.finding, ['moderate', 'low']),
};

function doubtsAbout(finding: string | undefined, cited: readonly string[], { entities }: Review): readonly Doubt[] {
  const sources = entities.sources.filter(({ id }) => id !== undefined && cited.includes(id.value));
  const gapsOf = (source: Entity<Source>) =>
    entities.gaps.filter((gap) => gap.source.fields.node === source.fields.node);
  const ofSources = sources.flatMap((source): Doubt[] => {
    const status = source.fields.text('status')?.value;
    const name = idOf(source);
    if (status === 'partial') {
      const gaps = gapsOf(source);
      const isAnswered = gaps.length > 0 && gaps.every((gap) => isHandled(gap) && !touches(gap, finding, cited));
      return isAnswered ? [] : [{ kind: 'inPart', words: `${name} came only in part` }];
    }
    const words = Object.entries(NOT_RECEIVED).find(([each]) => each === status)?.[1];
    return words === undefined ? [] : [{ kind: 'notReceived', words: `${name} ${words}` }];
  });
  const open = entities.gaps.filter((gap) => touches(gap, finding, cited) && !isHandled(gap));
  const ofGaps = open.map((gap): Doubt => ({ kind: 'gap', words: `${openGap(gap)} does not say how it was handled` }));
  return [...ofSources, ...ofGaps];
}

function isHandled({ fields }: GapEntity): boolean {
  return fields.has('handling');
}

/** True where a gap bears on the finding: it says so, or it says nothing and is a gap in what the finding cites. */
function touches({ fields, source }: GapEntity, finding: string | undefined, cited: readonly string[]): boolean {
  if (fields.text('effect')?.value === 'none') return false;
  const affects = fields.texts('affects').map(({ value }) => value);
  if (affects.length > 0) return finding !== undefined && affects.includes(finding);
  return source.id !== undefined && cited.includes(source.id.value);
}

function openGap({ id, source }: GapEntity): string {
  return id === undefined ? `a gap in ${source.id?.value ?? 'a source'}` : `gap ${id.value}`;
}
