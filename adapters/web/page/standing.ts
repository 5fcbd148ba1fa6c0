import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refused, ShownMessage } from '../wire.ts';
import { refusedBy, requestServer } from './server-requests.ts';

const AGAIN_AFTER = 2000;

/** The messages of a place as they stand, edits included, for as long as they are looked at. */
export function useStanding(place: 'desk' | 'channel') {
  const [messages, setMessages] = useState<readonly ShownMessage[]>();
  const [refused, setRefused] = useState<Refused>();
  const version = useRef(-1);
  useEffect(() => {
    const left = new AbortController();
    const follow = async () => {
      while (!left.signal.aborted) {
        try {
          const standing = await requestServer('standing', { place, since: version.current }, left.signal);
          version.current = standing.version;
          setMessages(standing.messages);
          setRefused(undefined);
        } catch (error) {
          if (left.signal.aborted) return;
          setRefused(refusedBy(error));
          await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
        }
      }
    };
    void follow();
    return () => left.abort();
  }, [place]);
  return { messages, refused };
}
