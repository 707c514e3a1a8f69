import assert from 'node:assert/strict';
import { plainEdits } from '../../../server/src/features/guided/plainEdits.ts';
import type { Clipboard, PastedEntries } from '../../../server/src/writing/pasted/pastedEntries.ts';
import { pastedEntries } from '../../../server/src/writing/pasted/pastedEntries.ts';
import { pastedHtml } from '../../../server/src/writing/pasted/pastedHtml.ts';
import { pastedText } from '../../../server/src/writing/pasted/pastedText.ts';
import { inBothLineEndings, openedReview } from '../features/openedReview.ts';
import { assertSound, dataOf, type Eol } from './guided.ts';

const START =
  '---\nschemaVersion: 1\nreviewType: lcspr\nreference: T-1\ntitle: Rowan\nstage: draft\npartnership:\n  partners:\n    - id: P1\n      name: Fernmoor Council\n    - id: P2\n      name: Fernmoor Police\n';

interface PastedInto {
  readonly result: PastedEntries | undefined;
  readonly now: string;
}

/** Pastes at the cursor of a review whose front matter ends with `list`. */
function paste(list: string, clipboard: Clipboard, eol: Eol = '\n'): PastedInto {
  const { open, text, position } = openedReview(`${START}${list}---\n\n## Findings\n`, eol);
  const result = pastedEntries(open.review, open.document.offsetAt(position), clipboard);
  let now = text;
  for (const { range, newText } of plainEdits(result?.edits ?? [], open).reverse()) {
    now = now.slice(0, open.document.offsetAt(range.start)) + newText + now.slice(open.document.offsetAt(range.end));
  }
  assertSound(text, now);
  return { result, now };
}

function recommendationsOf(list: string, clipboard: Clipboard, eol: Eol = '\n'): unknown {
  return dataOf(paste(list, clipboard, eol).now).recommendations;
}

function eventsOf(clipboard: Clipboard): unknown {
  return dataOf(paste('keyEvents:‸\n', clipboard).now).keyEvents;
}

