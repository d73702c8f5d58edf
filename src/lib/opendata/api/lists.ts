import type { z } from 'zod';
import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { pageState, shown } from '#src/lib/domain/translation.ts';
import { route } from '#src/lib/domain/route.ts';
import { contentDigest, provenance } from '#src/lib/opendata/provenance.ts';
import { textsOf } from '#src/lib/opendata/texts.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { isOut } from '#src/lib/view/links.ts';
import { hubsInOrder } from '#src/lib/view/lists.ts';
import type { View } from '#src/lib/view/view.ts';
import { at, fileUrl } from './addresses.ts';
import type {
  hubListSchema,
  languageListSchema,
  serviceTypeListSchema,
  sheetListSchema,
  topicListSchema,
} from './schemas.ts';
import { stateOf } from './words.ts';

const metaOf = ({ portal }: View) => provenance(portal, contentDigest(portal));

export const languagesAnswer = (view: View): z.infer<typeof languageListSchema> => ({
  ...metaOf(view),
  items: view.locales.map(({ code, tag, name, italian, dir, script, status, bridge }) => ({
    code,
    tag,
    name,
    italian_name: italian,
    direction: dir,
    script,
    status: status === 'beta' ? 'beta' : 'live',
    bridge,
    url: absolute(view.portal, route.home(code)),
  })),
});

/** Name and description of an entity in every language that has them. */
function entityOf(view: View, collection: CatalogueName, id: string) {
  const name = textsOf(view, collection, id);
  const description = textsOf(view, collection, id, 'description');
  return {
    id,
    name: name.texts,
    description: Object.keys(description.texts).length === 0 ? undefined : description.texts,
    machine: [...new Set([...name.machine, ...description.machine])],
  };
}

export const hubsAnswer = (view: View): z.infer<typeof hubListSchema> => ({
  ...metaOf(view),
  items: hubsInOrder(view).map(([id, { topics, owner, email }]) => ({
    ...entityOf(view, 'hubs', id),
    topics,
    owner,
    email,
    url: absolute(view.portal, route.hub(SOURCE, id)),
  })),
});

export const topicsAnswer = (view: View): z.infer<typeof topicListSchema> => ({
  ...metaOf(view),
  items: [...view.portal.topics.keys()].map((id) => ({
    ...entityOf(view, 'topics', id),
    hubs: hubsInOrder(view)
      .filter(([, { topics }]) => topics.includes(id))
      .map(([hub]) => hub),
  })),
});

export const serviceTypesAnswer = (view: View): z.infer<typeof serviceTypeListSchema> => ({
  ...metaOf(view),
  items: [...view.portal.serviceTypes.keys()].map((id) => ({
    ...entityOf(view, 'service-types', id),
    url: absolute(view.portal, route.serviceType(SOURCE, id)),
  })),
});

/** The sheets that have words in the view's language, by id. A missing translation is not in the list: see the states. */
export function sheetsAnswer(view: View): z.infer<typeof sheetListSchema> {
  const { code, tag } = view.locale;
  const items = [...view.portal.sheets.values()].filter(isOut).flatMap((piece) => {
    const text = code === SOURCE ? piece.source : shown(piece, code);
    if (!text) return [];
    const { id, data } = piece;
    const detail = pageState(piece, code);
    return [
      {
        id,
        hub: id.slice(0, id.indexOf('/')),
        topics: data.topics,
        kind: data.kind,
        status: data.status === 'archived' ? ('archived' as const) : ('published' as const),
        code: data.code,
        url: absolute(view.portal, route.sheet(code, id)),
        api: fileUrl(view.portal, at.sheet(code, id)),
        title: text.words.title,
        summary: text.words.summary,
        state: stateOf(detail, code, text.pin?.status === 'machine'),
        detail,
        verified: data.verified,
      },
    ];
  });
  return { ...metaOf(view), language: tag, items };
}
