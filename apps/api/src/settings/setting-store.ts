import { Injectable } from '@nestjs/common';
import type { SettingKey, Settings } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { DEMO_MUNICIPALITIES } from '../demo/demo-people.js';

@Injectable()
export class SettingStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read({ municipality: m, ...actor }: Actor): Promise<Settings> {
    return this.database.withActor({ municipality: m, ...actor }, async (tx) => {
      const [settings, [reports]] = await Promise.all([
        tx.query<Settings['settings']>(
          'select setting, value from user_setting where m = $1 and user_id = $2 order by setting',
          [m, actor.userId],
        ),
        tx.query<{ exist: boolean }[]>('select exists (select from intake_report where m = $1) as exist', [m]),
      ]);
      if (DEMO_MUNICIPALITIES.some((each) => each.m === m)) return { settings, guide: 'prova' };
      return { settings, guide: reports?.exist === true ? null : 'forsta' };
    });
  }

  async keep(actor: Actor, setting: SettingKey, value: string): Promise<void> {
    await this.database.withActor(actor, (tx) =>
      tx.query(
        `insert into user_setting (m, user_id, setting, value, saved_at) values ($1, $2, $3, $4, $5)
         on conflict (m, user_id, setting) do update set value = excluded.value, saved_at = excluded.saved_at`,
        [actor.municipality, actor.userId, setting, value, this.clock.now()],
      ),
    );
  }
}
