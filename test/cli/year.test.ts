import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { newFolder, removeFolders, runGitIn } from '../tree/git-repository.ts';
import { openSheet } from './editing/sheet.ts';

afterAll(removeFolders);

const PROJECTS = [
  'Prosjektnavn;Prosjekttype;Status;Start;Slutt;Enhet;Finansieringskilde;Tilsagn',
  'Hverdagsmestring;Forprosjekt;Pågår;1.2.2025;31.8.28;Helse;FoI-fondet;kr 400 000',
  'Smarte senger;Følgeforskning;Pågår;1.3.2025;31.8.28;Helse;FoI-fondet;400 000,-',
  'Grønne tak;ph.d.;Pågår;1.4.2025;31.12.28;Plan;FoI-fondet;1 250 000',
  'Elbåter;annet;Planlagt;1.9.2027;31.12.28;Plan;FoI-fondet;300000',
];
const [A, B, C, D] = ['FP-2026-002', 'FP-2026-003', 'FP-2026-004', 'FP-2026-005'] as const;
const fileOf = (id: string) => `data/forskningsprosjekter/${id}.yaml`;

/** A folder as a new user has it, who types one command after the other; the clock is on the day of each. */
function newUser() {
  const folder = newFolder();
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const git = (...words: readonly string[]) => runGitIn(folder, words).toString('utf8');
  let day = '2026-01-05';
  const type = (...words: readonly string[]) =>
    runHere(words, { folder, now: Date.parse(`${day}T11:00:00Z`) / 1000 });
  return {
    folder,
    read,
    write: (path: string, text: string) => writeFileSync(join(folder, path), text),
    git,
    type,
    is: (today: string) => {
      day = today;
    },
    /** What is typed, which must be written, and is then committed. */
    save: async (...words: readonly string[]) => {
      const ran = await type(...words, '--yes');
      expect([ran.code, ran.stderr, ran.stdout]).toEqual([
        0,
        '',
        expect.stringContaining('Skrevet:'),
      ]);
      git('add', '--all');
      git('commit', '--quiet', '-m', words.join(' '), '--date', `${day}T12:00:00`);
      return ran.stdout;
    },
  };
}

