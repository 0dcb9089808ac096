/** A short name that stays when the unit is renamed: it stands in every right that is given in the unit. */
export function unitIdOf(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (between) => (/^[\u0300-\u036f]+$/.test(between) ? '' : '-'))
    .replace(/^-+|-+$/g, '');
  const id = plain.slice(0, 40) || 'enhet';
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
