import { stringify } from 'yaml';
import type { Register } from '../../../src/register/register.ts';
import { memoryTree } from '../../memory-tree.ts';
import { projectSchema } from '../../project-schema.ts';
import { randomFrom } from '../../random.ts';
import { registerIn } from '../../register-in.ts';

const TYPE = 'prosjekt';
const AREAS = ['nord', 'sør', 'øst', 'vest'];
const FIRST_YEAR = 2016;
const YEARS = 10;

const CONFIG = `tittel: Laget register
tidssone: Europe/Oslo
eksempelposter: teller
skjemaer: ../schemas
typer:
  ${TYPE}: prosjekter/*.yaml
  krav: krav/*.yaml
`;

const SCHEMA = projectSchema({ omrade: { type: 'string' }, belop: { type: 'integer' } });

/** Two promises about every day: in all with a limit that is raised, and in each area with tolerance. */
function kravOf(posts: number): Readonly<Record<string, unknown>>[] {
  const common = { grunnlag: ['P-0'], form: 'antall', tell: TYPE, alvor: 'feil' };
  const running = Math.round(posts * 0.12);
  return [
    {
      ...common,
      id: 'K-1',
      tittel: 'Nok prosjekter med penger',
      tolkning: 'Sluttdagen er med.',
      hvor: 'post.belop > 100',
      minst: running,
      gjelder_fra: `${FIRST_YEAR}-06-01`,
      unntak: [{ fra: '2020-03-12', til: '2020-06-30', begrunnelse: 'Stengt', vedtak: 'Sak 1/20' }],
      endringer: [{ fra: '2021-01-01', vedtak: 'Sak 2/20', minst: running + 1 }],
    },
    {
      ...common,
      id: 'K-2',
      tittel: 'Nok prosjekter i hvert område',
      tolkning: 'Et prosjekt på pause går fortsatt.',
      per: 'post.omrade',
      grupper: AREAS,
      minst: Math.round(running / 5),
      toleranse_dager: 14,
      gjelder_fra: `${FIRST_YEAR}-06-01`,
    },
  ];
}

/** A register of posts over ten years, another for each seed. */
export function manyPosts(posts: number, seed: number): Register {
  const { fraction } = randomFrom(seed);
  const random = (below: number) => Math.floor(fraction() * below);
  const files: Record<string, string> = {
    'data/register.yaml': CONFIG,
    'schemas/prosjekt.schema.json': SCHEMA,
  };
  for (let number = 0; number < posts; number += 1)
    files[`data/prosjekter/P-${number}.yaml`] = stringify(postOf(number, random));
  for (const krav of kravOf(posts)) files[`data/krav/${krav['id']}.yaml`] = stringify(krav);
  return registerIn(memoryTree(files));
}

function postOf(number: number, random: (below: number) => number) {
  const begins = random(YEARS * 365);
  const days = 100 + random(700);
  const log = [{ dato: dayAfter(begins), status: 'pågår' }];
  if (random(5) === 0) {
    log.push({ dato: dayAfter(begins + 30), status: 'pause' });
    log.push({ dato: dayAfter(begins + 60), status: 'pågår' });
  }
  if (random(20) > 0) log.push({ dato: dayAfter(begins + days), status: 'fullført' });
  return {
    id: `P-${number}`,
    start: dayAfter(begins),
    slutt: dayAfter(begins + days),
    omrade: AREAS[random(AREAS.length)],
    belop: random(1000),
    statuslogg: log,
  };
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(FIRST_YEAR, 0, 1 + days)).toISOString().slice(0, 10);
}