describe('a year with the tool', () => {
  it('goes from a spreadsheet to two reports, by what the tool itself says to type', async () => {
    const user = newUser();
    const { folder, git, read, type } = user;

    // Moving in.
    const begun = await type('init');
    expect(begun.stdout).toContain('git init --initial-branch=main');
    git('init', '--quiet', '--initial-branch=main', '--template=');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'Registeret', '--date', '2026-01-05T12:00:00');
    writeFileSync(join(folder, 'prosjekter.csv'), PROJECTS.join('\n'));
    const line = ['import', 'prosjekter.csv', '--type', 'forskningsprosjekt'];
    const unknown = await type(...line);
    const maps = ['Prosjektnavn=tittel', 'Finansieringskilde=finansiering.kilde'];
    const given = maps.flatMap((map) => ['--map', map]);
    expect(unknown.stdout).toContain(`baerum-innov ${[...line, ...given].join(' ')} --save-map`);
    expect(await user.save(...line, ...given, '--save-map')).toContain('4 nye poster.');
    expect((await type('check', '--fail-on', 'data')).code).toBe(0);

    // Every month.
    user.is('2026-02-02');
    expect(await user.save('log', A, B, C, 'pågår', '--vurdering', 'grønn')).toContain(
      'ny status 02.02.2026: pågår',
    );
    user.is('2026-03-02');
    const shorter = await user.save('set', A, 'slutt=31.08.2026');
    expect(shorter).toContain('K-09a brytes 01.09.2026; før var ikke noe brudd i sikte.');
    const slip = await type('log', A, 'i gang');
    expect([slip.code, slip.stderr]).toEqual([2, expect.stringContaining('pågår')]);
    user.is('2026-04-30');
    expect((await type('report', '-o', 't1.md')).code).toBe(0);
    git('add', '--all');
    git('commit', '--quiet', '-m', 'T1', '--date', '2026-04-30T12:00:00');

    // Someone is away, and why is nobody's business.
    user.is('2026-05-04');
    const away = await type('log', B, 'pause', 'Permisjon til høsten', '--dry-run');
    expect(away.stdout).toContain('pause etter avtale');
    expect(await user.save('log', B, 'pause', 'Pause etter avtale')).not.toContain('OBS');

    // One ends, and what that does is told before it is written.
    user.is('2026-06-15');
    const which = await type('close', C, 'Finansieringen falt bort');
    expect(which.stderr).toContain('--status stanset');
    const stopped = await user.save('close', C, 'Finansieringen falt bort', '--status', 'stanset');
    expect(stopped).toContain('K-09a');

    // A mistake that is not yet committed, by the line that the tool gives; and one that is.
    const wrong = await type('log', A, 'fullført', '--yes');
    const undo = /^Angre: git (.*)$/m.exec(wrong.stdout)?.[1] ?? '';
    git(...undo.split(' '));
    expect(git('status', '--porcelain')).toBe('');
    await user.save('log', A, 'fullført');
    git('revert', '--no-edit', 'HEAD');
    expect(read(fileOf(A))).not.toContain('fullført');

    // The second report tells what is new since the first.
    user.is('2026-08-31');
    const second = await type('report', '--since', 't1.md', '-o', 't2.md');
    expect(second.code).toBe(0);
    expect(read('t2.md')).toContain(C);
    expect(read('t2.md')).toContain('stanset');

    // Another fund, money from it, and an id that was wrong.
    user.is('2026-09-01');
    expect((await type('new', 'fond', 'tittel=Klimafondet')).stderr).toContain('som foi-fondet');
    await user.save('new', 'fond', 'tittel=Klimafondet', '--id', 'klimafondet');
    const money = ['set', D, 'finansiering+={kilde: klimafondet, tilsagn_kr: 200000}'];
    expect((await type(...money, '--yes')).stdout).toContain('explain schema/enum');
    expect((await type('explain', 'schema/enum')).stdout).toContain('(enum)');
    const schema = 'schemas/felles.schema.json';
    user.write(schema, read(schema).replace('"foi-fondet",', '"foi-fondet", "klimafondet",'));
    await user.save(...money);
    await user.save('rename', D, 'FP-2027-101');
    expect(existsSync(join(folder, fileOf(D)))).toBe(false);
    expect((await type('history', 'FP-2027-101')).stdout).toContain(D);

    // Two colleagues write in the same log.
    const { prepare } = JSON.parse(read('package.json')).scripts;
    expect(prepare).toBe('baerum-innov merge --install');
    await type(...prepare.split(' ').slice(1));
    const tool = `${process.execPath} ${join(ROOT, 'bin/baerum-innov.js')}`;
    git('config', 'merge.baerum-innov.driver', `${tool} merge %O %A %B %P`);
    git('switch', '--quiet', '--create', 'kollega');
    user.is('2026-09-07');
    await user.save('log', B, 'pågår', 'I gang igjen');
    git('switch', '--quiet', 'main');
    user.is('2026-09-14');
    const yellow = ['log', B, 'pågår', 'Følges opp', '--vurdering', 'gul'];
    expect((await type(...yellow, '--yes')).stderr).toContain('--videre');
    await user.save(...yellow, '--videre', 'Nytt møte i oktober');
    git('merge', '--quiet', '--no-edit', 'kollega');
    expect(read(fileOf(B))).toMatch(/I gang igjen[\s\S]*Følges opp/);
    expect((await type('check', '--fail-on', 'data')).code).toBe(0);

    // The list as a spreadsheet, changed in one cell, and read again.
    user.is('2026-10-01');
    expect((await type('list', 'forskningsprosjekt', '-o', 'liste.xlsx')).code).toBe(0);
    const book = await openSheet(join(folder, 'liste.xlsx'));
    const [sheet = ''] = book.names;
    book.type(sheet, book.rowOf(sheet, B), 'Tittel', 'Smarte senger hjemme');
    book.save(join(folder, 'liste.xlsx'));
    const before = read(fileOf(B));
    expect(await user.save('import', 'liste.xlsx')).toContain('1 post endres.');
    expect(read(fileOf(B))).toBe(before.replace('Smarte senger', 'Smarte senger hjemme'));

    // «Were we ever below three last year?»
    user.is('2027-01-04');
    const answer = await type('krav', 'K-09a', '--period', '2026', '-q');
    expect(answer.stdout).toMatch(/^K-09a: .*2026: \d+ av 365 dager holdt, \d+ brutt/);
  }, 60_000);
});
