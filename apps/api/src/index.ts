/** What the commands need of the service. */
export { CoreModule } from './app.module.js';
export { readConfig, ConfigError, type Config } from './config.js';
export { openCore, type Core } from './open-core.js';
export { openInstallation, type Installation, type InstallationOptions } from './installation.js';
export { serve, type Served, type ServeOptions } from './serve.js';
export { buildOpenApi } from './http/openapi.js';
export { hashPassword } from './access/password.js';
export type { Actor } from './access/actor.js';
export { Clock, clockFromEnvironment } from './clock.js';
export { migrate, appUrlOf } from './database/migrate.js';
export { openDataSource } from './database/data-source.js';
export { Database } from './database/database.js';
