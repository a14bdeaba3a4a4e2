import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';
import { remembered } from './remembered.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const SHA = '1234567890'.repeat(4);
const IN_GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'baerum/innovasjon',
  GITHUB_SHA: SHA,
};
const IN_GITLAB = {
  GITLAB_CI: 'true',
  CI_PROJECT_URL: 'https://gitlab.example.no/baerum/innovasjon',
  CI_COMMIT_SHA: SHA,
};
const FILES = `https://github.com/baerum/innovasjon/blob/${SHA}/`;

function changed(
  change: (repository: DataRepository) => void,
  before: (repository: DataRepository) => void = () => undefined,
): DataRepository {
  const repository = dataRepository('2026-11-01');
  before(repository);
  repository.commit('2026-11-02', 'Før endringen');
  change(repository);
  repository.commit('2026-11-23', 'Endringen');
  return repository;
}

function appended(repository: DataRepository, path: string, text: string): void {
  repository.write(path, readFileSync(join(repository.folder, path), 'utf8') + text);
}

const comment = async (
  repository: DataRepository,
  environment: Record<string, string> = IN_GITHUB,
  ...more: string[]
) => {
  const words = ['check', '--base', 'HEAD^', '--as-of', '2026-11-23', '--for', 'comment', ...more];
  return (await repository.toolWith(environment, ...words)).stdout;
};

/** What GitHub shows before anything is opened, a line each. */
function openLines(markdown: string): string[] {
  const [open = ''] = markdown.split('<details>');
  return open.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
}

const STOPPED = changed((it) =>
  appended(it, PROJECT, '  - dato: 2026-11-20\n    status: stanset\n'),
);

const stopped = remembered(() => comment(STOPPED));

/** What the comment says where several projects stop on one day. */
const stopping = (...ids: readonly string[]) =>
  comment(
    changed((it) => {
      for (const id of ids)
        appended(
          it,
          `data/forskningsprosjekter/${id}.yaml`,
          '  - dato: 2026-11-20\n    status: stanset\n',
        );
    }),
  );

describe('the comment on several stops', () => {
  it('says that one is not enough where more than one is missing', async () => {
    const text = await stopping('FP-2025-001', 'FP-2025-002');
    expect(text).toMatch(
      / Ett alene er ikke nok mot bruddet 01\.08\.2027, for da mangler to\. Gjør alt dette, så lukkes det: 1\) .* 2\) .* 3\) Start ett til/m,
    );
    expect(text).toContain('###### Hva som lukker bruddet: ett alene er ikke nok');
  });

  it('says of a promise that is broken now that it is, and not that no breach is in sight', async () => {
    const text = await stopping('FP-2024-002', 'FP-2025-001', 'FP-2025-002');
    expect(text).toMatch(
      / Ikke oppfylt siden 21\.11\.2026, og på det meste mangler to\. Det som lukker det: Start to til/m,
    );
    expect(text).toContain('| 01.08.2027 → ikke oppfylt nå |');
    expect(text).not.toContain('ingen i sikte');
  });
});

describe('what the comment asks of the owner of a promise', () => {
  const ENTREPRENEURS = 'data/sosiale-entreprenorer';

  it('is to say what stops, of a promise with more than it allows', async () => {
    const text = await comment(
      changed((it) => {
        const post = readFileSync(join(it.folder, ENTREPRENEURS, 'SE-2025-001.yaml'), 'utf8');
        for (const id of ['SE-2026-008', 'SE-2026-009'])
          it.write(`${ENTREPRENEURS}/${id}.yaml`, post.replaceAll('SE-2025-001', id));
      }),
    );
    expect(text).toMatch(
      /^\*\*Til den som har ansvar for K-10 «To til tre .* Flere enn løftet tillater siden .*\. Avgjør hva som skal stanse eller avsluttes\.$/m,
    );
  });

  it('is what closes a breach also where the breach makes the check fail', async () => {
    const stopped = changed((it) => {
      for (const id of ['FP-2024-002', 'FP-2025-001', 'FP-2025-002'])
        appended(
          it,
          `data/forskningsprosjekter/${id}.yaml`,
          '  - dato: 2026-11-20\n    status: stanset\n',
        );
    });
    expect(await comment(stopped, IN_GITHUB, '--fail-on', 'krav')).toMatch(
      /^\*\*Til den som har ansvar for K-09a .*:\*\* Ikke oppfylt siden 21\.11\.2026, .* Start to til som teller, nå\.$/m,
    );
  });

  it('is never nothing, of a promise that is not met without days of its own', async () => {
    const text = await comment(
      changed((it) =>
        appended(it, 'data/tiltak/T-4-01.yaml', '  - dato: 2026-11-20\n    status: fullført\n'),
      ),
    );
    expect(text).toMatch(
      /^\*\*Til den som har ansvar for K-01 .*:\*\* Løftet er ikke oppfylt\. Hva som mangler, står under\.$/m,
    );
  });
});

