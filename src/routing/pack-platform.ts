import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { ChatPlatform, Taking } from '../ports/chat.ts';
import { messageCarrying } from './carried-pack.ts';
import { fromLine, withLine } from './pack-lines.ts';
import type { PacksSeen } from './packs-seen.ts';

/** A platform that several packs share, as one of them has it. */
export interface PackPlatformParts {
  readonly pack: string;
  readonly title: () => string;
  readonly seen: PacksSeen;
  /** Begins the platform itself, for all packs by one of them, with how that keeps questions; resolves once it listens. */
  readonly begin?: (platform: ChatPlatform, taking: Taking | undefined) => Promise<void>;
  /** Ends the platform itself: whichever pack is let go of first has it finish what was accepted from all. */
  readonly end: (platform: ChatPlatform) => Promise<void>;
}

/**
 * What a pack says unasked says whose it is, where several are seen, and leads back to it. Its keys are its own, for digests
 * of two packs may have the same name. Only the pack that begins the platform tells how that does, and takes up what was
 * left behind.
 */
export function packPlatform(platform: ChatPlatform, { pack, title, seen, begin, end }: PackPlatformParts): ChatPlatform {
  const keyOf = (key: string) => `${pack}/${key}`;
  function dressed(place: Conversation, message: Message): Message {
    const carrying = messageCarrying(pack, message);
    const inView = seen(place);
    return inView.length > 1 && inView.includes(pack) ? withLine(carrying, fromLine(title())) : carrying;
  }
  const { lookup, unreachable, zoneOf, mayHaveOutsiders, recallOutsiders, takeUp, trouble, isConnected, repliesLost, readFile } = platform;
  return {
    platform: platform.platform,
    start: async (_handle, _posted, taking) => begin?.(platform, taking),
    post: (address, message, key) => platform.post(address, dressed(address, message), keyOf(key)),
    update: (posted, message) => platform.update(posted, dressed(posted.conversation, message)),
    ...(lookup && { lookup: (address: Conversation, key: string, since: string) => lookup.call(platform, address, keyOf(key), since) }),
    ...(unreachable && { unreachable: unreachable.bind(platform) }),
    ...(zoneOf && { zoneOf: zoneOf.bind(platform) }),
    ...(mayHaveOutsiders && { mayHaveOutsiders: mayHaveOutsiders.bind(platform) }),
    ...(recallOutsiders && { recallOutsiders: recallOutsiders.bind(platform) }),
    ...(readFile && { readFile: readFile.bind(platform) }),
    ...(begin && takeUp && { takeUp: takeUp.bind(platform) }),
    ...(begin && trouble && { trouble: trouble.bind(platform) }),
    ...(begin && isConnected && { isConnected: isConnected.bind(platform) }),
    ...(begin && repliesLost && { repliesLost: repliesLost.bind(platform) }),
    stop: () => end(platform),
  };
}
