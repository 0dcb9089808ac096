/** A long journey told in chapters: each goes on where the one before ended, so after a failure nothing more is tried. */
export function chapters(): (name: string, tell: () => Promise<void>) => void {
  let broken: string | undefined;
  return (name, tell) => {
    test(name, async () => {
      if (broken !== undefined) throw new Error(`Not reached: «${broken}» failed.`);
      broken = name;
      await tell();
      broken = undefined;
    });
  };
}
