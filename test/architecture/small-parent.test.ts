import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const NODE = process.execPath;

describe('a program started by the small process', () => {
  it('is another one, whose parent is not this', () => {
    const { stdout } = spawnSync(NODE, ['-p', 'process.ppid'], { encoding: 'utf8' });
    expect(Number(stdout)).not.toBe(process.pid);
  });

  it('gets words, folder, environment and input, and gives bytes or text, and its status', () => {
    const script = `
      process.stdout.write(process.cwd() + process.env.X + require('node:fs').readFileSync(0, 'utf8'));
      process.stderr.write('æ');
      process.exitCode = 7;`;
    const options = { cwd: '/', env: { X: 'x' }, input: 'inn' };
    const asText = spawnSync(NODE, ['-e', script], { ...options, encoding: 'utf8' });
    expect(asText).toMatchObject({ status: 7, signal: null, stdout: '/xinn', stderr: 'æ' });
    expect(asText.error).toBeUndefined();
    expect(spawnSync(NODE, ['-e', script], options).stdout).toEqual(Buffer.from('/xinn'));
  });

  it('tells why it could not be started, how it was stopped, and that it wrote too much', () => {
    expect(spawnSync('/finnes-ikke').error).toMatchObject({ code: 'ENOENT', path: '/finnes-ikke' });
    const endless = ['-e', 'setInterval(() => {}, 1000)'];
    const stopped = spawnSync(NODE, endless, { timeout: 200, killSignal: 'SIGKILL' });
    expect([stopped.status, stopped.signal]).toEqual([null, 'SIGKILL']);
    expect(stopped.error).toMatchObject({ code: 'ETIMEDOUT' });
    const much = spawnSync(NODE, ['-e', 'console.log("x".repeat(100))'], { maxBuffer: 10 });
    expect(much.error).toMatchObject({ code: 'ENOBUFS' });
  });

  it('fails with its status and what it wrote where that is asked for', () => {
    const fails = () => execFileSync(NODE, ['-e', 'process.exit(3)'], { stdio: 'pipe' });
    expect(fails).toThrow(expect.objectContaining({ status: 3 }));
    expect(execFileSync(NODE, ['-p', '1'], { encoding: 'utf8' })).toBe('1\n');
  });
});
