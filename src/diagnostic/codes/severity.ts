/** How grave a finding is: an error is wrong, a warning may be, a note is worth knowing. */
export type Severity = 'error' | 'warning' | 'note';
