/** What the product remembers about how somebody wants it. Nothing about a child. */
import { z } from 'zod';

export const settingKey = z
  .enum(['forsta-besoket'])
  .meta({ id: 'SettingKey', description: 'forsta-besoket: how far the guided first visit has come.' });
export type SettingKey = z.infer<typeof settingKey>;

export const keepSettingRequest = z.strictObject({ value: z.string().max(100) }).meta({ id: 'KeepSettingRequest' });
export type KeepSettingRequest = z.infer<typeof keepSettingRequest>;

export const settings = z
  .strictObject({
    settings: z.array(z.strictObject({ setting: settingKey, value: z.string() })),
    guide: z.enum(['prova', 'forsta']).nullable().meta({
      description: 'A first visit is offered: in the demonstration, or where nothing has been registered yet.',
    }),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof settings>;
