import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import type { Document } from '../../../src/index.ts';
import { bridgeDocument } from '../../fixtures/bridge-candidates.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { PACK_FOLDER } from '../../fixtures/pack.ts';

const HERONS = 'Do herons nest under the bridge?';

/** Asks in the terminal, beside a store whose archive has a document. */
async function askBeside(document: Document, question: string, ...options: readonly string[]) {
  const data = mkdtempSync(join(tmpdir(), 'sitrep-ask-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const store = await openStore({ dataDirectory: data });
  await store.documents.archive(document, []);
  await store.close();
  return runCommand(['ask', question, ...options], {
    configuration: { ...readConfiguration({ DATA_DIR: data }), briefs: PACK_FOLDER },
    now: '2024-10-18T09:00:00Z',
  });
}

const document = { ...bridgeDocument(), text: 'It was a long session. Herons nest under the new bridge, the warden said.' };

describe('ask, beside a store with archived documents', () => {
  it('shows what only a document says, as unreviewed', async () => {
    const { stdout } = await askBeside(document, HERONS);
    expect(stdout).toContain(
      'Unreviewed, not a fact of the store: Coast Courier, 5 March 2024: “Herons nest under the new bridge, the warden said”',
    );
  });

  it('names the document and its words in the object of --json, and leaves the outcome', async () => {
    const { stdout } = await askBeside(document, HERONS, '--json');
    const reply: unknown = JSON.parse(stdout);
    expect(reply).toMatchObject({
      outcome: expect.stringMatching(/^(?:unknown|clarify|out_of_scope)$/u),
      citations: [],
      unreviewed: { source: 'courier', document: 'courier.txt', quote: 'Herons nest under the new bridge, the warden said' },
    });
  });

  it('says with the proof of an absence that the documents were searched', async () => {
    const { stdout } = await askBeside(document, 'How much did Portugal pledge for the bridge?', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'unknown', proof: { documents: 1 } });
  });

  it('has nothing of a document for other eyes', async () => {
    const guarded = { ...document, audience: 'council' };
    expect((await askBeside(guarded, HERONS)).stdout).not.toContain('Herons nest');
    expect((await askBeside(guarded, HERONS, '--audience', 'council')).stdout).toContain('Herons nest');
  });
});
