import { partPath } from '../office/partPath.ts';
import { XmlFault } from '../office/readXml.ts';
import { allInside, childOf, elementsOf, type XmlElement, XmlTooLarge, xmlTree } from '../office/xmlTree.ts';
import { type ZipParts, zipParts } from '../office/zipParts.ts';
import { UnreadableFile } from '../table.ts';
import { Gathered } from './gathered.ts';
import { withGuessedHeadings } from './guessHeadings.ts';
import { ListCounter } from './numbering.ts';
import { type Reading, readBlocks, withLabel } from './readBlocks.ts';
import { ownText, spokenText } from './spokenText.ts';
import { readStyles } from './styles.ts';
import { type WordBlock, type WordContent, type WordText, wordsOf } from './wordContent.ts';

const LARGEST_FILE = 100_000_000;
/** Of text with its marks, in UTF-16 units: some thousands of pages. */
const LARGEST_TEXT = 40_000_000;

const WORDS = {
  damaged: 'The file is damaged and cannot be read. Open it in Word, save it anew and try again.',
  tooLarge: 'The file holds far more than a report does, so it was not read.',
};

/**
 * Reads a Word document (.docx), told by what is in it and not by its name.
 * @throws UnreadableFile for any other kind of file, and for one that is damaged or too large
 */
export function readWord(content: Uint8Array): WordContent {
  if (content.length === 0) throw new UnreadableFile('The file is empty.');
  if (content.length > LARGEST_FILE) throw new UnreadableFile('The file is larger than 100 MB, which is too large.');
  if (content[0] === 0xd0 && content[1] === 0xcf) throw new UnreadableFile(isEncrypted(content) ? PROTECTED : OLD);
  if (content[0] !== 0x50 || content[1] !== 0x4b) throw new UnreadableFile(NO_WORD);
  const parts = zipParts(content, WORDS);
  try {
    return read(parts);
  } catch (error) {
    if (error instanceof XmlTooLarge) throw new UnreadableFile(WORDS.tooLarge);
    if (error instanceof XmlFault) throw new UnreadableFile(WORDS.damaged);
    throw error;
  }
}

const NO_WORD =
  'The file is no Word document (.docx). If it opens in Word, save it there as "Word Document (.docx)" and try again.';
const OLD =
  'The file is in an old Word format (.doc). Open it in Word, save it as "Word Document (.docx)" and try again.';
const PROTECTED = 'The file is protected with a password. Open it in Word, save it without the password and try again.';

/** True where an old container holds a newer document that is encrypted: it then names a part so, in UTF-16. */
function isEncrypted(content: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = content.indexOf(name[0] ?? 0); at !== -1; at = content.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((byte, offset) => content[at + offset] === byte)) return true;
  }
  return false;
}

function read(parts: ZipParts): WordContent {
  const top = relationsOf(parts, '_rels/.rels');
  const path = partPath('', top.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml');
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const body = childOf(treeOf(parts, path), 'body');
  if (body === undefined) throw new UnreadableFile(NO_WORD);
  const relations = relationsOf(parts, `${folder}_rels/${path.slice(slash)}.rels`);
  const rootsOf = (kind: string): readonly XmlElement[] =>
    relations.flatMap(({ type, target }) => {
      if (!type.endsWith(`/${kind}`)) return [];
      const tree = treeOf(parts, partPath(folder, target));
      return tree === undefined ? [] : [tree];
    });
  const links = new Map(
    relations.flatMap(({ type, id, target }) => (type.endsWith('/hyperlink') ? [[id, target] as const] : [])),
  );
  const gathered = new Gathered(readStyles(rootsOf('styles')[0]), links);
  const reading: Reading = {
    gathered,
    lists: new ListCounter(rootsOf('numbering')[0]),
    blocks: [],
    title: undefined,
    hasNumberedParagraphs: false,
  };
  readBlocks(body, reading);
  const notes = notesOf(reading, [...rootsOf('footnotes'), ...rootsOf('endnotes')]);
  const comments = rootsOf('comments').flatMap((root) => elementsOf(root, 'comment').map(spokenText));
  gathered.drawn.push(...used([...rootsOf('diagramData'), ...rootsOf('chart')].map(drawnWords)));
  const furniture = [...rootsOf('header'), ...rootsOf('footer')].map(spokenText);
  return {
    title: reading.title,
    blocks: withHeadingNumbers(withGuessedHeadings(reading.blocks), reading),
    notes,
    aside: gathered.aside(
      comments.filter((text) => text !== ''),
      used(furniture),
    ),
  };
}

/** Each text once, without those that hold no letter and no figure. */
function used(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** The words of a chart or diagram: its titles and what it names. */
function drawnWords(root: XmlElement): string {
  const names = allInside(root, 'strCache').flatMap((cache) => allInside(cache, 'v').map(ownText));
  return [spokenText(root), ...names].filter((words) => words !== '').join(', ');
}

/** The numbers that Word shows before headings stay where paragraphs carry them too; elsewhere they are only counted. */
function withHeadingNumbers(blocks: readonly WordBlock[], reading: Reading): readonly WordBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.label === '') return block;
    if (reading.hasNumberedParagraphs) return { ...block, text: withLabel(block.label, block.text) };
    reading.gathered.count('headingNumber');
    return block;
  });
}

/** The texts of the notes that are referred to. A note may refer to a note itself, so the list grows while it is read. */
function notesOf(reading: Reading, roots: readonly XmlElement[]): readonly (readonly WordText[])[] {
  const byKey = new Map<string, XmlElement>(
    roots.flatMap((root) =>
      [...elementsOf(root, 'footnote'), ...elementsOf(root, 'endnote')].map(
        (note) => [`${note.name} ${note.attribute('id')}`, note] as const,
      ),
    ),
  );
  const notes: (readonly WordText[])[] = [];
  for (let at = 0; at < reading.gathered.noteKeys.length; at++) {
    const note = byKey.get(reading.gathered.noteKeys[at] ?? '');
    const inside: Reading = { ...reading, blocks: [], title: '' };
    if (note !== undefined) readBlocks(note, inside);
    notes.push(
      inside.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : [block.text],
      ),
    );
  }
  return notes.map((texts) => texts.filter((text) => wordsOf(text).trim() !== ''));
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(parts: ZipParts, path: string): readonly Relation[] {
  return allInside(treeOf(parts, path), 'Relationship').map((relation) => ({
    id: relation.attribute('Id') ?? '',
    type: relation.attribute('Type') ?? '',
    target: relation.attribute('Target') ?? '',
  }));
}

function treeOf(parts: ZipParts, path: string): XmlElement | undefined {
  const xml = parts.text(path);
  if (xml === undefined) return undefined;
  if (xml.length > LARGEST_TEXT) throw new UnreadableFile(WORDS.tooLarge);
  return xmlTree(xml);
}