describe('the comment on an early stop', () => {
  it('begins with its marker, the headline, the line that does it and whether it may be merged', async () => {
    const text = await stopped();
    expect(text.split('\n')[0]).toMatch(/^<!-- baerum-innov:[a-z-]+ -->$/);
    const [title, because, may, remedy] = openLines(text);
    expect(title).toMatch(/^#### K-09a /);
    expect(because).toBe(
      `Fordi [FP-2024-002](${FILES}${PROJECT}#L15): ny status 20.11.2026: stanset`,
    );
    expect(may).toMatch(/^\*\*Kan flettes\.\*\* /);
    expect(remedy).toMatch(
      /^\*\*Til den som har ansvar for K-09a «Minst tre [^»]*» \(.*\):\*\* Avklar FP-2025-002 nå: er det fortsatt i gang\? Er det i gang, lukkes bruddet 01\.08\.2027 av ett av disse: 1\) /,
    );
    expect(text).toMatch(
      / Er det ikke i gang, må ett til starte i tillegg, senest 01\.07\.2027; ellers blir det brudd fra den dagen\.$/m,
    );
    expect(text).toContain('| 01.08.2027 som før, uklart fra 01.07.2027 |');
  });

  it('is at most 12 lines, and has the rest behind a fold', async () => {
    const text = await stopped();
    expect(openLines(text).length).toBeLessThanOrEqual(12);
    const [, rest = ''] = text.split('<details>');
    expect(rest).toContain('Hva som lukker bruddet');
    expect(rest.trim().endsWith('</details>')).toBe(true);
  });

  it('is shown by a forge as a heading, tables, lists and a fold', async () => {
    const html = await marked.parse(await stopped(), { gfm: true });
    expect(html).toContain('<h4>K-09a ');
    expect(html).toContain('<strong>Kan flettes.</strong>');
    expect(html.match(/<table>/g)?.length).toBeGreaterThan(1);
    expect(html.match(/<details>/g)).toHaveLength(1);
    expect(html.indexOf('<table>')).toBeLessThan(html.indexOf('<details>'));
    expect(html).not.toMatch(/\*\*|\]\(|^\|/m);
  });

  it('has only links that lead from any page to the commit', async () => {
    const html = await marked.parse(await stopped(), { gfm: true });
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect(address?.startsWith(FILES)).toBe(true);
    const other = await comment(STOPPED, IN_GITLAB);
    expect(other).toContain(
      `](https://gitlab.example.no/baerum/innovasjon/-/blob/${SHA}/${PROJECT}#L15)`,
    );
    expect(await comment(STOPPED, {})).toContain(`](${PROJECT}#L15)`);
  });

  it('takes no address that would end a link', async () => {
    const odd = { ...IN_GITHUB, GITHUB_REPOSITORY: 'a)b [x](y' };
    expect(await comment(STOPPED, odd)).toContain(`](${PROJECT}#L15)`);
  });

  it('leads to the commit that was read, where that is not the one of the job', async () => {
    const commit = STOPPED.git('rev-parse', 'HEAD');
    expect(await comment(STOPPED, IN_GITHUB, '--known-at', 'HEAD')).toContain(
      `](https://github.com/baerum/innovasjon/blob/${commit}/${PROJECT}#L15)`,
    );
  });

  it('is the same in English', async () => {
    const text = await comment(STOPPED, IN_GITHUB, '--lang', 'en');
    expect(openLines(text)[1]).toMatch(/^Because of \[FP-2024-002\]/);
    expect(text).toContain('<summary>More about the change</summary>');
  });
});

describe('the summary of the job', () => {
  it('has the same links', async () => {
    const summary = join(newFolder(), 'summary.md');
    const words = ['check', '--base', 'HEAD^', '--as-of', '2026-11-23'];
    await STOPPED.toolWith({ ...IN_GITHUB, GITHUB_STEP_SUMMARY: summary }, ...words);
    const text = readFileSync(summary, 'utf8');
    expect(text).toContain(`](${FILES}${PROJECT}`);
    expect(text).not.toContain('](data/');
    expect(await marked.parse(text, { gfm: true })).toContain('<table>');
    expect(text.match(/<sub>/g)).toHaveLength(1);
    expect(text).toContain(`Fordi [FP-2024-002](${FILES}${PROJECT}#L15): ny status 20.11.2026`);
  });
});

