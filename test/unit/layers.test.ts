import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { importsOf, type Modules, violations } from './layers.ts';

/** Every module of the client and the server, as it stands. */
function allModules(): Modules {
  const modules: Record<string, string> = {};
  for (const top of ['client/src', 'server/src']) {
    for (const name of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
      if (!/\.[cm]?[jt]s$/.test(name)) continue;
      const path = posix.join(top, name.replaceAll('\\', '/'));
      // What schemas/ is compiled to: code of its own making, without imports, and one very long line.
      modules[path] = path.endsWith('/generated/validators.js') ? '' : readFileSync(path, 'utf8');
    }
  }
  return modules;
}

describe('layers', () => {
  it('every import of the product runs downwards, and there is no circle', () => {
    const modules = allModules();
    assert.ok(Object.keys(modules).length > 50, 'the modules were found');
    assert.deepEqual(violations(modules), []);
  });

  const forbidden: readonly [name: string, modules: Modules, sentence: string][] = [
    [
      'a layer that imports upwards',
      { 'server/src/review/body.ts': "import { check } from '../check.ts';" },
      'server/src/review/body.ts imports ../check.ts: review may not import from check.',
    ],
    [
      'a layer that imports a type upwards',
      { 'server/src/rules/privacy/nhsNumber.ts': "import type {\n  Analysis,\n} from '../../workspace/documents.ts';" },
      'server/src/rules/privacy/nhsNumber.ts imports ../../workspace/documents.ts: rules may not import from workspace.',
    ],
    [
      'layers beside each other',
      { 'server/src/cli/check.ts': "export { codeActionsFor } from '../features/codeActions.ts';" },
      'server/src/cli/check.ts imports ../features/codeActions.ts: cli may not import from features.',
    ],
    [
      'a module that is loaded later',
      { 'server/src/check.ts': "const later = await import('./server.ts');" },
      'server/src/check.ts imports ./server.ts: check may not import from server.',
    ],
    [
      'core code that imports from Node',
      { 'server/src/export/html.ts': "import { readFileSync } from 'node:fs';" },
      'server/src/export/html.ts imports node:fs: only the command line, host/ and files named *.node.ts may import what is of Node.',
    ],
    [
      'core code that imports from Node by the old name',
      { 'server/src/workspace/documents.ts': "import path from 'path';" },
      'server/src/workspace/documents.ts imports path: only the command line, host/ and files named *.node.ts may import what is of Node.',
    ],
    [
      'core code that imports the protocol',
      { 'server/src/workspace/documents.ts': "import type { Range } from 'vscode-languageserver-types';" },
      'server/src/workspace/documents.ts imports vscode-languageserver-types: only server.ts, features/ and the entries may import the protocol.',
    ],
    [
      'the editor in the server',
      { 'server/src/features/hover.ts': "import * as vscode from 'vscode';" },
      'server/src/features/hover.ts imports vscode: only client/ may import it.',
    ],
    [
      'the server in the client',
      { 'client/src/extension.ts': "import { check } from '../../server/src/check.ts';" },
      'client/src/extension.ts imports ../../server/src/check.ts: client may not import from check.',
    ],
    ['a file outside the house', { 'server/src/utils/text.ts': '' }, 'server/src/utils/text.ts belongs to no layer.'],
    [
      'a circle, of types too',
      {
        'server/src/review/a.ts': "import type { B } from './b.ts';",
        'server/src/review/b.ts': "import { c } from './c.ts';",
        'server/src/review/c.ts': "import './a.ts';",
      },
      'There is a circle: server/src/review/a.ts → server/src/review/b.ts → server/src/review/c.ts → server/src/review/a.ts.',
    ],
  ];
  for (const [name, modules, sentence] of forbidden) {
    it(`reports ${name}`, () => assert.deepEqual(violations(modules), [sentence]));
  }

  it('lets pass what runs downwards, and what the entries need', () => {
    const modules: Modules = {
      'server/src/main.node.ts': "import 'node:fs';\nimport { startServer } from './server.ts';",
      'server/src/server.ts': "import { type Connection } from 'vscode-languageserver';",
      'server/src/rules/rule.ts': "import type { Review } from '../review/review.ts';\nimport { parse } from 'yaml';",
      'server/src/time/holidays.ts': "import data from '../../../schemas/holidays.json';",
      'server/src/cli/main.ts': "import { check } from '../check.ts';\nimport process from 'node:process';",
      'client/src/extension.ts': "import * as vscode from 'vscode';",
    };
    assert.deepEqual(violations(modules), []);
  });

  it('finds every form of import, and none in text', () => {
    const text = [
      "import a from 'a';",
      'import type {\n  B,\n} from "b";',
      "import 'c';",
      "export * from 'd';",
      "const e = await import('e');",
      "type F = import('f').F;",
      "// import of old: from 'g'",
      "const text = 'an import is taken from h';",
    ].join('\n');
    assert.deepEqual(importsOf(text).sort(), ['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
