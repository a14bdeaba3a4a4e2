import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { folderWatcher } from '../../../src/cli/io/folder-watcher.ts';
import { newFolder, removeFolders } from '../../tree/git-repository.ts';

afterAll(removeFolders);

function noMoreWatches(): never {
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
}

describe('a watcher of folders', () => {
  it('looks at files each second where the system gives no watches, and says so', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/c.yaml'), '1');
    const changed = vi.fn();
    const polling = vi.fn();
    const watcher = folderWatcher({ changed, polling }, { watchOne: noMoreWatches, pause: 20 });
    watcher.follow([{ path: folder, depth: 'below' }]);
    expect(polling.mock.calls).toEqual([['ENOSPC']]);
    writeFileSync(join(folder, 'a/b/c.yaml'), '12');
    writeFileSync(join(folder, 'a/d.yaml'), '1');
    await vi.waitFor(() => {
      for (const path of ['a/b/c.yaml', 'a/d.yaml'])
        expect(changed).toHaveBeenCalledWith(join(folder, path));
    });
    watcher.stop();
  });

  it('watches folders that come, all the way down', async () => {
    const folder = newFolder();
    const changed = vi.fn();
    const watcher = folderWatcher({ changed, polling: () => {} });
    watcher.follow([{ path: folder, depth: 'below' }]);
    mkdirSync(join(folder, 'x/y'), { recursive: true });
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(join(folder, 'x')));
    writeFileSync(join(folder, 'x/y/z.yaml'), '1');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(join(folder, 'x/y/z.yaml')));
    watcher.stop();
  });
});
