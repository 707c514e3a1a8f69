import { contrastWithPaper, LEAST_CONTRAST } from '../schema/colour.ts';
import { type Html, html } from './html.ts';
import { lineOf } from './lineOf.ts';
import { accentOf, type Logo, type Look } from './look.ts';
import { pictureOf } from './pictures.ts';

/** What an organisation's look adds to the style sheet of a page; nothing where there is none. */
export function lookStyles(look: Look): string {
  return `${look.colour === undefined ? '' : colourRules(accentOf(look))}${look.footer === undefined ? '' : footRule(look.footer)}`;
}

function colourRules(accent: string): string {
  return `:root { --accent: ${accent}; }
@media (prefers-color-scheme: dark) { :root { --accent: ${lightened(accent)}; } }
@media print { :root { --accent: ${accent}; } }
`;
}

function footRule(words: string): string {
  return `@page { @bottom-left { content: ${cssString(lineOf(words))}; font: 9pt Arial, sans-serif; color: #4a545e; } }\n`;
}

/** The colour of the page where a reader prefers a dark one, as in the style sheet. */
const DARK_PAGE = '#14181c';

/** The colour mixed with white until words in it can be read on a dark page. */
function lightened(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = parts.map((part) => Math.round(part + (255 - part) * share));
    const written = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (contrastWithPaper(DARK_PAGE) / contrastWithPaper(written) >= LEAST_CONTRAST) return written;
  }
  return '#ffffff';
}

/** Any words as a string of CSS, in which everything but letters, digits and spaces is written as its number. */
function cssString(words: string): string {
  const signs = [...words].map((sign) =>
    /^[A-Za-z0-9 ]$/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${signs.join('')}"`;
}

/** The greatest size of a logo, in pixels of CSS. */
const WIDEST = 260;
const HIGHEST = 110;

/** The logo as part of the page itself, in its own proportions; nothing where it is no picture. */
export function logoHtml(logo: Logo | undefined): Html | undefined {
  const picture = logo === undefined ? undefined : pictureOf(logo.bytes);
  if (logo === undefined || picture === undefined) return undefined;
  const { kind, width, height, bytes } = picture;
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  const size = (length: number) => Math.max(1, Math.round(length * scale));
  const source = `data:image/${kind};base64,${base64(bytes)}`;
  return html`<p class="logo"><img src="${source}" alt="${logo.alt}" width="${size(width)}" height="${size(height)}"></p>\n`;
}

/** So many bytes at once can be given to a function. */
const PIECE = 8192;

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(characters);
}
