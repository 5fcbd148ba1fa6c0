import { DatabaseSync } from 'node:sqlite';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import { buildTextIndex } from '../src/facts/text-index.ts';

/** Places of the best documents for a query, best first. */
export type Search = (query: readonly string[], limit: number) => readonly number[];

type Engine = (documents: readonly (readonly string[])[]) => Search;

/** All that rank by BM25 do so with these. */
const [K1, B] = [1.5, 0.75];

const splitAtSpaces = (text: string) => text.split(' ');

function sitrep(documents: readonly (readonly string[])[]): Search {
  const index = buildTextIndex(documents, { k1: K1, b: B });
  return (query, limit) =>
    index
      .search(
        query.map((token) => ({ token, weight: 1 })),
        limit,
      )
      .map((hit) => hit.document);
}

function miniSearch(documents: readonly (readonly string[])[]): Search {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: splitAtSpaces,
    processTerm: (term) => term,
    searchOptions: { bm25: { k: K1, b: B, d: 0 } },
  });
  index.addAll(documents.map((tokens, id) => ({ id, text: tokens.join(' ') })));
  return (query, limit) =>
    index
      .search(query.join(' '))
      .slice(0, limit)
      .map((hit) => Number(hit.id));
}

function winkBm25(documents: readonly (readonly string[])[]): Search {
  const index = bm25();
  index.defineConfig({ fldWeights: { text: 1 }, bm25Params: { k1: K1, b: B, k: 1 } });
  index.definePrepTasks([splitAtSpaces]);
  documents.forEach((tokens, id) => {
    index.addDoc({ text: tokens.join(' ') }, id);
  });
  index.consolidate();
  return (query, limit) => index.search(query.join(' '), limit).map(([id]) => Number(id));
}

function flexSearch(documents: readonly (readonly string[])[]): Search {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: splitAtSpaces });
  documents.forEach((tokens, id) => {
    index.add(id, tokens.join(' '));
  });
  return (query, limit) => index.search(query.join(' '), { limit, suggest: true }).map(Number);
}

function sqliteFts5(documents: readonly (readonly string[])[]): Search {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE statements USING fts5(text); BEGIN');
  const insert = database.prepare('INSERT INTO statements (rowid, text) VALUES (?, ?)');
  documents.forEach((tokens, id) => {
    insert.run(id + 1, tokens.join(' '));
  });
  database.exec("COMMIT; INSERT INTO statements (statements) VALUES ('optimize')");
  const select = database.prepare('SELECT rowid FROM statements WHERE statements MATCH ? ORDER BY rank LIMIT ?');
  return (query, limit) => {
    const match = [...new Set(query)].map((token) => `"${token.replaceAll('"', '""')}"`).join(' OR ');
    return match === '' ? [] : select.all(match, limit).map(({ rowid }) => Number(rowid) - 1);
  };
}

/** The engines measured, ours first. All are given the same tokens, and any of a query's words is enough for a hit. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  'our text index': sitrep,
  MiniSearch: miniSearch,
  'wink-bm25-text-search': winkBm25,
  FlexSearch: flexSearch,
  'SQLite FTS5': sqliteFts5,
};
