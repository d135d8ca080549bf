"""How the page looks: one column to read, two accents for the two sides of the table, dark where the reader's system is, fit for paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #2c2b28; --quiet: #6f6b61; --paper: #faf8f3; --raised: #f1ede3; --rule: #ddd7c8;
  --you: #8f4f0d; --them: #255d8a; --strong: #2f6b3a; --weak: #a8352b; --red: #a8352b; --yellow: #7d5c00; --green: #2f6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #d9d6cf; --quiet: #98958d; --paper: #17191d; --raised: #1f2329; --rule: #363b43;
  --you: #e3b076; --them: #86b6d6; --strong: #8fbf95; --weak: #e08a83; --red: #e08a83; --yellow: #d9b45b; --green: #8fbf95; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 48rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, table, .small, svg text { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 3rem 0 .75rem; font-size: 1.2rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
p { margin: .5rem 0; }
a { color: inherit; }
.small { font-size: .85rem; color: var(--quiet); }
.score { display: flex; gap: 1.25rem; align-items: baseline; margin: 2rem 0 .5rem; }
.score b { font: 600 3rem/1 system-ui, "DejaVu Sans", sans-serif; }
.bars { width: 100%; border-collapse: collapse; font-size: .9rem; }
.bars th, .bars td { padding: .4rem .5rem .4rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); }
.bars th { font-weight: 600; }
.bars .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bars svg { width: 5.5rem; height: .7rem; display: block; margin-top: .4rem; }
.bars svg .full { fill: var(--rule); } .bars svg .value { fill: var(--you); }
.group td { padding-top: 1rem; color: var(--quiet); border-bottom: 0; }
.chart { width: 100%; height: auto; }
.chart .rule { stroke: var(--rule); } .chart text { font-size: 11px; fill: var(--quiet); }
.chart .scale { text-anchor: end; } .chart .time { text-anchor: middle; }
.chart .curve { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.chart .strong { fill: var(--strong); } .chart .weak { fill: var(--weak); }
.chart .neutral, .chart .none { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.talk { list-style: none; margin: 0; padding: 0; }
.talk li { margin: 0 0 .9rem; padding-inline-start: 3.6rem; position: relative; scroll-margin-top: 1rem; }
.talk li:target { background: var(--raised); outline: .4rem solid var(--raised); }
.talk .at { position: absolute; inset-inline-start: 0; font-variant-numeric: tabular-nums; }
.talk .name { font-weight: 700; color: var(--them); }
.talk .you { margin-inline-start: 1.5rem; padding-inline-start: 4.2rem; border-inline-start: 3px solid var(--you); }
.talk .you .at { inset-inline-start: .8rem; }
.talk .you .name { color: var(--you); }
.talk .aside { color: var(--quiet); font-style: italic; }
.sign { font: 600 .85rem/1.5 system-ui, "DejaVu Sans", sans-serif; }
.sign.strong { color: var(--strong); } .sign.weak { color: var(--weak); }
.sign.red { color: var(--red); } .sign.yellow { color: var(--yellow); } .sign.green { color: var(--green); }
.note { margin: .4rem 0 0; padding: .4rem .7rem; background: var(--raised); border-radius: .3rem; }
.facts { padding-inline-start: 1.2rem; }
blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
@media (max-width: 34rem) { .talk li, .talk .you { padding-inline-start: .7rem; }
  .talk .at, .talk .you .at { position: static; margin-inline-end: .5rem; }
  .chart text { font-size: 20px; } .chart .band, .bars .why .small { display: none; } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; }
  .talk li { break-inside: avoid; } }
"""
