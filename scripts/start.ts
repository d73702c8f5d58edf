/** Checks the content, builds the site and serves it: `npm start`. */
import { settings } from './settings.ts';
import { tellEditors } from './tell-editors.ts';

await tellEditors(settings());
await import('./build.ts');
if (process.exitCode === undefined) await import('./serve.ts');
