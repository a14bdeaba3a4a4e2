import lock from '../../../../package-lock.json' with { type: 'json' };
import { isObject, type JsonObject, property } from '../../../read/json.ts';
import { jsonText } from '../../../reports/document/envelope-json.ts';
import { jsonIn, type PackageFiles } from '../../io/package-files.ts';
import type { ToolChoice } from './tool-choice.ts';

/** What the tool needs, with hashes, as npm has locked it for the tool itself. The build leaves out all else. */
const LOCKED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = lock.packages;

const NAME = 'baerum-innov';

/** A package.json, the template or one that stands, with the tool that is chosen. */
export function packageJson(template: string, { pin }: ToolChoice): string {
  const manifest = jsonIn(template);
  const others = property(manifest, 'devDependencies');
  return jsonText({
    ...manifest,
    devDependencies: { ...(isObject(others) ? others : {}), [NAME]: pin },
  });
}

/** The package-lock.json that belongs to it: `npm ci` installs just this, and fetches nothing that is not named here. */
export function packageLock({ manifest }: PackageFiles, tool: ToolChoice): string {
  const own = Object.fromEntries(
    ['license', 'dependencies', 'bin', 'engines'].map((key) => [
      key,
      property(manifest, key) ?? null,
    ]),
  );
  const { version, resolved, integrity } = tool;
  const needed = Object.entries(LOCKED)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, entry]): [string, JsonObject] => [path, { ...jsonOf(entry), dev: true }]);
  const packages = [
    ...needed,
    [
      `node_modules/${NAME}`,
      {
        version,
        ...(resolved === null ? {} : { resolved }),
        ...(integrity === null ? {} : { integrity }),
        dev: true,
        ...own,
      },
    ] as const,
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  return jsonText({
    lockfileVersion: 3,
    requires: true,
    packages: { '': { devDependencies: { [NAME]: tool.pin } }, ...Object.fromEntries(packages) },
  });
}

function jsonOf(entry: Readonly<Record<string, unknown>>): JsonObject {
  return jsonIn(JSON.stringify(entry));
}
