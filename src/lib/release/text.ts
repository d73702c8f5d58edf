import type { Published } from './publish.ts';
import type { Release } from './shelf.ts';

/** A line for each release, the live one marked. */
export function listText(releases: readonly Release[], live: Release | undefined): string {
  const lines = releases.map(({ id, at, pages, of, allowed }) => {
    const notes = [
      ...(of === undefined ? [] : [`di nuovo / again ${of}`]),
      ...(allowed === undefined ? [] : [`--allow: ${allowed}`]),
    ];
    return `${id === live?.id ? '→' : ' '} ${id}  ${at}  ${pages} pagine / pages  ${notes.join(' · ')}`.trimEnd();
  });
  return lines.length === 0
    ? 'Ancora niente è pubblicato qui. / Nothing is published here yet.'
    : lines.join('\n');
}

export function publishedText({ release, pruned }: Published, seconds: number): string {
  const { id, pages, languages, carried } = release;
  return [
    `✓ ${id}: ${pages} pagine / pages, ${Object.keys(languages).length} lingue / languages`,
    `✓ ${carried.length} file portati avanti / carried forward, ${pruned.length} versioni tolte / releases removed, ${seconds.toFixed(1)} s`,
  ].join('\n');
}
