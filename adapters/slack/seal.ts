import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals text so that it can be kept where others may read, and opens it again. */
export interface Seal {
  /** `owner` is bound to the text: sealed for one, it does not open for another. */
  seal(text: string, owner: string): string;
  /** Undefined: sealed with a key that is not at hand, for another owner, or changed since. */
  open(sealed: string, owner: string): string | undefined;
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;

/** AES-256-GCM under keys of 32 bytes in base64: the first seals, each opens, so that keys can be changed. */
export function sealWith(keys: readonly string[]): Seal {
  const decoded = keys.map((key) => Buffer.from(key, 'base64'));
  return {
    seal(text, owner) {
      const [key] = decoded;
      if (!key) throw new TypeError('Sealing needs a key.');
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, owner) {
      const [version, nonce = '', tag = '', text = ''] = sealed.split('.');
      if (version !== VERSION) return undefined;
      for (const key of decoded) {
        try {
          const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
            .setAAD(Buffer.from(owner))
            .setAuthTag(Buffer.from(tag, 'base64url'));
          return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
        } catch {
          // Another key may open it.
        }
      }
      return undefined;
    },
  };
}
