import type { Shareable } from '#src/lib/domain/feed-kind.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

/** Who answers for an item. */
export interface Office {
  source_office: string;
  contact_email?: string;
}

/** The office of an item: its body where it is an office itself, else its main HUB's, else the portal's. */
export function officeOf(portal: Portal, item: Shareable): Office {
  const body = (id: string | undefined) => (id === undefined ? undefined : portal.organisations.get(id));
  const of = (name: string, ...emails: readonly (string | undefined)[]): Office => {
    const email = [...emails, portal.site.contact.email].find((one) => one !== undefined);
    return { source_office: name, ...(email === undefined ? {} : { contact_email: email }) };
  };
  if (item.from === 'service') {
    const service = portal.services.get(item.own);
    const owner = body(service?.organisation);
    return of(owner?.name ?? service?.name ?? portal.site.name, service?.emails[0], owner?.email);
  }
  const hub = portal.hubs.get(item.hubs[0] ?? '');
  if (!hub) {
    const owner = body(portal.site.feed.office);
    return of(owner?.name ?? portal.site.name, owner?.email);
  }
  const owner = body(hub.organisation);
  const town = portal.municipalities.get(hub.owner)?.name ?? hub.owner;
  return of(owner?.name ?? `HUB ${hub.name} – ${town}`, hub.email, owner?.email);
}
