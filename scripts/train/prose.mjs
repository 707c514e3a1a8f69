import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const MODULES = ['passage', 'features', 'shape', 'vocabulary', 'cues', 'textSigns', 'textModel', 'judgePassage'];

/** The code with which the product reads texts, bundled for the scripts: learning and judging cannot differ in it. */
export async function bundledProse() {
  const outfile = join('dist', 'train', 'prose.mjs');
  await build({
    stdin: {
      contents: MODULES.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: 'server/src/prose',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(join(process.cwd(), outfile)).href);
}

/**
 * How each kind of text that is judged as a whole is read and learnt: the part of what naive Bayes says of a term to which
 * its weights are held back, how strongly they are held back, and how much a text of each kind counts. A strong
 * recommendation counts more: to find fault with a good one does more harm than to let a weak one pass.
 */
export function textKinds(prose) {
  return {
    recommendation: {
      kinds: prose.recommendationKinds,
      signs: prose.recommendationSigns,
      read: prose.readRecommendation,
      towardsBayes: 0.5,
      penalty: 0.5,
      counting: [1, 1.5],
    },
    level: {
      kinds: prose.levelKinds,
      signs: prose.levelSigns,
      read: prose.readLevel,
      towardsBayes: 0.6,
      penalty: 1,
      counting: prose.levelKinds.map(() => 1),
    },
  };
}
