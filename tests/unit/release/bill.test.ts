import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BILL, plainBill } from '#src/lib/release/bill.ts';
import { publish, rollback } from '#src/lib/release/publish.ts';
import { Shelf } from '#src/lib/release/shelf.ts';
import { releaseFaults } from '#src/lib/release/verify.ts';
import { version } from './versions.ts';

const told = (id: string, timestamp: string): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${id}`,
    metadata: { timestamp, component: { name: 'folder', version: '0.1.0' } },
    components: [{ name: 'zod', version: '4.6.7' }],
  });

test('the same packages make the same bill, whenever it is told', () => {
  const bill = plainBill(told('1', '2026-01-01T00:00:00Z'), 'portal');
  expect(bill).toBe(plainBill(told('2', '2026-02-02T00:00:00Z'), 'portal'));
  expect(JSON.parse(bill)).toEqual({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { name: 'portal', version: '0.1.0' } },
    components: [{ name: 'zod', version: '4.6.7' }],
  });
});

test.each([
  ['another text', '{}'],
  ['an empty bill', told('1', '').replace(/"components":.*/, '"components":[]}')],
])('%s is no bill of materials', (_, text) => {
  expect(() => plainBill(text, 'portal')).toThrow();
});

test('each release has its own bill; a return to an earlier one has that one’s', async () => {
  const shelf = new Shelf(mkdtempSync(join(tmpdir(), 'release-')));
  const sites = [version('one'), version('two')];
  const live = (): string => readFileSync(join(shelf.current, BILL), 'utf8');
  try {
    const now = '2026-11-21T10:00:00.000Z';
    await publish(sites[0] ?? '', shelf.root, { now, bill: 'one\n' });
    await publish(sites[1] ?? '', shelf.root, { now, bill: 'two\n' });
    expect(live()).toBe('two\n');
    await rollback(shelf.root, { now });
    expect(live()).toBe('one\n');
    expect(releaseFaults(shelf, shelf.live()?.id ?? '')).toEqual([]);
  } finally {
    for (const folder of [...sites, shelf.root]) rmSync(folder, { recursive: true });
  }
});
