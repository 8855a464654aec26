/** Folders that import one another, in whatever way: then none of them can be understood, moved or tested without the others. */

/**
 * What is wrong among the folders of `modules` (of dependency-cruiser), a sentence each. A folder and the one it stands in are two:
 * dependency-cruiser's own rule (`scope: 'folder'`) counts a folder with all beneath it and does not see these import one another.
 */
export function folderCycles(modules) {
  return cyclesOf(importsBetween(modules)).map((cycle) => `folders import one another: ${cycle.join(', ')}`);
}

/** By folder, the folders its files import from, types included. */
function importsBetween(modules) {
  const ours = new Set(modules.filter(({ source }) => !source.includes('node_modules')).map(({ source }) => source));
  const imports = new Map([...ours].map((file) => [folderOf(file), new Set()]));
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies)
      if (ours.has(source) && ours.has(resolved) && folderOf(source) !== folderOf(resolved))
        imports.get(folderOf(source)).add(folderOf(resolved));
  return imports;
}

const folderOf = (file) => file.slice(0, file.lastIndexOf('/'));

/** The groups of folders of which each reaches each. */
function cyclesOf(imports) {
  const reached = new Map([...imports.keys()].map((folder) => [folder, reachedFrom(folder, imports)]));
  const inCycle = [...imports.keys()].filter((folder) => reached.get(folder).has(folder)).sort();
  const groupOf = (folder) =>
    inCycle.filter((other) => reached.get(folder).has(other) && reached.get(other).has(folder));
  return [...new Map(inCycle.map(groupOf).map((group) => [group.join(), group])).values()];
}

function reachedFrom(folder, imports) {
  const seen = new Set();
  const waiting = [...imports.get(folder)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...imports.get(next));
  }
  return seen;
}
