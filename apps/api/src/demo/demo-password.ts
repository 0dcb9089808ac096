/** A password nobody chose is kept beside the data, so that the next start can show it again. */
import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Without those that are mistaken for each other when read aloud or typed. */
const SIGNS = 'abcdefghkmnprstuvwxyz23456789';

export class DemoPassword {
  private readonly file: string;

  constructor(private readonly dataDir: string) {
    this.file = join(dataDir, 'demo-password');
  }

  make(): string {
    const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    const password = [group(), group(), group(), group()].join('-');
    mkdirSync(this.dataDir, { recursive: true });
    writeFileSync(this.file, `${password}\n`, { mode: 0o600 });
    return password;
  }

  read(): string | undefined {
    try {
      return readFileSync(this.file, 'utf8').trim();
    } catch {
      return undefined;
    }
  }
}
