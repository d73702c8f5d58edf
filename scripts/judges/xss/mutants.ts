import fc from 'fast-check';

/** What parsers have been led astray by, put anywhere into a payload. */
const SPLINTERS = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '=',
    '/',
    '\\',
    '&',
    ';',
    ':',
    '#',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '!',
    '--',
    '%',
  ],
  ...[
    '\t',
    '\n',
    '\r',
    '\f',
    '\u0000',
    '\u00A0',
    '\u2028',
    '\u200B',
    '\uFEFF',
    '\u202E',
    ' ',
    '/*',
    '*/',
    '//',
  ],
  ...[
    '&Tab;',
    '&NewLine;',
    '&colon;',
    '&lpar;',
    '&#0;',
    '&#x6A',
    '&lt;',
    '&gt;',
    '&quot;',
    '\\u003c',
    '\\x3c',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '<p>',
    '</p>',
    '<table>',
    '<template>',
  ],
  ...[
    '<Callout kind="info">',
    '</Callout>',
    '<Term id="a">',
    '**',
    '_',
    '[a](',
    '\n\n',
    '- ',
    '> ',
    '| ',
    '```',
  ],
];

type Change = (text: string) => string;

/** A place in a text, as a share of its length. */
const share = fc.nat({ max: 1000 }).map((thousandths) => thousandths / 1000);
const at = (text: string, part: number): number => Math.floor(part * (text.length + 1));

const inserted: fc.Arbitrary<Change> = fc.tuple(share, fc.constantFrom(...SPLINTERS)).map(
  ([part, more]) =>
    (text) =>
      text.slice(0, at(text, part)) + more + text.slice(at(text, part)),
);

const cut: fc.Arbitrary<Change> = fc.tuple(share, fc.integer({ min: 1, max: 6 })).map(
  ([part, count]) =>
    (text) =>
      text.slice(0, at(text, part)) + text.slice(at(text, part) + count),
);

const otherCase: fc.Arbitrary<Change> = share.map((part) => (text) => {
  const index = at(text, part);
  return text.slice(0, index) + text.slice(index, index + 4).toUpperCase() + text.slice(index + 4);
});

const asNumber: fc.Arbitrary<Change> = fc.tuple(share, fc.boolean()).map(([part, ended]) => (text) => {
  const index = Math.min(at(text, part), text.length - 1);
  const code = text.charCodeAt(index);
  return Number.isNaN(code)
    ? text
    : `${text.slice(0, index)}&#${code}${ended ? ';' : ''}${text.slice(index + 1)}`;
});

const doubled: fc.Arbitrary<Change> = fc.tuple(share, share).map(
  ([part, other]) =>
    (text) =>
      text.slice(0, at(text, part)) + text.slice(at(text, other)),
);

const change = fc.oneof(inserted, inserted, cut, otherCase, asNumber, doubled);

/** Payloads that have been changed a few times, some of them put together of two. */
export const mutants = (payloads: readonly string[]): fc.Arbitrary<string> => {
  const payload = fc.constantFrom(...payloads.filter(({ length }) => length < 400));
  const whole = fc.oneof(
    { arbitrary: payload, weight: 3 },
    {
      arbitrary: fc.tuple(payload, payload, share).map(([a, b, part]) => a.slice(0, at(a, part)) + b),
      weight: 1,
    },
  );
  return fc
    .tuple(whole, fc.array(change, { maxLength: 4 }))
    .map(([text, changes]) => changes.reduce((now, next) => next(now), text));
};
