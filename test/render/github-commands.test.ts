import { describe, expect, it } from 'vitest';
import { checkReport, comparedReport, HOSTILE } from './check-report.ts';
import { hostileReport, rendered, repeated } from './reported.ts';

describe('GitHub commands', () => {
  /** A command as the runner reads it. */
  function commands(text: string) {
    return text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, name, properties = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
        const read = (value: string) =>
          value
            .replaceAll('%0D', '\r')
            .replaceAll('%0A', '\n')
            .replaceAll('%3A', ':')
            .replaceAll('%2C', ',')
            .replaceAll('%25', '%');
        const pairs = properties.split(',').map((pair) => {
          const at = pair.indexOf('=');
          return [pair.slice(0, at), read(pair.slice(at + 1))] as const;
        });
        return { name, properties: Object.fromEntries(pairs), message: read(data) };
      });
  }
  it('points at the span, with the last column included', () => {
    expect(commands(rendered('github', checkReport()))[1]).toEqual({
      name: 'error',
      properties: {
        file: 'data/forskningsprosjekter/FP-2025-001.yaml',
        line: '4',
        endLine: '4',
        col: '13',
        endColumn: '17',
        title: 'Ikke en av de tillatte verdiene (schema/enum)',
      },
      message:
        '«pågor» er ikke en gyldig verdi for Status (status). Mente du «pågår»?\nSkriv en av: planlagt, pågår, pause, fullført, stanset',
    });
  });
  it('begins with the headline, and leaves out what is resolved', () => {
    const all = commands(rendered('github', comparedReport()));
    expect(all[0]).toMatchObject({
      name: 'notice',
      message: expect.stringMatching(/^K-09a holder/),
    });
    expect(all.map(({ message }) => message).join('\n')).not.toContain('slutter 32 dager');
  });
  it('keeps to ten of each kind, worst first, and says how many more', () => {
    const findings = [
      ...repeated(30, 'note'),
      ...repeated(12, 'warning'),
      ...repeated(11, 'error'),
    ];
    const all = commands(rendered('github', checkReport({ findings })));
    const names = all.map(({ name }) => name);
    expect(names.slice(1, 21)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')]);
    expect(names.filter((name) => name === 'notice')).toHaveLength(10);
    expect(all.at(-1)?.message).toBe(
      '25 funn til er ikke vist her (1 feil, 2 advarsler, 22 merknader). Se alle: baerum-innov check',
    );
  });
  it('is nothing but our own commands, whatever the texts hold', () => {
    for (const line of rendered('github', hostileReport(HOSTILE))
      .trimEnd()
      .split(/[\r\n]/)) {
      expect(line).toMatch(/^::(error|warning|notice) /);
    }
  });
});
