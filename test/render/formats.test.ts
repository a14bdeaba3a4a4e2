import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { AS_OF } from './first-register.ts';
import { printed } from './printed.ts';

const FIRST = fileURLToPath(new URL('../fixtures/forste-register/register', import.meta.url));
const ZONES = ['America/Los_Angeles', 'Pacific/Apia', 'Europe/Oslo'];

/** A command line, a format of it, and how what it prints begins. */
const LINES: readonly (readonly [string, string, string])[] = [
  ['krav', 'markdown', '# Krav per 23.11.2026\n'],
  ['krav', 'csv-plain', 'id,title,form,'],
  ['krav', 'csv', '\ufeffKrav;Tittel;Form;'],
  ['krav', 'ics', 'BEGIN:VCALENDAR\r\n'],
  ['krav K-09a', 'markdown', '# K-09a Minst tre'],
  ['krav K-09a', 'csv-plain', 'id,title,form,'],
  ['krav K-09a', 'ics', 'BEGIN:VCALENDAR\r\n'],
  ['list forskningsprosjekt', 'markdown', '# Forskningsprosjekt\n'],
  ['list forskningsprosjekt --group-by prosjekttype', 'markdown', '# Forskningsprosjekt\n'],
  ['list forskningsprosjekt', 'csv-plain', 'id,tittel,prosjekttype,'],
  ['show FP-2025-002', 'markdown', '# FP-2025-002 EKSEMPEL'],
  ['due --within 1y', 'markdown', '# Arbeidsliste per 23.11.2026, til 23.11.2027\n'],
  ['due --within 1y', 'ics', 'BEGIN:VCALENDAR\r\n'],
];

describe('formats on the command line', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  for (const [line, format, beginning] of LINES) {
    it(`${line} gives ${format}, the same in every time zone`, async () => {
      const shared = ['-C', FIRST, '--as-of', AS_OF, '--format', format];
      const texts = new Set<string>();
      for (const zone of ZONES) {
        process.env['TZ'] = zone;
        texts.add(await printed(...line.split(' '), ...shared));
      }
      expect(texts.size).toBe(1);
      expect([...texts][0]).toSatisfy((text: string) => text.startsWith(beginning));
    });
  }

  it('krav ID in ics holds that krav alone', async () => {
    const text = await printed('krav', 'K-10', '-C', FIRST, '--as-of', AS_OF, '--format', 'ics');
    expect(text).not.toContain('BEGIN:VEVENT');
  });

  it('krav in markdown says at its top when it tells of a supposition', async () => {
    const text = await printed(
      ...['krav', 'K-09a', '--what-if', 'K-09a.minst=4', '-C', FIRST, '--as-of', AS_OF],
      ...['--format', 'markdown'],
    );
    expect(text.split('\n')[2]).toBe('**HVA OM `K-09a.minst=4` (ingenting er skrevet)**');
  });
});
