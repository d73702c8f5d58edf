import { z } from 'zod';

/** What a release was made with, in every release as `/sbom.cdx.json`: CycloneDX, https://cyclonedx.org. */
export const BILL = 'sbom.cdx.json';

const schema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(z.unknown()).min(1),
});

/**
 * A bill of materials as npm tells it, without what differs each time it is told: the same packages make the same bytes.
 * npm names the project after the folder where it stands; `name` is its own.
 *
 * @throws when this is no bill of materials, or there is nothing in it
 */
export function plainBill(told: string, name: string): string {
  const bill = schema.parse(JSON.parse(told));
  const metadata = { ...bill.metadata, component: { ...bill.metadata.component, name } };
  const plain = (key: string, value: unknown): unknown => (VARYING.includes(key) ? undefined : value);
  return `${JSON.stringify({ ...bill, metadata }, plain, 2)}\n`;
}

const VARYING = ['serialNumber', 'timestamp'];