/** As Word puts it on the clipboard, shortened. */
const WORD_LIST = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoListParagraph {mso-list:l0; color:red}</style>
<!--[if gte mso 9]><xml><o:x>1 < 2</o:x></xml><![endif]--></head><body><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The council &amp; the
trust agree one&nbsp;rule: &#8220;no one waits&#x201D;.<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.<span> </span></span>For all ages<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span> </span></span>The <b>plan</b> stays open<o:p></o:p></p>
<!--EndFragment--></body></html>`;

const WORD_ITEMS = ['The council & the trust agree one rule: “no one waits”. For all ages', 'The plan stays open'];

describe('what was copied', () => {
  const lists: readonly (readonly [name: string, html: string, items: readonly string[]])[] = [
    ['a list in Word', WORD_LIST, WORD_ITEMS],
    ['a list of a web page', '<ul><li>One</li><li><p>Two</p></li></ul>', ['One', 'Two']],
    ['a list without closing tags', '<ol><li>One<li>Two</ol>', ['One', 'Two']],
    [
      'a list inside a list',
      '<ul><li>One<ul><li>more</li><li>still</li></ul></li><li>Two</li></ul>',
      ['One more still', 'Two'],
    ],
    ['text around a list', '<p>Before</p><ul><li>One</li></ul><p>After</p>', ['One']],
    ['two lists', '<ul><li>One</li></ul><ul><li>Two</li></ul>', ['One', 'Two']],
  ];
  for (const [name, html, items] of lists) {
    it(`reads ${name}`, () => assert.deepEqual(pastedHtml(html), { kind: 'list', rows: items.map((item) => [item]) }));
  }

  it('reads a table, with paragraphs and breaks in its cells', () => {
    const html =
      '<table><tr><th>Date</th><th>Event</th></tr><tr><td><p class=MsoNormal>3/4/2025</p></td><td>One<br>two<ul><li>three</li></ul></td></tr><tr><td></td></tr></table>';
    assert.deepEqual(pastedHtml(html), {
      kind: 'table',
      rows: [
        ['Date', 'Event'],
        ['3/4/2025', 'One two three'],
      ],
    });
  });

  it('finds nothing where there is neither', () => {
    for (const html of ['', '<p>One</p><p>Two</p>', 'plain', '<td>no table</td>', '<li'])
      assert.equal(pastedHtml(html), undefined);
  });

  const texts: readonly (readonly [name: string, text: string, kind: string, rows: readonly (readonly string[])[]])[] =
    [
      ['dots', '• One\r\n• Two', 'list', [['One'], ['Two']]],
      ['dots and tabs, as Word has them', '•\tOne\n•\tTwo', 'list', [['One'], ['Two']]],
      ['numbers', '1. One\n2) Two\n(3) Three', 'list', [['One'], ['Two'], ['Three']]],
      [
        'dashes and lines that go on',
        '- One\n  goes on\n– Two\n  - with more',
        'list',
        [['One goes on'], ['Two with more']],
      ],
      [
        'a figure that begins a line is no number of a list',
        '1.5 million\n2.5 million',
        'lines',
        [['1.5 million'], ['2.5 million']],
      ],
      [
        'columns',
        'Date\tEvent\n2025-01\tOne',
        'table',
        [
          ['Date', 'Event'],
          ['2025-01', 'One'],
        ],
      ],
      ['paragraphs', 'One\n\nTwo', 'lines', [['One'], ['Two']]],
      ['a date is no number of a list', '3 April 2025 One', 'lines', [['3 April 2025 One']]],
      ['nothing', ' \n', 'lines', []],
    ];
  for (const [name, text, kind, rows] of texts) {
    it(`reads plain text: ${name}`, () => assert.deepEqual(pastedText(text), { kind, rows }));
  }

  it('is not harmed by HTML that means harm', () => {
    const hostile = [
      '<ul><li>One<script>alert("</li>")</script><style>li{}</style></li></ul>',
      '<ul><li onclick="x()">One<img src=x onerror="y()"></li></ul>',
      '<ul><li>One<!-- <li>Two --></li></ul>',
      '<ul><li>One<xml><li>Two</li></xml></li></ul>',
    ];
    for (const html of hostile) assert.deepEqual(pastedHtml(html), { kind: 'list', rows: [['One']] });
    assert.deepEqual(pastedHtml('<li>&#0;&#x110000;&constructor;&toString;')?.rows, [
      ['&#0;&#x110000;&constructor;&toString;'],
    ]);
  });

  it('is read once from end to end, however it is made', () => {
    const many = 200_000;
    for (const piece of [
      '<',
      '<!--',
      '<a "',
      "<a '",
      '<li>',
      '<ul>',
      '</ul>',
      '<table><tr><td>',
      '&#',
      '<style>',
      '<span style=mso-list:Ignore>',
      '- ',
      '\t',
    ]) {
      pastedHtml(piece.repeat(many / piece.length));
      pastedText(piece.repeat(many / piece.length));
    }
  });
});

describe('pasting into recommendations', () => {
  inBothLineEndings('makes an entry of each item, with the next free ids', (eol) => {
    const list = 'recommendations:\n  - id: R2\n    text: One‸\n';
    assert.deepEqual(recommendationsOf(list, { html: WORD_LIST, text: 'x' }, eol), [
      { id: 'R2', text: 'One' },
      { id: 'R1', text: WORD_ITEMS[0] },
      { id: 'R3', text: WORD_ITEMS[1] },
    ]);
  });

  const places: readonly (readonly [name: string, list: string])[] = [
    ['behind the key', 'recommendations:‸\n'],
    ['behind a space', 'recommendations: ‸\n'],
    ['on the line below', 'recommendations:\n  ‸\n'],
    ['at a dash', 'recommendations:\n  - ‸\n'],
    ['in an empty list', 'recommendations: [‸]\n'],
    ['above another key', 'recommendations:\n\n‸\nsignOff: []\n'],
    ['above a key that begins with its comment', 'recommendations: ‸# none yet\nsignOff: []\n'],
  ];
  for (const [name, list] of places) {
    inBothLineEndings(name, (eol) => {
      const { result, now } = paste(list, { text: '- One\n- Two: 2' }, eol);
      assert.equal(result?.title, 'Paste as 2 recommendations');
      assert.equal(result?.isLikely, true);
      assert.deepEqual(dataOf(now).recommendations, [
        { id: 'R1', text: 'One' },
        { id: 'R2', text: 'Two: 2' },
      ]);
    });
  }

  it('fills a dash that is begun in a list with empty lines, and loses nothing', () => {
    const list = 'recommendations:\n  - id: R1\n\n  - id: R2\n\n  - ‸\n';
    assert.deepEqual(recommendationsOf(list, { text: '- One\n- Two' }), [
      { id: 'R1' },
      { id: 'R2' },
      { id: 'R3', text: 'One' },
      { id: 'R4', text: 'Two' },
    ]);
  });

  it('is offered only there', () => {
    for (const list of [
      'findings:‸\n',
      'recommendations: []\nsignOff: ‸\n',
      '‸recommendation: \n',
      'recommendations: none‸\n',
    ]) {
      assert.equal(paste(list, { text: '- One' }).result, undefined);
    }
    const { open } = openedReview(`${START}recommendations: []\n---\n\n`);
    assert.equal(pastedEntries(open.review, open.review.text.length, { text: '- One' }), undefined);
  });

  it('is not what the author most likely wants inside a text, or with plain paragraphs', () => {
    assert.equal(paste('recommendations:\n  - id: R1\n    text: On‸e\n', { text: '- Two' }).result?.isLikely, false);
    assert.equal(paste('recommendations:‸\n', { text: 'Two' }).result?.isLikely, false);
    assert.equal(paste('recommendations:‸\n', { text: 'Two' }).result?.title, 'Paste as a recommendation');
  });

  it('is not offered for nothing, or for a whole book', () => {
    assert.equal(paste('recommendations:‸\n', {}).result, undefined);
    assert.equal(paste('recommendations:‸\n', { text: '- One\n'.repeat(501) }).result, undefined);
    assert.equal(paste('recommendations:‸\n', { text: 'x'.repeat(1_000_001) }).result, undefined);
  });

  it('takes away the number that each had', () => {
    const text = '- Recommendation 1: One\n- R2. Two\n- 3) Three\n- Recommendation 4';
    assert.deepEqual(recommendationsOf('recommendations:‸\n', { text }), [
      { id: 'R1', text: 'One' },
      { id: 'R2', text: 'Two' },
      { id: 'R3', text: 'Three' },
      { id: 'R4', text: 'Recommendation 4' },
    ]);
  });

  it('reads a table by its heading, and loses no column', () => {
    const text =
      'No.\tRecommendation\tAgency\tOutcome\tLead\n1\tOne rule\tfernmoor police and P1\tSeen in time\tHead\n2\tTwo\tThe school\t\t';
    assert.deepEqual(recommendationsOf('recommendations:‸\n', { text }), [
      { id: 'R1', text: 'One rule Lead: Head', to: ['P2', 'P1'], outcomeForChildren: 'Seen in time' },
      { id: 'R2', text: 'Two Agency: The school' },
    ]);
  });

  it('reads a table without a heading', () => {
    const text = '1\tThe council and the trust agree one rule\n2\tThe plan stays open until change has held';
    assert.deepEqual(recommendationsOf('recommendations:‸\n', { text }), [
      { id: 'R1', text: 'The council and the trust agree one rule' },
      { id: 'R2', text: 'The plan stays open until change has held' },
    ]);
  });
});

describe('pasting into key events', () => {
  it('reads the dates of a table', () => {
    const rows = [
      '3/4/2025\tOne',
      '3rd April 2025\tTwo',
      'April 2025\tThree',
      '2025-04-03\tFour',
      '3/4/25\tFive',
      'Thursday 3 April 2025\tSix',
    ];
    assert.deepEqual(eventsOf({ text: ['Date\tWhat happened', ...rows].join('\n') }), [
      { id: 'E1', when: '2025-04-03', what: 'One' },
      { id: 'E2', when: '2025-04-03', what: 'Two' },
      { id: 'E3', when: '2025-04', what: 'Three' },
      { id: 'E4', when: '2025-04-03', what: 'Four' },
      { id: 'E5', when: '2025-04-03', what: 'Five' },
      { id: 'E6', when: '2025-04-03', what: 'Six' },
    ]);
  });

  it('finds the dates without a heading, and keeps what else there is', () => {
    const text = 'GP\t3/4/2025\tThe plan was closed early\nNurse\t31/2/2025\tA visit was made at home';
    assert.deepEqual(eventsOf({ text: `${text}\nGP\t4/4/2025\tA letter was sent to them` }), [
      { id: 'E1', when: '2025-04-03', what: 'The plan was closed early GP' },
      { id: 'E2', when: null, what: 'A visit was made at home Nurse 31/2/2025' },
      { id: 'E3', when: '2025-04-04', what: 'A letter was sent to them GP' },
    ]);
  });

  it('reads the date that an item begins with, and leaves the rest to be filled in', () => {
    const text =
      '- 3 April 2025 – the plan was closed\n- April 2025: a visit\n- 3/4/2025 a letter\n- Early spring: a call\n- March on';
    const { now } = paste('keyEvents:‸\n', { text });
    assert.deepEqual(dataOf(now).keyEvents, [
      { id: 'E1', when: '2025-04-03', what: 'The plan was closed' },
      { id: 'E2', when: '2025-04', what: 'A visit' },
      { id: 'E3', when: '2025-04-03', what: 'A letter' },
      { id: 'E4', when: null, what: 'Early spring: a call' },
      { id: 'E5', when: null, what: 'March on' },
    ]);
    assert.doesNotMatch(now, /when: *\n[^ ]|when: +\n/);
  });

  it('reads the agencies of a table', () => {
    const text = 'When\tAgency\tEvent\n2025-01\tFernmoor Council\tOne\n2025-02\tA nursery\tTwo';
    assert.deepEqual(eventsOf({ text }), [
      { id: 'E1', when: '2025-01', what: 'One', agencies: ['P1'] },
      { id: 'E2', when: '2025-02', what: 'Two Agency: A nursery' },
    ]);
  });
});
