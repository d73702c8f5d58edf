/** Shortcodes that WordPress brings, without attributes too. */
const KNOWN = ['gallery', 'caption', 'embed', 'audio', 'video', 'playlist', 'wp_caption'];
const TAG = /\[(\/?)([a-z][\w-]*)((?:\s+[^[\]]*)?)\/?\]/gi;

/**
 * Takes shortcodes out of a text; what they enclose stays. In brackets stand words of the text too, such as [sic]: only
 * what has attributes, is closed somewhere, or comes with WordPress is a shortcode.
 */
export function withoutShortcodes(html: string, told: (name: string) => void): string {
  const closed = new Set(
    [...html.matchAll(TAG)].flatMap(([, slash, name = '']) => (slash === '/' ? name.toLowerCase() : [])),
  );
  return html.replace(TAG, (all, slash: string, name: string, attributes: string) => {
    const known = name.toLowerCase();
    if (!closed.has(known) && !KNOWN.includes(known) && !/\w=/.test(attributes)) return all;
    if (slash === '') told(`[${known}]`);
    return '';
  });
}
