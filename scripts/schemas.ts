import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '#src/lib/content/json-schemas.ts';

await mkdir('.vscode/schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(`.vscode/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`✓ .vscode/schemas/${name}.json`);
}
