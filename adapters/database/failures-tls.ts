import { Failure } from '../../src/index.ts';

/** Codes of certificates that are not accepted, https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|CRL_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT_\w+)$/;
const HANDSHAKE = /^(EPROTO|ERR_SSL_\w+|ERR_OSSL_\w+|ERR_TLS_\w+)$/;
/** What `pg` says of a server that answers the wish for encryption with no, or with something else. */
const NOT_OFFERED = 'The server does not support SSL connections';
const NO_SUCH_ANSWER = 'There was an error establishing an SSL connection';

/** An encrypted connection that did not come about, as a Failure; undefined for any other error. */
export function tlsFailure(error: Error, place: string): Failure | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CERTIFICATE.test(code)) {
    return new Failure(
      'STORE_UNTRUSTED',
      `The database at ${place} does not prove who it is.`,
      `Its certificate is not accepted: ${error.message} (${code}). Nothing was sent to it.`,
      'Name the authority that signed it with sslrootcert=FILE in DATABASE_URL or NODE_EXTRA_CA_CERTS, and use the host that stands in it.',
      { cause: error },
    );
  }
  if (error.message === NOT_OFFERED) {
    return new Failure(
      'STORE_UNTRUSTED',
      `The database at ${place} offers no encrypted connection.`,
      'DATABASE_URL asks for one (sslmode), and the server has none. Nothing was sent to it.',
      'Set up TLS on the server (ssl = on), or, on a network that is trusted, take sslmode out of DATABASE_URL.',
      { cause: error },
    );
  }
  if (HANDSHAKE.test(code) || error.message === NO_SUCH_ANSWER) {
    return new Failure(
      'STORE_UNTRUSTED',
      `No encrypted connection to the database at ${place} came about.`,
      `The server and this program could not agree on one (${code || 'no answer of PostgreSQL'}).`,
      'Check that host and port are those of a PostgreSQL server, and which versions of TLS it takes.',
      { cause: error },
    );
  }
  return undefined;
}
