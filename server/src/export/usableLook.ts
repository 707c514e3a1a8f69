import { isReadable, readColour } from '../schema/colour.ts';
import { readTemplate } from './docx/template.ts';
import type { FormatId } from './exportJob.ts';
import type { Logo, Look } from './look.ts';
import { readPng } from './pdf/png.ts';
import { pictureOf } from './pictures.ts';

/** A look that a writer can take as it is, and a sentence for whoever chose it on each part that had to be left out. */
export interface UsableLook {
  readonly look: Look;
  readonly problems: readonly string[];
}

/** Formats that have a look at all; the others are data. */
const SHOWN: readonly FormatId[] = ['html', 'docx', 'pdf'];

/** What of an organisation's look a format can have. Files come from elsewhere, so they are looked at in the worker. */
export function usableLook({ template, logo, colour, footer }: Look, format: FormatId): UsableLook {
  if (!SHOWN.includes(format)) return { look: {}, problems: [] };
  const ofTemplate = format === 'docx' && template !== undefined ? problemOfTemplate(template) : undefined;
  const ofLogo = logo === undefined ? undefined : problemOfLogo(logo);
  const ofColour = colour === undefined ? undefined : problemOfColour(colour);
  return {
    look: {
      ...(format === 'docx' && template !== undefined && ofTemplate === undefined ? { template } : {}),
      ...(logo !== undefined && ofLogo === undefined ? { logo } : {}),
      ...(colour !== undefined && ofColour === undefined ? { colour } : {}),
      ...(footer === undefined ? {} : { footer }),
    },
    problems: [ofTemplate, ofLogo, ofColour].filter((problem) => problem !== undefined),
  };
}

function problemOfTemplate(template: Uint8Array): string | undefined {
  const read = readTemplate(template);
  return 'problem' in read ? read.problem : undefined;
}

function problemOfLogo({ bytes }: Logo): string | undefined {
  const picture = pictureOf(bytes);
  const isWhole = picture !== undefined && (picture.kind === 'jpeg' || readPng(bytes) !== undefined);
  return isWhole
    ? undefined
    : 'The logo cannot be used: it is not a PNG or JPEG picture, it is damaged, or it is too large. The report has no logo.';
}

function problemOfColour(written: string): string | undefined {
  const colour = readColour(written);
  if (colour === undefined) {
    return 'The colour cannot be used: it must be # and six signs, such as #0b5c63. The report has the built-in colour.';
  }
  return isReadable(colour)
    ? undefined
    : `The colour ${colour} is not used: words in it would be hard to read on white paper. The report has the built-in colour.`;
}