describe('the comment on a change that someone must look at first', () => {
  it('of a running post that is removed does not say merely that it may be merged', async () => {
    const removed = changed((it) => {
      it.git('rm', '-q', PROJECT);
    });
    const lines = openLines(await comment(removed));
    expect(lines[2]).toContain('**Ikke flett før dette er avklart.** ');
    expect(lines[2]).toContain('men 1 advarsel, under.');
    const [warning] = lines.filter((line) => line.startsWith('- **ADVARSEL** '));
    expect(warning).toContain(
      'Er det slutt, legg den tilbake og skriv fullført eller stanset i loggen',
    );
    // The commit has no such file.
    expect(lines.join()).not.toContain(`${PROJECT}#L1)`);
    expect(warning).toContain(PROJECT);
    expect(lines.length).toBeLessThanOrEqual(12);
  });

  it('of a krav that is removed says how it is ended instead', async () => {
    const removed = changed((it) => {
      it.git('rm', '-q', 'data/krav/K-09a.yaml');
    });
    const text = await comment(removed, IN_GITHUB, '--rules-from', 'base');
    const [, may, error] = openLines(text);
    expect(text).toContain('6 krav får samme svar som før, etter reglene fra før endringen');
    expect(may).toMatch(
      /^\*\*Kan ikke flettes\.\*\* .* skriv den siste dagen i vedtaket i gjelder_til: /,
    );
    expect(error).toMatch(/^- \*\*FEIL\*\* data\/krav\/K-09a\.yaml K-09a er tatt bort\. /);
  });

  it('of a schema says who must approve it, also where no post shows what is changed in it', async () => {
    const wider = changed((it) =>
      it.change(
        'schemas/forskningsprosjekt.schema.json',
        '  "properties": {\n    "id": {',
        '  "properties": {\n    "nettside": { "title": "Nettside", "description": "Prosjektets side.", "type": "string" },\n    "id": {',
      ),
    );
    const [, may] = openLines(await comment(wider));
    expect(may).toContain('**Kan flettes når endringen av reglene er godkjent.** ');
    expect(may).toContain('Må godkjennes av den som har ansvar for registeret.');
  });

  it('tells of an error what to do about it', async () => {
    const faulty = changed((it) =>
      appended(it, PROJECT, '  - dato: 2026-11-20\n    status: pågor\n'),
    );
    const lines = openLines(await comment(faulty));
    expect(lines[1]).toBe('**Kan ikke flettes.** Rett feilen under, og lagre i samme endring.');
    expect(lines[2]).toMatch(/Mente du «pågår»\? Skriv en av: planlagt, pågår, /);
  });
});

describe('what becomes of a breach', () => {
  it('that a file set aside makes uncertain is told once where its days are the same, and is laid on no line', async () => {
    const text = await comment(
      changed((it) =>
        it.write(
          'data/forskningsprosjekter/FP-2026-009.yaml',
          'id: FP-2026-009\ntittel: Nytt\nprosjekttype: forskningsprosjekt\nstart: 2026-11-01\nslutt: 2029-06-30\nstatuslogg:\n  - dato: 2026-11-01\n    status: pågor\n',
        ),
      ),
    );
    const [title] = openLines(text);
    expect(title).toBe(
      '#### Kan ikke flettes: 1 feil i FP-2026-009. Hva den gjør med løftene, er uklart til feilen er rettet.',
    );
    expect(text).toMatch(/K-09a brudd nå uvisst: [^→\n]+$/m);
    expect(text).toContain('| filer som er satt til side |');
    expect(text).not.toContain('| denne endringen |');
    expect(text).not.toContain('Fordi ');
  });

  it('is never told as gone where all is uncertain', async () => {
    const path = 'schemas/forskningsprosjekt.schema.json';
    const text = await comment(
      changed((it) => it.write(path, readFileSync(join(it.folder, path), 'utf8').slice(0, 900))),
    );
    expect(text.match(/^- K-09a brudd nå uvisst: /gm)).toHaveLength(2);
    expect(text).not.toContain('brudd borte');
  });

  it('that goes on when the judging ends is told by its first day and as at least so long', async () => {
    const moved = changed(
      (it) => it.change('data/forskningsprosjekter/FP-2026-001.yaml', '2027-07-31', '2027-05-31'),
      (it) =>
        appended(
          it,
          'data/forskningsprosjekter/FP-2025-002.yaml',
          '  - dato: 2026-10-31\n    status: fullført\n',
        ),
    );
    expect(await comment(moved)).toContain(
      'K-09a brudd blir lengre: fra 01.08.2027, minst 115 dager → fra 01.07.2027, minst 146 dager',
    );
  });
});

