import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHtml } from './html.ts';

test('what is seen is text, line by line', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['<p>Hello&nbsp;<b>you</b></p><p>two</p>', 'Hello\u00a0you\ntwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<table><tr><td>one</td><td>two</td></tr><tr><td>three</table>', 'one two\nthree'],
    ['x < y &amp; &#65;&#x42; &euro;5 &unknown;', 'x < y & AB €5 &unknown;'],
    ['<head><title>no</title></head><script>no</script><style>no</style><!-- no -->yes', 'yes'],
    ['<a href="a>b">in</a> out', 'in out'],
    ['<p>never <b>closed', 'never closed'],
    ['a <', 'a <'],
    ['', ''],
  ];
  for (const [html, text] of rows) assert.equal(readHtml(html).text, text, html);
});

test('what is not seen is told apart', () => {
  const hidden = [
    '<div style="display:none">salad</div>',
    '<div style="DISPLAY : none !important">salad</div>',
    '<span style="font-size:0px">salad</span>',
    '<span style="font-size:1px;color:red">salad</span>',
    '<span style="color:#fff">salad</span>',
    '<font color="#fefefe">salad</font>',
    '<td bgcolor="#333"><span style="color:rgb(51, 51, 51)">salad</span></td>',
    '<div style="max-height:0;overflow:hidden">salad</div>',
    '<div style="opacity:0">salad</div>',
    '<div style="position:absolute;left:-9999px">salad</div>',
    '<div style="mso-hide:all">salad</div>',
    '<p hidden>salad</p>',
    '<style>.x, #y { display: none }</style><p class="b x">salad</p>',
    '<head><style>#y{visibility:hidden}</style></head><p id="y">salad</p>',
    '<div style="visibility:hidden"><b><i>salad</i></b></div>',
  ];
  for (const html of hidden) {
    const read = readHtml(`seen ${html} too`);
    assert.deepEqual([read.hidden, read.text.replaceAll(/\s+/g, ' ')], ['salad', 'seen too'], html);
  }
});

test('what is only styled is seen', () => {
  const shown = [
    '<div style="background:#000;color:#fff">text</div>',
    '<div style="background:url(a.png);color:#fff">text</div>',
    '<table bgcolor="#000"><tr><td style="color:white">text</td></tr></table>',
    '<style>@media (max-width:600px){.m{display:none}}</style><p class="m">text</p>',
    '<p style="font-size:10px;opacity:0.5">text</p>',
  ];
  for (const html of shown)
    assert.deepEqual([readHtml(html).text, readHtml(html).hidden], ['text', ''], html);
});

test('links come with what is shown for them', () => {
  const html =
    '<a href="http://evil.example/?a=1&amp;b=2">www.<b>bank</b>.example</a> <a href=x.example>y</a><form action="https://f.example/">' +
    '<a href="https://img.example"><img src="a.png"></a><a name="top">no link</a>';
  assert.deepEqual(readHtml(html).links, [
    { text: 'www.bank.example', href: 'http://evil.example/?a=1&b=2' },
    { text: 'y', href: 'x.example' },
    { text: '', href: 'https://f.example/' },
    { text: '', href: 'https://img.example' },
  ]);
});

test('there is a limit to text and links, and it is told', () => {
  assert.equal(readHtml('<a href="https://a.example">x</a>'.repeat(300)).links.length, 200);
  assert.ok(readHtml('<a href="https://a.example">x</a>'.repeat(300)).isCut);
  assert.equal(readHtml('word '.repeat(40_000)).text.length, 65_536);
  assert.ok(readHtml('word '.repeat(40_000)).isCut);
});

const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<a href=',
    '"',
    "'",
    '<b',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '&amp',
    '&#',
    '=',
  ],
  ...[
    'style="',
    'display:none',
    ';',
    '<p>',
    '</p>',
    '<div hidden>',
    '</div>',
    '{',
    '}',
    '.x',
    '<head>',
    '</title>',
    '\0',
  ],
];

test('no HTML makes it throw or stand still', () => {
  const html = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(html, (some) => {
      assert.equal(typeof readHtml(some.join('')).text, 'string');
    }),
    { seed: 11, numRuns: 2_000 },
  );
  for (const piece of [
    '<a ',
    '<a =">',
    '<a href="',
    '<div>',
    '<style>',
    '<!--',
    '&amp;',
    '<title>',
    "'<",
    '<a href=x>y',
  ])
    assert.equal(typeof readHtml(piece.repeat(60_000)).text, 'string');
});
