import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChatPlatform, Conversation, Message } from '../../src/index.ts';

/** What the next post to a platform under test is to meet. */
export type Trouble = 'none' | 'rate_limited' | 'broken' | 'dropped' | 'gone';

/** A chat platform under test, with a view from the reader's side. */
export interface ChatPlatformSubject {
  readonly platform: ChatPlatform;
  readonly address: Conversation;
  /** What readers of the conversation see, as text, one entry a message. */
  readonly shown: () => Promise<readonly string[]>;
  /** An instant before the test began. */
  readonly begunAt: string;
}

const MESSAGE: Message = {
  summary: 'Morning briefing: 1 new.',
  blocks: [
    { kind: 'heading', text: 'Morning briefing' },
    { kind: 'text', runs: [{ text: 'Allies pledged at least ' }, { text: 'EUR 40 billion', style: 'bold' }] },
    { kind: 'table', title: 'Key figures', columns: ['Figure', 'Value'], rows: [['Pledge', 'at least EUR 40 billion']] },
  ],
};
const CHANGED: Message = { summary: 'Corrected.', blocks: [{ kind: 'text', runs: [{ text: 'EUR 41 billion after all' }] }] };
const KEY = 'morning channel 2024-10-18T08:30[Europe/Brussels]';

/**
 * What every chat platform owes the core. `create` sets one up whose next posts meet a trouble.
 * A new adapter's test is this one call; `never`: troubles that its posts cannot meet, and why, whose cases are left out aloud.
 */
export function chatPlatformContract(
  name: string,
  create: (trouble: Trouble) => Promise<ChatPlatformSubject>,
  never: Partial<Readonly<Record<Trouble, string>>> = {},
): void {
  function meeting(trouble: Trouble) {
    const why = never[trouble];
    if (why === undefined) return it;
    process.stderr.write(`${name} as a chat platform: a case is left out: ${why}\n`);
    return it.skip;
  }
  const begin = async (trouble: Trouble = 'none') => {
    const subject = await create(trouble);
    await subject.platform.start(
      async () => ({ message: MESSAGE, audience: 'everyone', replaces: false }),
      async () => undefined,
    );
    onTestFinished(() => subject.platform.stop());
    return subject;
  };

  describe(`${name} as a chat platform`, () => {
    it('shows a post whole, and says where it stands', async () => {
      const { platform, address, shown } = await begin();
      const outcome = await platform.post(address, MESSAGE, KEY);
      expect(outcome).toMatchObject({ kind: 'sent', posted: { conversation: address } });
      const [text] = await shown();
      for (const part of ['Morning briefing', 'Allies pledged at least', 'EUR 40 billion', 'Pledge']) expect(text).toContain(part);
    });

    it('posts as often as it is told to, and never by itself', async () => {
      const { platform, address, shown } = await begin();
      await platform.post(address, MESSAGE, KEY);
      await platform.post(address, MESSAGE, `${KEY} again`);
      expect(await shown()).toHaveLength(2);
    });

    it('replaces a message it posted', async () => {
      const { platform, address, shown } = await begin();
      const outcome = await platform.post(address, MESSAGE, KEY);
      if (outcome.kind !== 'sent') throw new Error(outcome.reason);
      expect((await platform.update(outcome.posted, CHANGED)).kind).toBe('sent');
      const texts = await shown();
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain('EUR 41 billion after all');
    });

    meeting('rate_limited')('says when it takes no more posts for now, and how long to wait', async () => {
      const { platform, address, shown } = await begin('rate_limited');
      const outcome = await platform.post(address, MESSAGE, KEY);
      expect(outcome).toMatchObject({ kind: 'failed', permanent: false });
      expect(outcome).toHaveProperty('retryAfterSeconds', expect.any(Number));
      expect(await shown()).toEqual([]);
    });

    meeting('broken')('says that another attempt may do better when its server is in trouble', async () => {
      const { platform, address, shown } = await begin('broken');
      expect(await platform.post(address, MESSAGE, KEY)).toMatchObject({ kind: 'failed', permanent: false });
      expect(await shown()).toEqual([]);
    });

    meeting('gone')('says that no attempt will do better when the conversation is gone', async () => {
      const { platform, address } = await begin('gone');
      expect(await platform.post(address, MESSAGE, KEY)).toMatchObject({ kind: 'failed', permanent: true });
    });

    meeting('dropped')('does not claim to know when the connection drops after the post was taken', async () => {
      const { platform, address, shown } = await begin('dropped');
      expect((await platform.post(address, MESSAGE, KEY)).kind).toBe('unknown');
      expect(await shown()).toHaveLength(1);
    });

    it('finds what it posted by its key, where it can look up at all', async () => {
      const { platform, address, begunAt } = await begin('dropped');
      if (!platform.lookup) return expect(platform.lookup).toBeUndefined();
      expect(await platform.lookup(address, KEY, begunAt)).toEqual({ kind: 'absent' });
      await platform.post(address, MESSAGE, KEY);
      expect(await platform.lookup(address, KEY, begunAt)).toMatchObject({ kind: 'found', posted: { conversation: address } });
      expect(await platform.lookup(address, `${KEY} other`, begunAt)).toEqual({ kind: 'absent' });
    });

    it('shows hostile text as text', async () => {
      const { platform, address, shown } = await begin();
      const text = 'Bring <!channel> *all* [link](http://evil.example) \u202eoutside\u0007';
      await platform.post(address, { summary: text, blocks: [{ kind: 'text', runs: [{ text }] }] }, KEY);
      const [seen] = await shown();
      expect(seen).toContain('all');
      for (const unseen of ['\u202e', '\u0007']) expect(seen).not.toContain(unseen);
    });

    it('stops as often as it is told to', async () => {
      const { platform } = await begin();
      await platform.stop();
      await platform.stop();
    });
  });
}
