/**
 * Whose doing it is that something is wrong, or is not any more: the change brought it (`new`) or put it right
 * (`resolved`), time did (`calendar`), or it was so already (`unchanged`).
 */
export type Change = 'new' | 'resolved' | 'calendar' | 'unchanged';
