import type { NumberFault } from '../../diagnostic/codes/schema-format.ts';
import {
  type Day,
  type DayFault,
  dayFromParts,
  formatIsoDay,
  parseIsoDay,
  readIsoDay,
} from '../../time/day.ts';
import { patternFault } from './pattern.ts';

/** Whether a text has the format. */
type Check = (text: string) => boolean;

/**
 * Every format a schema may name. `dato` and `date` are the same: a real calendar day in 1900–2100.
 * The standard ones follow RFC 3339, 3986, 5321 and 4122, strictly.
 */
export const formats: Readonly<Record<string, Check>> = {
  dato: isDay,
  date: isDay,
  orgnr: (text) => orgnrFault(text) === null,
  ror: (text) => rorFault(text) === null,
  kommunenr: (text) => /^\d{4}$/.test(text),
  time: isTime,
  'date-time': isDateTime,
  email: isEmail,
  uri: isUri,
  'uri-reference': isUriReference,
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  regex: isRegularExpression,
};

const ORGNR_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Why a text is no organisation number, or null when it is one: nine digits of which the last is
 * the modulus 11 check digit (Brønnøysundregistrene). A number whose check digit would be 10 does not exist.
 */
export function orgnrFault(text: string): NumberFault | null {
  if (!/^\d{9}$/.test(text)) return 'form';
  const sum = ORGNR_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(text[index]),
    0,
  );
  const remainder = sum % 11;
  const expected = remainder === 0 ? 0 : 11 - remainder;
  return expected === Number(text[8]) ? null : 'check';
}

const ROR = /^https:\/\/ror\.org\/0([0-9a-hjkmnp-tv-z]{6})(\d{2})$/;
const ROR_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Why a text is no ROR address, or null when it is one: `https://ror.org/0`, six characters of
 * base 32 without i, l, o and u, and two check digits, 98 − (n · 100 mod 97).
 */
export function rorFault(text: string): NumberFault | null {
  const parts = ROR.exec(text);
  if (parts === null) return 'form';
  const [, letters = '', check = ''] = parts;
  const number = [...letters].reduce(
    (total, letter) => total * 32 + ROR_LETTERS.indexOf(letter),
    0,
  );
  return 98 - ((number * 100) % 97) === Number(check) ? null : 'check';
}

/** The organisation number or ROR address a text probably was meant to be, or null. */
export function numberSuggestion(format: 'orgnr' | 'ror', text: string): string | null {
  if (format === 'orgnr') {
    const digits = text.replace(/^(?:NO)|[\s.-]|(?:MVA)$/gi, '');
    return digits !== text && orgnrFault(digits) === null ? digits : null;
  }
  const id = /0[0-9a-z]{8}(?=\/?$)/i.exec(text.trim())?.[0];
  if (id === undefined) return null;
  const address = `https://ror.org/${id.toLowerCase()}`;
  return address !== text && rorFault(address) === null ? address : null;
}

/** Why a text is not a day, with the ISO day it probably was meant to be; null when it is one. */
export function dayFault(
  text: string,
): { readonly fault: DayFault; readonly suggestion: string | null } | null {
  const read = readIsoDay(text);
  if (typeof read === 'number') return null;
  return { fault: read, suggestion: daySuggestion(text, read) };
}

function daySuggestion(text: string, fault: DayFault): string | null {
  if (fault.kind === 'day')
    return iso(dayFromParts(fault.year, fault.month, Math.min(fault.day, fault.daysInMonth)));
  if (fault.kind !== 'form') return null;
  const norwegian = /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})$/.exec(text.trim());
  if (norwegian !== null)
    return iso(dayFromParts(Number(norwegian[3]), Number(norwegian[2]), Number(norwegian[1])));
  const yearFirst = /^(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  return yearFirst === null
    ? null
    : iso(dayFromParts(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
}

function iso(day: Day | DayFault): string | null {
  return typeof day === 'number' ? formatIsoDay(day) : null;
}

function isDay(text: string): boolean {
  return parseIsoDay(text) !== undefined;
}

const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|([+-])(\d{2}):(\d{2}))$/i;

function isTime(text: string): boolean {
  const parts = TIME.exec(text);
  if (parts === null) return false;
  const numberIn = (index: number) => Number(parts[index] ?? 0);
  const [hour, minute, second] = [numberIn(1), numberIn(2), numberIn(3)];
  const [offsetHour, offsetMinute] = [numberIn(5), numberIn(6)];
  if (offsetHour > 23 || offsetMinute > 59 || hour > 23 || minute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[4] === '-' ? -1 : 1);
  const inUtc = (hour * 60 + minute - offset + 1440) % 1440;
  return second === 60 && inUtc === 1439;
}

function isDateTime(text: string): boolean {
  return /^[t ]$/i.test(text.slice(10, 11)) && isDay(text.slice(0, 10)) && isTime(text.slice(11));
}

const EMAIL_NAME = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const EMAIL_DOMAIN =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return (
    at > 0 &&
    text.length <= 254 &&
    EMAIL_NAME.test(text.slice(0, at)) &&
    EMAIL_DOMAIN.test(text.slice(at + 1))
  );
}

const URI_CHARACTERS = /^(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i;

function isUri(text: string): boolean {
  return URI_CHARACTERS.test(text) && URL.canParse(text);
}

function isUriReference(text: string): boolean {
  return URI_CHARACTERS.test(text) && URL.canParse(text, 'https://reference.invalid/');
}

/** The address a text probably was meant to be, or null. */
export function uriSuggestion(text: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text.trim() : `https://${text.trim()}`;
  if (!/^https?:\/\/[^/\s]+\.[^/\s]+/i.test(address) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  const same = href === `${address}/` ? address : href;
  return same !== text && isUri(same) ? same : null;
}

function isRegularExpression(text: string): boolean {
  return patternFault(text) === null;
}
