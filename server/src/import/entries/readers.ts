import type { LabelSet } from '../../review/labels.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import { isoDate, looksLikeDay } from '../../schema/dates.ts';
import type { Known } from './known.ts';
import { valueNamed } from './values.ts';

/**
 * Makes front matter of the words of a cell or a fact: keys, with dots where they lie deeper, and their values. Undefined
 * where the words are not what belongs there; they are then kept as words elsewhere.
 */
export type Reader = (words: string, known: Known) => readonly NewEntry[] | undefined;

export function text(key: string): Reader {
  return (words) => [[key, words]];
}

/** A day, or a month where that is enough. */
export function date(key: string): Reader {
  return (words) => {
    const day = dateOf(words);
    return day === undefined ? undefined : [[key, day]];
  };
}

/** A whole day. */
export function day(key: string): Reader {
  return (words) => {
    const found = dateOf(words);
    return found === undefined || !looksLikeDay(found) ? undefined : [[key, found]];
  };
}

export function dates(key: string): Reader {
  return (words) => {
    const days = words.split(/[,;\n]|\band\b/).map((day) => dateOf(day) ?? '');
    return days.includes('') ? undefined : [[key, { ids: days }]];
  };
}

export function value(key: string, set: LabelSet): Reader {
  return (words) => {
    const found = valueNamed(set, words);
    return found === undefined ? undefined : [[key, found]];
  };
}

export function values(key: string, set: LabelSet): Reader {
  return (words) => {
    const found = words.split(/[,;\n]/).map((part) => valueNamed(set, part) ?? '');
    return found.includes('') ? undefined : [[key, { ids: found }]];
  };
}

export function listOfTexts(key: string): Reader {
  return (words) => [
    [
      key,
      {
        ids: words
          .split(/[,;\n]/)
          .map((part) => part.trim())
          .filter(Boolean),
      },
    ],
  ];
}

const YES = /^(?:yes|y|true|met|[✓✔☑☒])$/i;
const NO = /^(?:no|n|false|not met|[✗✘☐])$/i;

export function flag(key: string): Reader {
  return (words) => {
    const word = words.trim().replace(/\.$/, '');
    return YES.test(word) || NO.test(word) ? [[key, { literal: YES.test(word) }]] : undefined;
  };
}

/** @param letters Of the kinds that may stand there; a bare number is of the first */
export function ids(key: string, letters: string): Reader {
  return (words, known) => {
    const found = known.ids(words, letters);
    return found === undefined ? undefined : [[key, { ids: found }]];
  };
}

export function agency(key: string): Reader {
  return (words, known) => {
    const found = known.agency(words);
    return found === undefined ? undefined : [[key, found]];
  };
}

export function agencies(key: string): Reader {
  return (words, known) => {
    const found = known.agencies(words);
    return found === undefined ? undefined : [[key, { ids: found }]];
  };
}

export const owner: Reader = (words, known) => {
  const { role, agency } = known.owner(words);
  return [
    ...(role === '' ? [] : [['owner.role', role] as const]),
    ...(agency === undefined ? [] : [['owner.agency', agency] as const]),
  ];
};

/** "September 2024 to June 2026", or one end alone: "From September 2024". */
export function period(key: string): Reader {
  return (words) => {
    const [, start = '', end = ''] =
      /^(?:from\s+)?(.*?)(?:\s+(?:to|until)\s+|^to\s+|\s*[–—]\s*|\s+-\s+)(.*)$/i.exec(words.trim()) ?? [];
    const [from, to] = start + end === '' ? [words.replace(/^from\s+/i, ''), ''] : [start, end];
    const days = [from, to].map((day) => dateOf(day));
    if ((from !== '' && days[0] === undefined) || (to !== '' && days[1] === undefined)) return undefined;
    return [
      ...(days[0] === undefined ? [] : [[`${key}.from`, days[0]] as const]),
      ...(days[1] === undefined ? [] : [[`${key}.to`, days[1]] as const]),
    ];
  };
}

/** The first reader that understands the words. */
export function either(...readers: readonly Reader[]): Reader {
  return (words, known) => {
    for (const read of readers) {
      const found = read(words, known);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Words for the one, then words for the other, with `between` somewhere in between. */
export function both(first: Reader, second: Reader, between: RegExp): Reader {
  return (words, known) => {
    for (const match of words.matchAll(between)) {
      const one = first(words.slice(0, match.index).trim(), known);
      const other = one && second(words.slice(match.index + match[0].length).trim(), known);
      if (one !== undefined && other !== undefined) return [...one, ...other];
    }
    return undefined;
  };
}

/** Lines that begin with a name of their own ("Levels: …") are read by `named`; the other lines by `main`. */
export function lines(main: Reader | undefined, named: readonly (readonly [name: RegExp, read: Reader])[]): Reader {
  return (words, known) => {
    const found: NewEntry[] = [];
    const others: string[] = [];
    for (const line of words.split('\n')) {
      const [name = ''] = /^[^:]{1,40}:\s*/.exec(line) ?? [];
      const read = named.find(([wanted]) => name !== '' && wanted.test(name))?.[1];
      const said = read?.(line.slice(name.length).trim(), known);
      if (said === undefined) others.push(line);
      else found.push(...said);
    }
    if (others.length === 0) return found;
    const rest = main?.(others.join('\n'), known);
    return rest === undefined ? undefined : [...rest, ...found];
  };
}

/** A date as people write it, with a year of two digits too: `3/4/25`. */
export function dateOf(words: string): string | undefined {
  const day = words.trim().replace(/\.$/, '');
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(day);
  return isoDate(short === null ? day : `${short[1]}/${short[2]}/20${short[3]}`);
}
