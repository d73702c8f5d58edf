import { expect, test } from 'vitest';
import { portFrom } from '#src/lib/serve/port.ts';

test.each([
  ['the usual one', undefined, 4321],
  ['the usual one', '', 4321],
  ['the one asked for', '8080', 8080],
  ['any free one', '0', 0],
])('the port is %s when PORT is %j', (_, written, port) => {
  expect(portFrom(written)).toBe(port);
});

test.each(['http', '-1', '65536', '4321 ', '0x50', '4e3'])(
  '%j is no port, and a person is told',
  (written) => {
    expect(() => portFrom(written)).toThrow(/PORT deve essere.*\n.*PORT must be/);
  },
);
