/** What editors' programs know of our files: schemas for YAML, and which of them the front matter of each text has. */
import { mkdir, writeFile } from 'node:fs/promises';
import { mapForEditors, MAP_FOLDER } from '#src/lib/content/editor-map.ts';
import { jsonSchemas } from '#src/lib/content/json-schemas.ts';
import { settings } from '#scripts/settings.ts';

await mkdir('.vscode/schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(`.vscode/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`✓ .vscode/schemas/${name}.json`);
}
await mapForEditors(process.cwd(), settings().root);
console.log(`✓ ${MAP_FOLDER}`);
