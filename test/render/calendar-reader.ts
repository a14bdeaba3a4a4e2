/** One property of an iCalendar text, unfolded. */
interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

export interface CalendarEvent {
  readonly uid: string;
  /** The day as `2026-08-31`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

const TEXTS = ['UID', 'SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME'];
const OCTETS = 75;

/** Reads an iCalendar text as RFC 5545 has it and gives its events; throws at the first thing that is not right. */
export function readCalendar(text: string): CalendarEvent[] {
  must(text.endsWith('\r\n'), 'the text ends with a line end');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    must(!/[\r\n]/.test(line), 'lines end with CR and LF alone');
    must(new TextEncoder().encode(line).length <= OCTETS, `at most ${OCTETS} octets: ${line}`);
    must(isPlain(line), `no control characters: ${JSON.stringify(line)}`);
  }
  const properties = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(property);
  const [begin, ...rest] = properties;
  must(begin?.name === 'BEGIN' && begin.value === 'VCALENDAR', 'begins as a calendar');
  must(rest.pop()?.value === 'VCALENDAR', 'ends as a calendar');
  const own: Property[] = [];
  const events: Property[][] = [];
  let event: Property[] | null = null;
  for (const each of rest) {
    if (each.name === 'BEGIN') {
      must(each.value === 'VEVENT' && event === null, 'holds events alone');
      event = [];
    } else if (each.name === 'END') {
      must(each.value === 'VEVENT' && event !== null, 'events end');
      events.push(event ?? []);
      event = null;
    } else (event ?? own).push(each);
  }
  must(event === null, 'every event ends');
  must(one(own, 'VERSION').value === '2.0', 'version 2.0');
  one(own, 'PRODID');
  const read = events.map(eventOf);
  must(new Set(read.map(({ uid }) => uid)).size === read.length, 'UIDs are each used once');
  return read;
}

function property(line: string): Property {
  const parts = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^";:,]+)*):(.*)$/.exec(line);
  if (parts === null) throw new Error(`not a property: ${line}`);
  const [, name = '', parameters = '', value = ''] = parts;
  if (TEXTS.includes(name)) must(/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value), `escaped text: ${line}`);
  return { name, parameters, value };
}

function eventOf(properties: readonly Property[]): CalendarEvent {
  must(/^\d{8}T\d{6}Z$/.test(one(properties, 'DTSTAMP').value), 'DTSTAMP is in UTC');
  const start = one(properties, 'DTSTART');
  must(start.parameters === ';VALUE=DATE' && /^\d{8}$/.test(start.value), 'DTSTART is a day');
  const end = properties.find(({ name }) => name === 'DTEND');
  must(end === undefined || (end.parameters === ';VALUE=DATE' && end.value > start.value), 'DTEND');
  must(
    properties.every(({ name }) => name !== 'DURATION'),
    'no DURATION',
  );
  return {
    uid: one(properties, 'UID').value,
    day: start.value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    summary: plain(one(properties, 'SUMMARY').value),
    description: plain(one(properties, 'DESCRIPTION').value),
  };
}

function one(properties: readonly Property[], wanted: string): Property {
  const [found, ...more] = properties.filter(({ name }) => name === wanted);
  if (found === undefined || more.length > 0) throw new Error(`${wanted} stands once`);
  return found;
}

function plain(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

function isPlain(line: string): boolean {
  return [...line].every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code === 9 || (code >= 0x20 && code !== 0x7f && !(code >= 0xd800 && code <= 0xdfff));
  });
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`iCalendar: ${what}`);
}
