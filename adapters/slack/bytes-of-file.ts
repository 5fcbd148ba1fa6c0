import { z } from 'zod';
import { Failure, type GivenFile } from '../../src/index.ts';
import { fileUnreachable, receivedBytes } from '../received-bytes.ts';
import type { SlackApi } from './web-api.ts';

/** Where Slack keeps files: a token goes nowhere else. https://docs.slack.dev/reference/objects/file-object */
const HOSTS = ['files.slack.com', 'files.slack-gov.com'];
const FROM_ELSEWHERE = 'Slack does not show the app a file of another organisation.';

function mayNot(name: string): Failure {
  const why = 'Slack shows the app the page to sign in: it lacks the scope files:read.';
  return new Failure('PLATFORM_SCOPE_MISSING', `“${name}” may not be read.`, why, 'Paste the manifest again, and install the app again.');
}

const referenceSchema = z.object({
  id: z.string(),
  mimetype: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});
const infoSchema = z.object({ file: referenceSchema });

/** In whose name a file is asked for. */
export interface FileReading {
  readonly token: string;
  readonly api: SlackApi;
  /** Another Web API than Slack's own, whose host may have the files, too. */
  readonly apiUrl?: string | undefined;
}

const addressIn = ({ url_private_download, url_private }: z.output<typeof referenceSchema>) => url_private_download || url_private;

/** Of a file of another organisation an event tells nothing but its id. https://docs.slack.dev/apis/slack-connect */
async function withAddress(file: z.output<typeof referenceSchema>, name: string, api: SlackApi): Promise<z.output<typeof referenceSchema>> {
  if (addressIn(file)) return file;
  const told = await api('files.info', { file: file.id }).catch((error: unknown) => {
    throw fileUnreachable(name, FROM_ELSEWHERE, error);
  });
  return infoSchema.safeParse(told).data?.file ?? file;
}

/**
 * The bytes of a file as Slack keeps it.
 * @throws Failure FILE_UNREACHABLE, DOCUMENT_TOO_LARGE
 */
export async function bytesInSlack({ name, reference }: GivenFile, { token, api, apiUrl }: FileReading): Promise<Uint8Array> {
  const file = await withAddress(referenceSchema.parse(JSON.parse(reference)), name, api);
  const url = addressIn(file) ?? '';
  const trusted = URL.canParse(url) ? new URL(url) : undefined;
  const isSlacks = trusted?.protocol === 'https:' && HOSTS.includes(trusted.host);
  const isTrial = apiUrl !== undefined && trusted?.origin === new URL(apiUrl).origin;
  if (!trusted || !(isSlacks || isTrial)) throw fileUnreachable(name, 'It is not kept by Slack.');
  const isPage = file.mimetype?.startsWith('text/html') ?? false;
  return receivedBytes({
    name,
    url: trusted.href,
    headers: { authorization: `Bearer ${token}` },
    // Whoever may not read a file is shown the page to sign in, and no error.
    refusal: ({ headers }) => (!isPage && headers.get('content-type')?.startsWith('text/html') ? mayNot(name) : undefined),
  });
}
