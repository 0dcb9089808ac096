import { dirname, join, relative, sep } from 'node:path';
import { isBuiltin } from 'node:module';
import { root } from '../workspace.mjs';

const TEST_FILE = /(\.test\.tsx?$)|(\/(acceptance|testing)\/)/;

/**
 * Checks every import, however it is written, against the table of layers. A path is resolved first, so that
 * `../../../contract/src/x.js` is as much an import of the contract as `@tavlan/contract` is.
 */
export const layersRule = {
  meta: { type: 'problem', schema: [{ type: 'object' }], messages: { layer: '{{ reason }}' } },
  create(context) {
    const [{ layers, inside }] = context.options;
    const file = pathInRepository(context.filename);
    const own = Object.keys(layers).find((folder) => isIn(file, folder));
    if (!own) return {};
    const check = (node, source, isType) => {
      if (typeof source?.value !== 'string') return;
      const reason = source.value.startsWith('.')
        ? refuseRelative(file, own, source.value, inside)
        : refusePackage(file, own, source.value, layers[own], isType);
      if (reason) context.report({ node, messageId: 'layer', data: { reason } });
    };
    const onImport = (node) => check(node, node.source, node.importKind === 'type' || node.exportKind === 'type');
    return {
      ImportDeclaration: onImport,
      ExportNamedDeclaration: onImport,
      ExportAllDeclaration: onImport,
      ImportExpression: onImport,
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
    };
  },
};

function refuseRelative(file, own, path, inside) {
  const target = join(dirname(file), path).split(sep).join('/');
  if (!isIn(target, own)) return `${own} reaches into another project by path (${target}); import the package instead.`;
  for (const [from, { not, but = [] }] of Object.entries(inside)) {
    if (!isIn(file, from) || but.some((each) => isIn(target, each))) continue;
    const sibling = not.find((folder) => isIn(target, folder));
    if (!sibling) continue;
    // Below features/ each folder is a world of its own: it may reach into itself.
    if (sibling === from && part(file, from) === part(target, from)) continue;
    return `${from} may not import ${sibling === from ? `another part of ${from}` : sibling}.`;
  }
  return undefined;
}

function refusePackage(file, own, name, { ours, typesOf = [], packages, not, node = true }, isType) {
  const project = /^@tavlan\/([^/]+)/.exec(name)?.[1];
  if (project) {
    if (name !== `@tavlan/${project}`) return `Import @tavlan/${project} by its index, not ${name}.`;
    if (ours.includes(project) || (isType && typesOf.includes(project))) return undefined;
    return typesOf.includes(project)
      ? `${own} may import types only from ${name}.`
      : `${own} may not depend on ${name}.`;
  }
  // Tests may use what tests need; a project's own configuration files run in Node.
  if (TEST_FILE.test(file) || !file.startsWith(`${own}/src/`)) return undefined;
  if (isBuiltin(name)) return node ? undefined : `${own} does not run in Node alone: ${name} is not to be had.`;
  if (packages && !packages.some((each) => name === each || name.startsWith(`${each}/`))) {
    return `${own} depends on ${packages.join(', ') || 'nothing'}, not on ${name}.`;
  }
  if (not?.some((each) => name === each || name.startsWith(each.endsWith('/') ? each : `${each}/`))) {
    return `${own} may not depend on ${name}.`;
  }
  return undefined;
}

const pathInRepository = (path) => relative(root, path).split(sep).join('/');
const isIn = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const part = (path, folder) => path.slice(folder.length + 1).split('/')[0];
