/**
 * What a chat platform must remember to do its work, such as where it may post: text under names, which the platform
 * chooses and alone reads.
 */
export interface Records {
  read(platform: string, name: string): Promise<string | undefined>;
  /** Keeps a text under a name, in place of what was there. */
  write(platform: string, name: string, text: string): Promise<void>;
  /** Forgets a name; one that is not held is as good as forgotten. */
  remove(platform: string, name: string): Promise<void>;
}
