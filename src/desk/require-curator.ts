import { Failure } from '../model/failure.ts';
import type { Context } from './context.ts';

/**
 * Lets a curator or an operator pass: every act, card, list, form and search of the review goes through here.
 * @throws Failure NOT_ALLOWED for everybody else
 */
export function requireCurator({ parts, interaction }: Context): void {
  if (parts.roleOf(interaction.person) !== 'reader') return;
  throw new Failure(
    'NOT_ALLOWED',
    'This is for curators.',
    'You are a reader here: readers ask, follow and subscribe.',
    'Ask whoever runs the bot to name you in CURATORS.',
  );
}
