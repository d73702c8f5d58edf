import { route } from '#src/lib/domain/route.ts';
import type { View } from './view.ts';

/** The published address of a logo: immutable, because its digest is in the name. */
export function logoAddress(view: View, file: string): string {
  const picture = view.portal.pictures.get(`logos/${file}`);
  return route.picture(picture ? logoName(file, picture.digest) : file);
}

export const logoName = (file: string, digest: string): string => `${digest}-${file}`;
