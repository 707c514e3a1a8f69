import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** The texts of modules, by their path from the top of the repository. */
export type Modules = Readonly<Record<string, string>>;

/** What each layer may import of this repository, beside itself. Arrows run downwards only. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  data: [],
  review: ['data'],
  time: ['data', 'review'],
  prose: ['data', 'review'],
  schema: ['data', 'review', 'time'],
  rules: ['data', 'review', 'time', 'prose', 'schema'],
  writing: ['data', 'review', 'time', 'prose', 'schema', 'rules'],
  check: ['review', 'time', 'prose', 'schema', 'rules'],
  import: ['data', 'review', 'time', 'schema'],
  export: ['data', 'review', 'time', 'prose', 'schema', 'rules', 'check', 'import', 'chronology'],
  chronology: ['data', 'review', 'time', 'schema', 'rules', 'writing', 'import'],
  progress: ['data', 'review', 'time', 'schema', 'rules', 'import', 'export'],
  workspace: ['review', 'time', 'schema', 'rules', 'check'],
  features: [
    'data',
    'review',
    'time',
    'prose',
    'schema',
    'rules',
    'writing',
    'check',
    'import',
    'export',
    'progress',
    'chronology',
    'workspace',
  ],
  templates: ['data'],
  host: [],
  cli: [
    'host',
    'templates',
    'data',
    'review',
    'time',
    'prose',
    'schema',
    'rules',
    'check',
    'import',
    'export',
    'progress',
    'chronology',
    'workspace',
  ],
  server: ['data', 'export', 'features', 'workspace'],
  main: ['server', 'host'],
  preview: ['data', 'review', 'time', 'export'],
  client: ['host', 'templates', 'data', 'preview'],
};

/** Packages that are not for every layer. */
const PACKAGES: readonly { readonly name: RegExp; readonly layers: readonly string[]; readonly what: string }[] = [
  { name: /^vscode$|^vscode-languageclient(?:\/|$)/, layers: ['client'], what: 'only client/ may import it' },
  {
    name: /^vscode-(?:languageserver|jsonrpc)/,
    layers: ['features', 'server', 'main'],
    what: 'only server.ts, features/ and the entries may import the protocol',
  },
  {
    name: /^node:/,
    layers: ['cli', 'host'],
    what: 'only the command line, host/ and files named *.node.ts may import what is of Node',
  },
];

/** The entry of Node, and what it alone hands to the server. */
const OF_NODE = /^server\/src\/\w+\.node\.ts$/;

function layerOf(path: string): string | undefined {
  // The editor's own preview cannot wait for a server, so its part of the client reads a review by itself.
  if (path.startsWith('client/src/preview/')) return 'preview';
  if (path.startsWith('client/')) return 'client';
  if (path.startsWith('schemas/') || path === 'package.json') return 'data';
  const inside = /^server\/src\/(.+)$/.exec(path)?.[1];
  if (inside === undefined) return undefined;
  const folder = /^([^/]+)\//.exec(inside)?.[1];
  if (folder !== undefined) return folder in LAYERS ? folder : undefined;
  if (/^main\.\w+\.ts$/.test(inside) || OF_NODE.test(path)) return 'main';
  if (inside === 'server.ts') return 'server';
  return inside === 'check.ts' || inside === 'configuration.ts' ? 'check' : undefined;
}

/** Every module that a module names: imported, imported for its types alone, exported again, or loaded later. */
export function importsOf(text: string): string[] {
  const found: string[] = [];
  const patterns = [
    /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]\s*[,)]/g,
  ];
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) found.push(match[1] ?? '');
  return found;
}

function resolve(from: string, name: string): string | undefined {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : undefined;
}

/** One sentence for each import that the layers forbid, for each circle, and for each file that belongs to no layer. */
export function violations(modules: Modules): string[] {
  const sentences: string[] = [];
  for (const [path, text] of Object.entries(modules)) {
    const layer = layerOf(path);
    if (layer === undefined) sentences.push(`${path} belongs to no layer.`);
    else for (const name of importsOf(text)) sentences.push(...wrongImport(path, layer, name));
  }
  return [...sentences, ...circles(modules)];
}

function wrongImport(path: string, layer: string, name: string): string[] {
  const target = resolve(path, name);
  if (target === undefined) return wrongPackage(path, layer, name);
  const below = layerOf(target);
  if (below === layer || (below !== undefined && LAYERS[layer]?.includes(below))) return [];
  const why = below === undefined ? 'it belongs to no layer' : `${layer} may not import from ${below}`;
  return [`${path} imports ${name}: ${why}.`];
}

function wrongPackage(path: string, layer: string, name: string): string[] {
  const full = builtinModules.includes(name) ? `node:${name}` : name;
  const rule = PACKAGES.find((candidate) => candidate.name.test(full));
  if (rule === undefined || rule.layers.includes(layer)) return [];
  if (full.startsWith('node:') && OF_NODE.test(path)) return [];
  return [`${path} imports ${name}: ${rule.what}.`];
}

/** Each circle once, beginning with the first of its files in the order of the alphabet. */
function circles(modules: Modules): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const before = way.indexOf(path);
    if (before >= 0) {
      const circle = way.slice(before);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add(`There is a circle: ${[...turned, turned[0]].join(' → ')}.`);
      return;
    }
    const text = modules[path];
    if (done.has(path) || text === undefined) return;
    for (const name of importsOf(text)) {
      const target = resolve(path, name);
      if (target !== undefined) visit(target, [...way, path]);
    }
    done.add(path);
  };
  for (const path of Object.keys(modules).sort()) visit(path, []);
  return [...found];
}
