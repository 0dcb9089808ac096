/** What the caller can mend, said in Swedish. Nothing has been written when it is thrown. */
export class SeedRefusal extends Error {
  override readonly name = 'SeedRefusal';
}

/** Stopped on the way, by the caller: what is finished stays, and the same wish goes on from there. */
export class SeedInterrupted extends Error {
  override readonly name = 'SeedInterrupted';
}
