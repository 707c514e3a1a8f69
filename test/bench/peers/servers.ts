import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import type { PeerPackage } from './install.ts';
import type { ServerUnderTest } from './openedDocument.ts';

const DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SCHEMA = path.resolve(DIST, '../schemas/lcspr.schema.json');

/** This project's server, given the whole review. */
export const ours: ServerUnderTest = {
  name: 'ours',
  args: [path.join(DIST, 'server.js'), '--stdio'],
  uri: 'file:///bench/bench.review.md',
  languageId: 'markdown',
  settings: {},
};

/** A language server that does nothing but start. */
export const idleServer = path.join(DIST, 'test/bench/idleServer.js');

/** The YAML server of Red Hat, given the front matter alone and the schema of a review. */
export function yamlServer(folderOf: (name: PeerPackage) => string): ServerUnderTest {
  const schemas = { [pathToFileURL(SCHEMA).href]: '*.yaml' };
  return {
    name: 'yaml-language-server',
    args: [path.join(folderOf('yaml-language-server'), 'bin/yaml-language-server'), '--stdio'],
    uri: 'file:///bench/bench.yaml',
    languageId: 'yaml',
    settings: { yaml: { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } } },
  };
}

/** What VS Code sets for the server of its Markdown support when somebody turns the checking of links on. */
const MARKDOWN_SETTINGS = {
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
  occurrencesHighlight: { enabled: false },
  server: { log: 'off' },
};

/** The Markdown server of VS Code, given the whole review. It leaves parsing and files to the editor. */
export function markdownServer(folderOf: (name: PeerPackage) => string): ServerUnderTest {
  const markdown = new MarkdownIt({ html: true });
  const uri = 'file:///bench/bench.md';
  return {
    name: 'vscode-markdown-languageserver',
    args: [path.join(folderOf('vscode-markdown-languageserver'), 'dist/node/workerMain.js'), '--stdio'],
    uri,
    languageId: 'markdown',
    settings: { markdown: MARKDOWN_SETTINGS },
    initializationOptions: { markdownFileExtensions: ['md'] },
    answers: {
      'markdown/parse': (_params, text) => markdown.parse(text(), {}),
      'markdown/fs/readFile': (_params, text) => [...Buffer.from(text())],
      'markdown/fs/readDirectory': () => [],
      'markdown/fs/stat': () => null,
      'markdown/fs/watcher/create': () => null,
      'markdown/fs/watcher/delete': () => null,
      'markdown/findMarkdownFilesInWorkspace': () => [uri],
    },
  };
}
