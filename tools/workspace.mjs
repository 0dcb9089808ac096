import { fileURLToPath } from 'node:url';

/** The folder of package.json and everything else. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Every project, in the order in which they depend on each other. `main` is what a finished build must contain. */
export const projects = [
  { name: 'process', folder: 'packages/process', needs: [], builder: 'swc', main: 'index.js' },
  { name: 'contract', folder: 'packages/contract', needs: ['process'], builder: 'swc', main: 'index.js' },
  { name: 'api', folder: 'apps/api', needs: ['process', 'contract'], builder: 'swc', main: 'index.js' },
  { name: 'municipality', folder: 'tools/municipality', needs: ['process', 'api'], builder: 'swc', main: 'index.js' },
  { name: 'cli', folder: 'apps/cli', needs: ['process'], builder: 'swc', main: 'main.js' },
  { name: 'web', folder: 'apps/web', needs: ['process', 'contract'], builder: 'vite', main: 'index.html' },
];

export const buildable = projects.map((project) => project.name);
