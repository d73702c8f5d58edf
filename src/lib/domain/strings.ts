import { z } from 'zod';

/** Interface strings, flat: keys say where and what (`sheet.cost`), plurals end in `_one`, `_few`…; `$`-keys are notes. */
export const stringsSchema = z.record(
  z.string().regex(/^[a-zA-Z]+(\.[A-Za-z0-9-]+)+(_(zero|one|two|few|many|other))?$/),
  z.string().min(1).max(400),
);

export type Strings = z.infer<typeof stringsSchema>;
