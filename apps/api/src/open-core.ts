/** The use cases without the network: for commands, the demo municipality and jobs. */
import type { Abstract, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CoreModule } from './app.module.js';
import { openDataSource } from './database/data-source.js';
import type { Installation } from './installation.js';

export interface Core {
  /** A use case by its class. */
  readonly get: <T>(token: Type<T> | Abstract<T>) => T;
  readonly close: () => Promise<void>;
}

export async function openCore({
  config,
  databaseUrl,
  clock,
  auditSettings,
}: Omit<Installation, 'stop'>): Promise<Core> {
  const dataSource = await openDataSource({ url: databaseUrl });
  try {
    const context = await NestFactory.createApplicationContext(
      CoreModule.with({ config, dataSource, clock, auditSettings }),
      { logger: false, abortOnError: false },
    );
    const close = async () => {
      await context.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    };
    return { get: (token) => context.get(token), close };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
