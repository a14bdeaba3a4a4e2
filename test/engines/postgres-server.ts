import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableDefinition, tableRows } from '../../src/render/tables/sql.ts';
import { ASK, type Engine, type Skipped } from './engine.ts';
import { viewsOf } from './views.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Waits for a process to be gone, and stops the server that it started, if it still runs. */
const END_WITH_PARENT =
  'while ps -p "$1" >/dev/null 2>&1; do sleep 1; done; [ ! -e "$3/postmaster.pid" ] || "$2" -D "$3" -m immediate stop';

/** A PostgreSQL server in a folder of its own, reached by a socket there alone. */
export interface Server {
  readonly name: string;
  /** The folder with its socket. */
  readonly home: string;
  /** Runs statements in a database; gives what they print, a line for each row, columns with tabs between. */
  readonly run: (sql: string, database?: string) => string;
  /** The same, while other things go on. */
  readonly runLater: (sql: string) => Promise<string>;
  readonly stop: () => void;
}

/** Starts a server as an ordinary user, which ends with this process however that ends; null where PostgreSQL is not installed. */
export function startPostgres(scratch: string, label: string): Server | null {
  const bin = binaries();
  if (bin === null) return null;
  const home = join(scratch, label);
  mkdirSync(home);
  chmodSync(scratch, 0o755);
  const asUser = ordinaryUser(home);
  const call = (program: string, words: readonly string[], input?: string) => {
    const { status, stdout, stderr } = spawnSync(join(bin, program), words, {
      cwd: home,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      ...(input === undefined ? {} : { input }),
      ...asUser,
    });
    if (status !== 0) throw new Error(`${program}: ${stderr.slice(-2000)}`);
    return stdout;
  };
  const data = join(home, 'data');
  call('initdb', ['-D', data, '-U', 'baerum', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  const options = `-k ${home} -c listen_addresses= -c fsync=off -c max_wal_size=4GB`;
  call('pg_ctl', ['-D', data, '-o', options, '-l', join(home, 'log'), '-w', 'start']);
  const watchdog = [
    '-c',
    END_WITH_PARENT,
    'watchdog',
    String(process.pid),
    join(bin, 'pg_ctl'),
    data,
  ];
  spawn('sh', watchdog, { detached: true, stdio: 'ignore', ...asUser }).unref();
  const asking = (sql: string, database = 'postgres') => {
    const file = join(home, 'statements.sql');
    writeFileSync(file, sql);
    const words = ['-h', home, '-U', 'baerum', '-d', database, '-q', '-A', '-t', '-F', '\t'];
    return [...words, '-v', 'ON_ERROR_STOP=1', '-f', file];
  };
  return {
    name: call('postgres', ['--version']).trim(),
    home,
    run: (sql, database) => call('psql', asking(sql, database)),
    runLater: (sql) =>
      new Promise((resolve, reject) => {
        const psql = spawn(join(bin, 'psql'), asking(sql), { cwd: home, ...asUser });
        const said = { stdout: '', stderr: '' };
        psql.stdout.on('data', (text) => (said.stdout += text));
        psql.stderr.on('data', (text) => (said.stderr += text));
        psql.on('error', reject);
        psql.on('close', (code) =>
          code === 0
            ? resolve(said.stdout)
            : reject(new Error(`psql: ${said.stderr.slice(-2000)}`)),
        );
      }),
    stop: () => {
      call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    },
  };
}

/** The folder with the programs of the newest PostgreSQL that Debian has here, or where PATH leads. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const found = versions.map((version) => join(DEBIAN, version, 'bin')).find(hasServer);
  if (found !== undefined) return found;
  const { stdout, status } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return status === 0 && hasServer(stdout.trim()) ? stdout.trim() : null;
}

function hasServer(folder: string): boolean {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'psql'));
}

/** PostgreSQL refuses to run as root: then the user of its package runs it, who must own the folder. */
function ordinaryUser(home: string): { readonly uid: number; readonly gid: number } | object {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  const [uid, gid] = [id('-u'), id('-g')];
  chownSync(home, uid, gid);
  return { uid, gid };
}

/** PostgreSQL, fed with the SQL of an export. */
export async function openPostgres(scratch: string): Promise<Engine | Skipped> {
  const server = startPostgres(scratch, 'postgres');
  if (server === null)
    return { kind: 'skipped', why: 'PostgreSQL: not installed here (apt-get install postgresql)' };
  return {
    kind: 'engine',
    name: server.name,
    differences: async (tables) => {
      server.run(
        [
          'set client_min_messages = warning; drop schema public cascade; create schema public;',
          ...tables.map((table) => tableDefinition(table, 'postgres') + tableRows(table, '')),
          'analyze;',
          viewsOf('tables'),
        ].join('\n'),
      );
      return server
        .run(ASK)
        .split('\n')
        .filter((line) => line !== '');
    },
    close: async () => server.stop(),
  };
}
