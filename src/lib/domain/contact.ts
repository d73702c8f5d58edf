import type { ServiceData } from './service.ts';

/** Whether somebody can ask a service something before going there. */
export const isReachable = ({ phones, emails, url }: ServiceData): boolean =>
  phones.length + emails.length > 0 || url !== undefined;

/** How a reader can reach the service at all. */
export function hasContact(service: ServiceData): boolean {
  return service.address !== undefined || isReachable(service);
}
