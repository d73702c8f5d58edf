import { REMOTE, route } from '#src/lib/domain/route.ts';
import { audiences, languagesSpoken } from '#src/lib/view/service-groups.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Add } from './plan.ts';

/** What the directory's pages show besides offices. */
interface Shown {
  /** The footer. */
  frame: string;
  /** The sheets that name an office, or a type of offices. */
  sheets: (kind: 'types' | 'services', id: string) => string;
}

/** The directory in one language: every list of offices that is a page, and every office. */
export function planDirectory(view: View, { frame, sheets }: Shown, add: Add): void {
  const { portal } = view;
  const lang = view.locale.code;
  for (const type of portal.serviceTypes.keys()) {
    const key = frame + sheets('types', type);
    add('serviceType', route.serviceType(lang, type), lang, { lang, type }, type, key);
  }
  for (const { code } of portal.site.provinces) {
    const province = code.toLowerCase();
    add('province', route.province(lang, code), lang, { lang, province }, code, frame);
  }
  for (const language of languagesSpoken(view).keys())
    add('spoken', route.spoken(lang, language), lang, { lang, language }, language, frame);
  for (const audience of audiences(view))
    add('audience', route.audience(lang, audience), lang, { lang, audience }, audience, frame);
  for (const municipality of [...portal.municipalities.keys(), REMOTE]) {
    const path = route.municipality(lang, municipality);
    add('municipality', path, lang, { lang, municipality }, municipality, frame);
  }
  for (const id of portal.services.keys()) {
    const [municipality = '', service = ''] = id.split('/');
    const key = frame + sheets('services', id);
    add('service', route.service(lang, id), lang, { lang, municipality, service }, id, key);
  }
}