describe('a comment with nothing to say', () => {
  it('is empty: of a new text in a log, and of a breach that the calendar brought', async () => {
    const told = changed((it) =>
      appended(it, PROJECT, '  - dato: 2026-11-20\n    status: pågår\n    tekst: I rute\n'),
    );
    expect(await comment(told)).toBe('');
    expect(await comment(changed(() => undefined))).toBe('');
  });

  it('is an empty file too', async () => {
    const same = changed(() => undefined);
    const words = ['check', '--base', 'HEAD^', '--as-of', '2026-11-23', '--for', 'comment'];
    await same.tool(...words, '-o', 'kommentar.md');
    expect(readFileSync(join(same.folder, 'kommentar.md'), 'utf8')).toBe('');
  });
});

describe('the comment on a faulty change', () => {
  it('shows three errors and how many more, within the same 12 lines', async () => {
    const faulty = changed((it) => {
      for (const id of ['FP-2024-002', 'FP-2025-001', 'FP-2025-002', 'FP-2026-001', 'FP-2027-001'])
        appended(
          it,
          `data/forskningsprosjekter/${id}.yaml`,
          '  - dato: 2026-11-20\n    status: pågor\n',
        );
    });
    const lines = openLines(await comment(faulty));
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines[1]).toMatch(/^\*\*(Bør ikke|Kan ikke) flettes/);
    expect(lines.filter((line) => line.startsWith('- **FEIL** ['))).toHaveLength(3);
    expect(lines).toContain('- og 2 feil til, under');
  });

  it('is short enough for a forge, however much is wrong', async () => {
    const many = changed((it) => {
      for (let index = 0; index < 120; index += 1)
        it.write(
          `data/forskningsprosjekter/FP-2030-${String(index).padStart(3, '0')}.yaml`,
          `id: FP-2030-${String(index).padStart(3, '0')}\nstart: 2026-13-01\nslutt: 2026-14-01\nukjent: '${'x'.repeat(500)}'\n`,
        );
    });
    const text = await comment(many);
    expect(text.length).toBeLessThan(65_536);
    expect(openLines(text).length).toBeLessThanOrEqual(12);
  });
});

describe('without a base', () => {
  const whole = (repository: DataRepository, ...more: string[]) =>
    repository.toolWith(IN_GITHUB, 'check', '--as-of', '2026-11-23', '--for', 'comment', ...more);

  it('the comment tells what fails, and is empty where nothing does', async () => {
    const { code, stdout } = await whole(STOPPED);
    expect(code).toBe(1);
    expect(stdout).toContain('- **FEIL** [');
    expect((await whole(STOPPED, '--fail-on', 'none')).stdout).toBe('');
  });
});

describe('what the change does to a promise is told on its line', () => {
  it('when it moves a breach', async () => {
    const moved = changed(
      (it) => it.change('data/forskningsprosjekter/FP-2026-001.yaml', '2027-07-31', '2027-05-31'),
      (it) =>
        appended(
          it,
          'data/forskningsprosjekter/FP-2025-002.yaml',
          '  - dato: 2026-10-31\n    status: fullført\n',
        ),
    );
    const words = ['check', '--base', 'HEAD^', '--as-of', '2026-11-23'];
    const { stdout } = await moved.toolWith(IN_GITHUB, ...words);
    expect(stdout).toMatch(
      /::warning file=data\/forskningsprosjekter\/FP-2026-001\.yaml,line=\d+,.*\(krav\/forecast\)::denne linja flytter bruddet av K-09a til 01\.07\.2027%0A/,
    );
    const sarif = JSON.parse((await moved.tool(...words, '--format', 'sarif')).stdout);
    const result = sarif.runs[0].results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'krav/forecast',
    );
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toContain('FP-2026-001.yaml');
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toContain('K-09a');
    const [issue] = JSON.parse((await moved.tool(...words, '--format', 'gitlab')).stdout).filter(
      ({ check_name }: { check_name: string }) => check_name === 'krav/forecast',
    );
    expect(issue.location.path).toContain('FP-2026-001.yaml');
    expect(issue.description).toMatch(/^denne linja flytter bruddet /);
  });

  it('and a breach that comes on the same day as before is not laid on it', async () => {
    const words = ['check', '--base', 'HEAD^', '--as-of', '2026-11-23'];
    const { stdout } = await STOPPED.toolWith(IN_GITHUB, ...words);
    expect(stdout).toContain('::denne linja gjør K-09a uklart fra 01.07.2027%0A');
  });
});
