import { CreateRegister1795392000000 } from './1795392000000-create-register.js';

/** In the order in which they run. */
export const MIGRATIONS = [CreateRegister1795392000000] as const;
