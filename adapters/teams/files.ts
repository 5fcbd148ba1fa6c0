import type { GivenFile } from '../../src/index.ts';
import { fileUnreachable, receivedBytes } from '../received-bytes.ts';
import type { IncomingActivity } from './activity.ts';
import { trustsLoopback } from './trusted-hosts.ts';

/** How Teams passes on a file that somebody sends in the personal chat. Source: Microsoft's page on files sent to bots. */
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
/** Where people of Teams keep the files that they send: the address lets in whoever has it, for a while. */
const KEPT_AT = /\.(?:sharepoint\.com|sharepoint\.us|sharepoint-mil\.us)$/u;

/** The files that came with a message. */
export function filesOf({ attachments }: Pick<IncomingActivity, 'attachments'>): GivenFile[] {
  return attachments.flatMap(({ contentType, name, content }) => {
    if (contentType !== DOWNLOAD || typeof content !== 'object' || content.downloadUrl === undefined) return [];
    return [{ name: name ?? 'file', reference: content.downloadUrl }];
  });
}

function isKeptByTeams(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && KEPT_AT.test(hostname);
}

/**
 * The bytes of a file; `isTrial`: they may lie on this machine.
 * @throws Failure FILE_UNREACHABLE, DOCUMENT_TOO_LARGE
 */
export function bytesInTeams({ name, reference: url }: GivenFile, get: typeof fetch, isTrial: boolean): Promise<Uint8Array> {
  if (isKeptByTeams(url) || (isTrial && trustsLoopback(url))) return receivedBytes({ name, url, fetch: get });
  return Promise.reject(fileUnreachable(name, 'It is not kept where people of Teams keep their files.'));
}
