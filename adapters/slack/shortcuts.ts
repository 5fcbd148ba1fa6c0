/** The id of the shortcut in the menu of a message. */
export const CHECK_MESSAGE = 'check-message';
