import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { elementsOf, xmlTree } from '../../../server/src/import/office/xmlTree.ts';
import { Folder, smallReview } from './commandLine.ts';

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly index: number };
          readonly region: { readonly startLine: number; readonly charOffset: number; readonly charLength: number };
        };
      }[];
    }[];
  }[];
}

const sarif = (out: string): Sarif => JSON.parse(out);

describe('practice-review check for other programs', () => {
  let folder: Folder;
  const weak = readFileSync('examples/weak.review.md', 'utf8');
  beforeEach(() => {
    folder = new Folder();
    folder.write('a b/weak #1é.review.md', weak);
    folder.write('strong.review.md', readFileSync('examples/strong.review.md', 'utf8'));
  });
  afterEach(() => folder.remove());

  it('writes SARIF with the places and severities of the JSON', () => {
    const { code, out, err } = folder.run('check', '.', '--format', 'sarif');
    assert.deepEqual([code, err], [1, '']);
    const [run] = sarif(out).runs;
    assert.ok(run);
    assert.equal(sarif(out).version, '2.1.0');
    assert.deepEqual(
      run.artifacts.map(({ location }) => location.uri),
      ['a%20b/weak%20%231%C3%A9.review.md', 'strong.review.md'],
    );
    const files: { findings: { rule: string; severity: string; message: string; start: { offset: number } }[] }[] =
      JSON.parse(folder.run('check', '.', '--format', 'json').out).files;
    const found = files.flatMap(({ findings }) => findings);
    assert.deepEqual(
      run.results.map(({ ruleId, level, message, locations: [place] }) => [
        ruleId,
        level,
        message.text,
        place?.physicalLocation.region.charOffset,
      ]),
      found.map(({ rule, severity, message, start }) => [
        rule,
        severity === 'information' || severity === 'hint' ? 'note' : severity,
        message,
        start.offset,
      ]),
    );
    assert.ok(found.length > 30);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.equal(locations[0]?.physicalLocation.artifactLocation.index, 0);
    }
  });

  it('writes JUnit with a failure for each error, and one case for a review without findings', () => {
    folder.write('marked.review.md', smallReview('draft', 'See <b>"this"</b> & [F9]\u0007.'));
    const { code, out } = folder.run('check', '.', '--format', 'junit');
    assert.equal(code, 1);
    const tree = xmlTree(out);
    const json = JSON.parse(folder.run('check', '.', '--format', 'json').out);
    assert.equal(Number(tree.attribute('failures')), json.summary.errors);
    assert.deepEqual(
      elementsOf(tree).map((suite) => suite.attribute('name')),
      ['a b/weak #1é.review.md', 'marked.review.md', 'strong.review.md'],
    );
    assert.equal(out.match(/<failure /g)?.length, json.summary.errors);
    assert.match(out, /<testcase classname="strong.review.md" name="No findings"\/>/);
  });

  it('says what the formats are', () => {
    const { code, err } = folder.run('check', '.', '--format', 'sariff');
    assert.deepEqual([code, err], [2, '"sariff" is not something --format can be. Did you mean "sarif"?\n']);
  });
});
