import type { CatalogueEntry, CatalogueName } from './catalogue.ts';
import type { FactData } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Histories } from './sheet-history.ts';
import type { MadeGuide } from './guide.ts';
import type { MadeHandout } from './handout.ts';
import type { HubData, TopicData } from './hub.ts';
import type { JourneyData } from './journey.ts';
import type { LawData } from './law.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Lang } from './locale.ts';
import type { MediaData } from './media.ts';
import type { NewsData } from './news.ts';
import type { PageData } from './page.ts';
import type { PhraseData } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { MunicipalityData, OrganisationData } from './place.ts';
import type { ProjectData } from './project.ts';
import type { Publishers } from './publisher.ts';
import type { FileRecord } from './record.ts';
import type { Say } from './say.ts';
import type { ServiceData, ServiceTypeData } from './service.ts';
import type { SheetData } from './sheet.ts';
import type { Redirects } from './redirects.ts';
import type { Site } from './site.ts';
import type { MonthStatistics } from './statistics.ts';
import type { DocumentTypeData, TermData } from './term.ts';

/** Entities by id, in the order of their ids. */
export type Entities<T> = ReadonlyMap<string, T>;

/** A picture the gate has decoded, ready for `sharp`. */
export interface CheckedPicture {
  /** From the content root. */
  path: string;
  width: number;
  height: number;
  digest: string;
}

/** An Italian file as it was when a translation was made from it, or why it cannot be had. */
export type Former = { ok: true; text: string; record: FileRecord } | { ok: false; why: Say };

/** All that the gate hands on: pages, search, feeds and tools are functions of this and of nothing else. */
export interface Portal {
  /** The absolute path of the content root, for the copying of pictures and files only. */
  root: string;
  site: Site;
  hubs: Entities<HubData>;
  topics: Entities<TopicData>;
  documents: Entities<DocumentTypeData>;
  facts: Entities<FactData>;
  laws: Entities<LawData>;
  terms: Entities<TermData>;
  /** Sentences to show at a counter. */
  phrases: Entities<PhraseData>;
  organisations: Entities<OrganisationData>;
  municipalities: Entities<MunicipalityData>;
  serviceTypes: Entities<ServiceTypeData>;
  /** By `<municipality>/<slug>`. */
  services: Entities<ServiceData>;
  sheets: Entities<Piece<SheetData>>;
  news: Entities<Piece<NewsData>>;
  projects: Entities<Piece<ProjectData>>;
  media: Entities<Piece<MediaData>>;
  pages: Entities<Piece<PageData>>;
  journeys: Entities<Piece<JourneyData>>;
  redirects: Redirects['redirects'];
  /** Who publishes our sources, by domain; empty where the content has no list. */
  publishers: Publishers;
  /** Translated short texts by language, collection and id. */
  catalogues: ReadonlyMap<Lang, ReadonlyMap<CatalogueName, ReadonlyMap<string, CatalogueEntry>>>;
  /** Interface strings that the content adds or changes, by language. */
  interface: ReadonlyMap<Lang, Record<string, string>>;
  /** By path from the content root. */
  pictures: ReadonlyMap<string, CheckedPicture>;
  /** What was shared with the national portal, run by run, oldest first. */
  ledger: readonly LedgerEntry[];
  /** How often pages were asked for, by month (`2026-10`), oldest first. */
  statistics: ReadonlyMap<string, MonthStatistics>;
  findings: readonly Finding[];
  /** Old Italian files by blob id, as far as lagging translations name them and the build has asked git. */
  former?: ReadonlyMap<string, Former>;
  /** What former releases knew of the sheets, as far as the build has found it. */
  histories?: Histories;
  /** What has been made of the sheets' guides, by `guideKey`, once the build has looked. */
  guides?: ReadonlyMap<string, MadeGuide>;
  /** What has been made of the sheets as PDFs, by `handoutKey`, once the build has looked. */
  handouts?: ReadonlyMap<string, MadeHandout>;
  /** A digest of everything that is not a piece: entities, site, catalogues. The ledger and statistics, on few pages, are not in it. */
  commons: string;
}
