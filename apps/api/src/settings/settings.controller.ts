import { Body, Controller, Param } from '@nestjs/common';
import { routes, settingKey, type KeepSettingRequest, type SettingKey, type Settings } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.js';
import { Endpoint } from '../http/endpoint.js';
import { SettingStore } from './setting-store.js';

@Controller()
export class SettingsController {
  constructor(private readonly store: SettingStore) {}

  @Endpoint('settings')
  read(@CurrentActor() actor: Actor): Promise<Settings> {
    return this.store.read(actor);
  }

  @Endpoint('keepSetting')
  keep(
    @CurrentActor() actor: Actor,
    @Param('setting', { schema: settingKey }) setting: SettingKey,
    @Body({ schema: routes.keepSetting.body }) { value }: KeepSettingRequest,
  ): Promise<void> {
    return this.store.keep(actor, setting, value);
  }
}
