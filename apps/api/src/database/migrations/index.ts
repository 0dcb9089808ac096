import { CreateRegister1795392000000 } from './1795392000000-create-register.js';
import { AddMattersAndPlans1795478400000 } from './1795478400000-add-matters-and-plans.js';
import { AddSilences1795564800000 } from './1795564800000-add-silences.js';
import { AddDrafts1795651200000 } from './1795651200000-add-drafts.js';
import { WidenAccessLog1795910400000 } from './1795910400000-widen-access-log.js';
import { AddDatedAccess1796083200000 } from './1796083200000-add-dated-access.js';
import { TakeBackRoles1796169600000 } from './1796169600000-take-back-roles.js';
import { AddCards1796256000000 } from './1796256000000-add-cards.js';
import { AddSignInPlaces1796342400000 } from './1796342400000-add-sign-in-places.js';
import { TellSpansByDigest1796428800000 } from './1796428800000-tell-spans-by-digest.js';
import { WriteRegistersAsService1796515200000 } from './1796515200000-write-registers-as-service.js';
import { KeepPastCards1796601600000 } from './1796601600000-keep-past-cards.js';
import { LookGrantsUpByCase1796688000000 } from './1796688000000-look-grants-up-by-case.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  CreateRegister1795392000000,
  AddMattersAndPlans1795478400000,
  AddSilences1795564800000,
  AddDrafts1795651200000,
  WidenAccessLog1795910400000,
  AddDatedAccess1796083200000,
  TakeBackRoles1796169600000,
  AddCards1796256000000,
  AddSignInPlaces1796342400000,
  TellSpansByDigest1796428800000,
  WriteRegistersAsService1796515200000,
  KeepPastCards1796601600000,
  LookGrantsUpByCase1796688000000,
] as const;
