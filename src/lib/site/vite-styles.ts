import { handedOver } from '#src/lib/content/handoff.ts';
import { siteStyles } from './styles.ts';

const NAME = 'virtual:site.css';

/** Vite's door to the region's colours: `import 'virtual:site.css'` becomes part of the one style sheet. */
export function siteStylesPlugin(): {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => string | undefined;
} {
  return {
    name: 'portal:styles',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => {
      if (id !== `\0${NAME}`) return undefined;
      const handoff = handedOver();
      return handoff ? siteStyles(handoff.portal) : '';
    },
  };
}
