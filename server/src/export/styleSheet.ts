/**
 * The look of the HTML report, on a screen and on paper. It holds nothing from a document; what an organisation adds is in
 * `htmlLook.ts`.
 */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1a1f24; --quiet: #4a545e; --line: #b6bec6; --soft: #f2f5f7; --accent: #0b5c63;
  --link: #0b4f8a; --visited: #5b3a86; --focus: #8a4b00; --target: #fff3c4; --mark: #8c1d18;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181c; --ink: #e9edf0; --quiet: #b4bec7; --line: #4d5963; --soft: #1e252b; --accent: #6fc4c8;
    --link: #8cc3f5; --visited: #cbb2f0; --focus: #ffc45c; --target: #4a3f10; --mark: #ffb3ab;
  }
}
/* Most logos are made for white paper. */
@media (prefers-color-scheme: dark) { .logo img { background: #fff; padding: .4rem; } }
* { box-sizing: border-box; }
html { scroll-behavior: auto; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1.1875rem/1.5 Arial, Arimo, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: break-word;
}
.page { max-width: 62rem; margin: 0 auto; padding: 0 1rem 4rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; margin: .75rem 1rem; padding: .25rem .5rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:visited { color: var(--visited); }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
p, ul, ol, blockquote, pre { max-width: 42em; }
p, ul, ol { margin: 0 0 1em; }
ul, ol { padding-left: 1.4em; }
li > p { margin-bottom: .4em; }
li { margin-bottom: .3em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; max-width: 48rem; scroll-margin-top: 1rem; text-wrap: balance; }
h1 { font-size: 2.2rem; margin: .3em 0 .2em; }
h2 { font-size: 1.75rem; margin-top: 2.4em; padding-top: .7em; border-top: 2px solid var(--accent); max-width: none; }
h3 { font-size: 1.4rem; }
h4 { font-size: 1.25rem; }
h5, h6 { font-size: 1.1875rem; }
.cover { padding: 3.5rem 0 1rem; }
.logo { margin: 0 0 2rem; }
.kind { margin: 0; color: var(--accent); font-weight: bold; }
.subtitle { font-size: 1.4rem; margin: 0 0 .5em; }
.stamp { margin: 0 0 1.5em; max-width: none; padding: .6em 1em; border: 2px solid var(--mark); color: var(--mark); font-weight: bold; }
.audience { margin: 1em 0; font-weight: bold; }
.contents { margin: 2rem 0; }
.contents h2 { margin-top: 0; font-size: 1.3rem; }
.contents ol { list-style: none; padding-left: 0; margin: 0; }
.contents ol ol { padding-left: 1.4em; font-size: 1rem; }
.contents li { margin: 0; }
.contents a { display: inline-block; padding: .2em 0; }
@media (min-width: 60rem) { .contents > ol { columns: 2; column-gap: 2.5rem; } .contents ol li li { break-inside: avoid; } }
dl { margin: 0 0 1.5em; max-width: 50em; }
dl > div { padding: .35em 0; }
dt { font-weight: bold; }
dd { margin: 0; }
.panel { border-left: 4px solid var(--accent); background: var(--soft); padding: .6em 1em; margin-top: 1.2em; font-size: 1.0625rem; }
@media (min-width: 44rem) {
  dl > div { display: grid; grid-template-columns: 13em 1fr; gap: 0 1.2em; }
}
blockquote { margin: 0 0 1em; padding-left: 1em; border-left: 4px solid var(--line); color: var(--quiet); }
pre { white-space: pre-wrap; background: var(--soft); padding: .8em 1em; margin: 0 0 1em; font-size: 1rem; }
code { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .92em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; max-width: 42em; }
sup { line-height: 0; font-size: .75em; }
img { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; margin: 1.2em 0 1.8em; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.4; }
caption { text-align: left; font-weight: bold; padding-bottom: .5em; font-size: 1.0625rem; }
th, td { text-align: left; vertical-align: top; padding: .5em .7em .5em 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
thead th { border-bottom: 2px solid var(--accent); vertical-align: bottom; }
th[scope="rowgroup"] { background: var(--soft); padding-left: .5em; }
.narrow { min-width: 3.2em; } .normal { min-width: 7em; } .wide { min-width: 13em; }
time { white-space: nowrap; }
:target { background: var(--target); scroll-margin-top: 1rem; }
tr:target > * { background: var(--target); }
.end { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 1rem; }
@media (forced-colors: active) {
  .panel, blockquote, .stamp { border-color: CanvasText; }
  :target { outline: 2px solid Highlight; }
}
.diagram { margin: 1.5rem 0; max-width: 50rem; }
.diagram svg { display: block; width: 100%; height: auto; }
.diagram text { font: 8px Arial, Arimo, "Liberation Sans", Helvetica, sans-serif; fill: var(--ink); }
.diagram .id, .diagram .column { font-weight: bold; }
.diagram .box { fill: var(--page); stroke: var(--accent); stroke-width: 1; }
.diagram .loose { stroke: var(--mark); stroke-dasharray: 3 2; }
.diagram .link { fill: none; stroke: var(--quiet); stroke-width: 1; }
.diagram figcaption { color: var(--quiet); font-size: 1rem; }
@page {
  size: A4; margin: 20mm 18mm 20mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; color: #4a545e; }
}
@page draft { @top-right { content: "Draft"; font: bold 9pt Arial, sans-serif; color: #8c1d18; } }
@page restricted { @top-right { content: "Restricted"; font: bold 9pt Arial, sans-serif; color: #8c1d18; } }
@page :first { @bottom-right { content: none; } }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --ink: #000; --quiet: #333; --line: #888; --soft: #f2f5f7; --accent: #0b5c63; --link: #000;
    --visited: #000; --target: #fff; --mark: #8c1d18;
  }
  body { font-size: 11pt; }
  .page { max-width: none; padding: 0; }
  .skip, .end a { display: none; }
  .logo img { background: none; padding: 0; }
  p, ul, ol, blockquote, pre, dl, h1, h2, h3, h4 { max-width: none; }
  .draft { page: draft; } .restricted { page: restricted; }
  .contents > ol { columns: 2; column-gap: 10mm; }
  .contents ol ol { font-size: 10pt; }
  main { break-before: page; }
  h1 { font-size: 24pt; } h2 { font-size: 17pt; } h3 { font-size: 13pt; } h4, h5, h6 { font-size: 11pt; }
  h2, h3, h4, h5, h6, caption { break-after: avoid; }
  tr, blockquote, .panel, img, .diagram { break-inside: avoid; }
  .diagram { max-width: none; }
  .diagram svg { max-height: 200mm; }
  thead { display: table-header-group; break-after: avoid; }
  tbody:first-of-type > tr:first-child { break-before: avoid; }
  .brief main { break-before: auto; }
  .brief .cover { padding: 0; }
  .brief .logo { float: right; margin: 0 0 0 5mm; } .brief .logo img { width: auto; max-height: 12mm; }
  .brief .cover-facts, .brief .audience, .brief .end { display: none; }
  .brief h1 { font-size: 16pt; margin: 0 0 1mm; }
  .brief h2 { font-size: 11.5pt; margin: 2.2mm 0 0.6mm; padding: 0; border: 0; }
  .brief p, .brief ul { margin: 0 0 0.6mm; }
  .brief li { margin: 0; }
  .brief { font-size: 9.5pt; line-height: 1.24; }
  tr:has(th[scope="rowgroup"]) { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  .panel { font-size: 10pt; }
  .narrow, .normal { min-width: 0; } .wide { min-width: 12em; }
}
`;
