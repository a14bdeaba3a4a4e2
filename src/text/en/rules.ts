import type { rules as bokmal } from '../nb/rules.ts';

export const rules: typeof bokmal = {
  cannotBeRead: (path) => `The krav is set aside, since its file cannot be used (${path}).`,
};
