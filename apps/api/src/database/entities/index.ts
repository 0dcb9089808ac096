/** All tables as TypeORM knows them. */
import * as logReview from './log-review.js';
import * as access from './access.js';
import * as people from './people.js';
import * as register from './register.js';
import * as service from './service.js';
import { spanEntities } from './spans.js';

export const ENTITIES = [
  ...Object.values(access),
  ...Object.values(people),
  ...Object.values(register),
  ...Object.values(service),
  ...Object.values(logReview),
  ...spanEntities,
];
