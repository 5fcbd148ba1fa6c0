import type { AboutStore, Form, Message, SearchResult } from '../../src/index.ts';

/** What the page and its server say to each other; every path is `/api/NAME`, asked by POST with JSON. */

/** A message in each of its drawings. */
export interface Drawn {
  readonly message: Message;
  readonly plain: string;
  /** The payload that the adapter of Slack sends. */
  readonly slack: { readonly text: string; readonly blocks?: readonly unknown[] };
  /** The cards that the adapter of Teams sends, in order. */
  readonly teams: readonly object[];
}

/** A message that stands in a place of the page. */
export interface ShownMessage {
  readonly id: string;
  readonly thread?: string;
  readonly at: string;
  readonly edited?: string;
  /** Who wrote it; absent for what the bot says. */
  readonly from?: string;
  /** Shown to whoever asked alone. */
  readonly only?: boolean;
  readonly drawn: Drawn;
}

export interface Opening {
  readonly about: AboutStore;
  /** The pack that it is about, and those that are seen. */
  readonly pack: string;
  readonly packs: readonly { readonly pack: string; readonly title: string }[];
  /** The day as of which the page opens, where that is not today. */
  readonly openingDay?: string;
}

export interface PlaceContent {
  readonly version: number;
  readonly messages: readonly ShownMessage[];
}

/** What came of something that somebody did. */
export interface Done {
  /** The message that says so; nothing where a form opens or nothing is to be said. */
  readonly message?: ShownMessage;
  readonly form?: Form;
  readonly faults?: Readonly<Record<string, string>>;
  readonly results?: readonly Pick<SearchResult, 'id' | 'title' | 'detail'>[];
}

/** Why something could not be done, in words for whoever reads the page. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
}
