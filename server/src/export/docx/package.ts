import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mergeStyles } from './mergeStyles.ts';
import type { Template } from './template.ts';

/** The day on which all parts of the file are dated: a file of the same report is the same file. */
const ZIP_DAY = '1980-01-01T00:00:00';

const STYLES = 'word/styles.xml';

/** The parts of a Word file by their paths. */
export type Parts = Record<string, Uint8Array>;

/**
 * The parts of what the library wrote, with what it makes up anew each time made the same every time: the ids of links
 * and bookmarks.
 */
export function steadyParts(packed: Uint8Array): Parts {
  const parts: Parts = unzipSync(packed);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^word\/(?:document|footnotes|header\d*|footer\d*)\.xml$/.test(path)) continue;
    const relationships = path.replace(/^word\/(.*)$/, 'word/_rels/$1.rels');
    const links = linkNames(parts[relationships]);
    parts[path] = strToU8(withSteadyIds(strFromU8(bytes), links));
    const known = parts[relationships];
    if (known !== undefined) parts[relationships] = strToU8(renamed(strFromU8(known), links));
  }
  return parts;
}

/** The same parts with the styles of a template, and the theme that these refer to. */
export function inStyleOf({ styles, theme }: Template, parts: Parts): Parts {
  const own = parts[STYLES];
  return {
    ...parts,
    [STYLES]: strToU8(mergeStyles(own === undefined ? '' : strFromU8(own), styles)),
    ...(theme === undefined ? {} : { 'word/theme/theme1.xml': theme }),
  };
}

/** The file; what says of which kind it is stands first, where programs look for it. */
export function zipped(parts: Parts): Uint8Array {
  const kinds = parts['[Content_Types].xml'];
  return zipSync(kinds === undefined ? parts : { '[Content_Types].xml': kinds, ...parts }, {
    mtime: new Date(ZIP_DAY),
    level: 6,
  });
}

/** New names for the relationships of links, which the library names by chance. */
function linkNames(relationships: Uint8Array | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (relationships === undefined) return names;
  for (const [, id = ''] of strFromU8(relationships).matchAll(/\bId="(rId[^"]*)"/g)) {
    if (!/^rId\d+$/.test(id)) names.set(id, `rIdLink${names.size + 1}`);
  }
  return names;
}

function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/\b((?:r:)?[Ii]d=")(rId[^"]*)"/g, (all, start: string, id: string) => {
    const name = names.get(id);
    return name === undefined ? all : `${start}${name}"`;
  });
}

function withSteadyIds(xml: string, links: ReadonlyMap<string, string>): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  return renamed(xml, links)
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/ w:id="(\d+)"/, (_, id: string) => ` w:id="${numberOf(id)}"`),
    )
    .replace(/\b_Toc(\d+)\b(?=["\s\\<])/g, (_, id: string) => `_Toc${numberOf(id)}`);
}
