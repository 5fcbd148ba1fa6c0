import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { createFirstTables } from './0001-first-tables.ts';
import { createFollowsAndRatings } from './0002-follows-and-ratings.ts';
import { createPlatformRecords } from './0003-platform-records.ts';
import { createCorrections } from './0004-corrections.ts';
import { createDocumentsAndReviews } from './0005-documents-and-reviews.ts';
import { createAskerReplies } from './0006-asker-replies.ts';
import { createStamp } from './0007-stamp.ts';
import { chainLedger } from './0008-ledger-chain.ts';
import { createQuestionsByTenant } from './0009-questions-by-tenant.ts';
import { createStoreTime } from './0010-store-time.ts';
import { createTakenQuestions } from './0011-taken-questions.ts';
import { createConversations } from './0012-conversations.ts';
import { createOutbox } from './0013-outbox.ts';
import { addThreads } from './0014-order-of-threads.ts';
import { addVersions } from './0015-document-versions.ts';
import { createModelReadings } from './0016-model-readings.ts';
import { createModelSpending } from './0017-model-spending.ts';

/** One step of the schema. A step that was shipped is never edited: a change is a new step. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly run: (transaction: Transaction<Schema>, engine: EngineName) => Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'first tables', run: createFirstTables },
  { version: 2, name: 'follows and ratings', run: createFollowsAndRatings },
  { version: 3, name: 'platform records', run: createPlatformRecords },
  { version: 4, name: 'corrections', run: createCorrections },
  { version: 5, name: 'documents and reviews', run: createDocumentsAndReviews },
  { version: 6, name: 'asker replies', run: createAskerReplies },
  { version: 7, name: 'stamp', run: createStamp },
  { version: 8, name: 'ledger chain', run: chainLedger },
  { version: 9, name: 'questions by tenant', run: createQuestionsByTenant },
  { version: 10, name: 'store time', run: createStoreTime },
  { version: 11, name: 'taken questions', run: createTakenQuestions },
  { version: 12, name: 'conversations', run: createConversations },
  { version: 13, name: 'outbox', run: createOutbox },
  { version: 14, name: 'order of threads', run: addThreads },
  { version: 15, name: 'document versions', run: addVersions },
  { version: 16, name: 'model readings', run: createModelReadings },
  { version: 17, name: 'model spending', run: createModelSpending },
];
