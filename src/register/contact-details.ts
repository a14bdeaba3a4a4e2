import type { IdentityNumberKind } from '../diagnostic/codes/privacy.ts';
import { emailAddresses } from './email-addresses.ts';
import { identityNumbers } from './identity-numbers.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { inOrder, type Span, without } from './span.ts';
import { webAddresses } from './web-addresses.ts';

/** What in a text leads straight to a person. */
export type ContactDetail = Span &
  (
    | { readonly detail: 'fnr'; readonly kind: IdentityNumberKind }
    | { readonly detail: 'email' | 'phone' }
  );

/** What every such text has: an at sign, or eight digits that only a few marks keep apart. */
const POSSIBLE = /@|%40|[([]\s?(?:at|krøllalfa)\s?[)\]]|\d(?:[ .\-\u00a0\u202f–()]{0,3}\d){7}/i;

/** The identity numbers, e-mail addresses and telephone numbers of a text, from left to right. */
export function contactDetails(text: string): ContactDetail[] {
  if (!POSSIBLE.test(text)) return [];
  const addresses = webAddresses(text);
  const numbers = identityNumbers(text);
  const phones = without(phoneNumbers(text, addresses), numbers);
  const emails = emailAddresses(text, addresses);
  return inOrder<ContactDetail>(
    numbers.map((number) => ({ ...number, detail: 'fnr' })),
    emails.map((span) => ({ ...span, detail: 'email' })),
    phones.map((span) => ({ ...span, detail: 'phone' })),
  );
}
