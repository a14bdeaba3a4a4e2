import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../run-tool.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';
import { DRIVEN, isThere, typeIn } from './typed-in-shell.ts';

const folder = copyOfShippedRegister();
// As npm installs it beside a register.
mkdirSync(`${folder}/data/node_modules/.bin`, { recursive: true });
symlinkSync(`${ROOT}bin/baerum-innov.js`, `${folder}/data/node_modules/.bin/baerum-innov`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const missing = DRIVEN.filter((shell) => !isThere(shell));
  if (missing.length > 0)
    console.warn(`Not driven, since they are not here: ${missing.join(', ')}.`);
  console.warn('Not driven: pwsh. Its script is only read.');
});

/** What is typed, and the words that then stand on the line. */
const FINISHED: readonly (readonly [string, readonly string[]])[] = [
  ['baerum-innov tidsl\t', ['tidslinje']],
  ['baerum-innov show FP-2024-002\t', ['show', 'FP-2024-002']],
  ['baerum-innov vis FP-2024-0\t', ['vis', 'FP-2024-00']],
  ['baerum-innov check --fail-on=data,fore\t', ['check', '--fail-on=data,forecast']],
  ['baerum-innov krav --over\t', ['krav', '--over-commits']],
  ['baerum-innov krav --format mark\t', ['krav', '--format', 'markdown']],
  ['baerum-innov liste forsk\ttitt\t', ['liste', 'forskningsprosjekt', 'tittel=']],
  [
    'baerum-innov list forskningsprosjekt status=pågå\t',
    ['list', 'forskningsprosjekt', 'status=pågår'],
  ],
  [
    'baerum-innov set FP-2024-002 finansiering\\[\ttils\t500',
    ['set', 'FP-2024-002', 'finansiering[foi-fondet].tilsagn_kr=500'],
  ],
  [
    'baerum-innov set FP-2024-002 finansiering[foi-fondet].kilde=foi\t',
    ['set', 'FP-2024-002', 'finansiering[foi-fondet].kilde=foi-fondet'],
  ],
  ['baerum-innov sett FP-2024-002 ansvarlig.enh\tx', ['sett', 'FP-2024-002', 'ansvarlig.enhet=x']],
  ['npx baer\ttidsl\t', ['npx', 'tidslinje']],
  ['npx baerum-innov krav --format mark\t', ['npx', 'krav', '--format', 'markdown']],
  ['./node_modules/.bin/baerum-innov tidsl\t', ['./node_modules/.bin/baerum-innov', 'tidslinje']],
  ['baerum-innov show FP-2024-002 -o regi\t', ['show', 'FP-2024-002', '-o', 'register.yaml']],
  ['baerum-innov krav -C /finnes/ikke K-0\t', ['krav', '-C', '/finnes/ikke', 'K-0']],
];

describe.each(DRIVEN)('%s', (shell) => {
  it.skipIf(!isThere(shell)).each(FINISHED)('%j is finished', async (keys, words) => {
    const typed = await typeIn(shell, keys, `${folder}/data`);
    expect(typed.words, typed.screen).toEqual(words);
    expect(typed.screen).not.toMatch(/Fant ikke|error|not found|parse/i);
  });

  it.skipIf(!isThere(shell))('shows what each word is where several may stand', async () => {
    const { screen } = await typeIn(shell, 'baerum-innov krav K-09\t', `${folder}/data`);
    expect(screen).toMatch(/K-09a.*Minst tre forsknings/);
    expect(screen).toMatch(/K-09b\b/);
  });
});
