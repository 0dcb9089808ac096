/** What the access log needs that must not lie in the database: the key of its chain, and where its heads are anchored. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class AuditSettings {
  constructor(
    readonly key: Buffer | string,
    /** Lines are only ever added to it; operations should send it on to another machine. */
    readonly anchorFile: string | undefined,
    /** Gets a line when operations have to know of something. */
    readonly tell: (line: string) => void = (line) => process.emitWarning(line),
  ) {}

  /** Without a given key, one is made once and kept in the folder: enough for a demonstration. */
  static inFolder(folder: string, key?: string, tell?: (line: string) => void): AuditSettings {
    mkdirSync(folder, { recursive: true });
    return new AuditSettings(key ?? keptKey(join(folder, 'audit-key')), join(folder, 'audit-anchors.jsonl'), tell);
  }
}

function keptKey(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      // Two processes that start at once must agree: whoever comes second reads the first one's.
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}
