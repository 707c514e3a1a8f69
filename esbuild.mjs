// Builds dist/: the extension, the language server and the command line, and with --tests the test suites.
//   node esbuild.mjs            what ships
//   node esbuild.mjs --tests    and dist/test/**
import { rmSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withoutGlyphNames } from './scripts/glyphNames.mjs';

// Chunks have other names after each change: old ones would go into the package.
rmSync('dist/node', { recursive: true, force: true });

const withTests = process.argv.includes('--tests');

/** The weights of the judgement are bundled as text that is read as JSON, which an engine does faster than it reads code. */
const weightsAsText = {
  name: 'weights as text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]schemas[\\/]judgement[a-z-]*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  plugins: [weightsAsText],
  minify: true,
  sourcemap: 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
};
const node = { ...shared, platform: 'node', format: 'cjs' };
const browser = { ...shared, platform: 'browser', conditions: ['browser', 'worker'], define: { global: 'globalThis' } };

const shipped = [
  build({ ...node, external: ['vscode'], entryPoints: { client: 'client/src/extension.ts' } }),
  // The server and the command line share what both need, and load what is asked for later when it is.
  build({
    ...node,
    format: 'esm',
    splitting: true,
    outdir: 'dist/node',
    outExtension: { '.js': '.mjs' },
    // Libraries that are no modules ask for parts of Node with `require`, which a module has to make for itself.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/cli/main.ts' },
  }),
  entry('server', ''),
  entry('cli', '#!/usr/bin/env node\n'),
  build({
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { 'client.web': 'client/src/extension.web.ts' },
  }),
  build({ ...browser, format: 'iife', entryPoints: { 'server.web': 'server/src/main.web.ts' } }),
  // One file for every host: a worker of a browser, or one of Node that is made alike.
  build({
    ...browser,
    format: 'iife',
    // The build of the PDF library for browsers reads no files; it asks for its own address and does without.
    define: { ...browser.define, 'import.meta.url': '"file:///export.js"' },
    entryPoints: { export: 'server/src/export/exportWorker.ts' },
  }),
  fonts(),
];

/** The file that others start, by the name that they know. */
async function entry(name, head) {
  await mkdir('dist', { recursive: true });
  await writeFile(`dist/${name}.js`, `${head}import('./node/${name}.mjs');\n`);
}

/** The open font that is embedded in PDF files, with its licence. */
async function fonts() {
  const from = 'node_modules/@expo-google-fonts/arimo';
  await mkdir('dist/fonts', { recursive: true });
  const styles = ['400Regular', '400Regular_Italic', '700Bold'];
  await Promise.all([
    ...styles.map(async (style) => {
      const font = await readFile(`${from}/${style}/Arimo_${style}.ttf`);
      await writeFile(`dist/fonts/Arimo_${style}.ttf`, withoutGlyphNames(font));
    }),
    cp(`${from}/LICENSE_FONT`, 'dist/fonts/LICENSE.txt'),
  ]);
}

/** Test files below `test/`, those that run inside the extension host left out: they are built apart. */
async function testFiles() {
  const files = await readdir('test', { recursive: true });
  return files
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('vscode'))
    .concat('bench/bench.ts', 'bench/benchPeers.ts')
    .map((file) => join('test', file));
}

async function buildTests() {
  rmSync('dist/test', { recursive: true, force: true });
  await Promise.all([
    build({
      ...shared,
      minify: false,
      platform: 'node',
      format: 'esm',
      splitting: true,
      packages: 'external',
      outdir: 'dist/test',
      outbase: 'test',
      outExtension: { '.js': '.mjs' },
      entryPoints: await testFiles(),
    }),
    build({ ...node, outdir: 'dist/test/bench', entryPoints: ['test/bench/idleServer.ts'] }),
    // The tests of the browser are one file, and what it exports is found by the name of the global.
    build({
      ...browser,
      minify: false,
      format: 'iife',
      globalName: 'suite',
      footer: { js: 'module.exports = suite;' },
      external: ['vscode'],
      outdir: 'dist/test/web',
      entryPoints: ['test/web/index.ts'],
    }),
    build({
      ...node,
      minify: false,
      external: ['vscode', 'mocha'],
      outdir: 'dist/test/vscode/suite',
      entryPoints: (await readdir('test/vscode/suite'))
        .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
        .map((file) => join('test/vscode/suite', file)),
    }),
  ]);
}

await Promise.all([...shipped, ...(withTests ? [buildTests()] : [])]);
