/** Checks the content, builds the site and serves it: `npm start`. */
await import('./build.ts');
if (process.exitCode === undefined) await import('./serve.ts');

export {};
