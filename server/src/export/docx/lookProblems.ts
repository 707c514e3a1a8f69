import { readColour } from '../../schema/colour.ts';
import type { Look } from '../look.ts';
import { pictureOf } from '../pictures.ts';
import { readTemplate } from './template.ts';

/** What of a look a Word report cannot have, in sentences for whoever chose it. The report is written without it. */
export function lookProblems({ template, logo, colour }: Look): readonly string[] {
  const read = template === undefined ? undefined : readTemplate(template);
  return [
    ...(read !== undefined && 'problem' in read ? [read.problem] : []),
    ...(logo !== undefined && pictureOf(logo.bytes) === undefined
      ? ['The logo cannot be used: it is not a PNG or JPEG picture, or it is damaged. The report has no logo.']
      : []),
    ...(colour !== undefined && readColour(colour) === undefined
      ? ['The colour cannot be used: it must be # and six signs, such as #0b5c63. The report has the built-in colour.']
      : []),
  ];
}
