import { expect, it } from 'vitest';
import { openTerminalSession } from '../../../adapters/console/terminal-session.ts';
import { NOW, openDesk } from '../../fixtures/desk.ts';

const GATHERING = 'When is the gathering of the keepers?';
const PLACE = 'Skarvik';

/** A terminal at a desk over a store; another one over the same store is the program started anew. */
async function terminal(store?: Awaited<ReturnType<typeof openDesk>>['store']) {
  const desk = await openDesk(store ? { store: () => store } : {});
  const seat = openTerminalSession({
    handle: (interaction) => desk.desk.handle(interaction, NOW),
    newId: () => crypto.randomUUID(),
    shown: false,
    account: 'tester',
  });
  return { seat, store: store ?? desk.store };
}

it('a question in the terminal is read in the light of those before it, also once the program was started anew', async () => {
  const { seat, store } = await terminal();
  await seat.say(GATHERING);
  expect(await seat.say('where?')).toContain(PLACE);
  const after = await terminal(store);
  expect(await after.seat.say('where?')).toContain(PLACE);
});

it('a new thread in the terminal is read in the light of nothing', async () => {
  const { seat } = await terminal();
  await seat.say(GATHERING);
  await seat.forget();
  expect(await seat.say('where?')).not.toContain(PLACE);
});
