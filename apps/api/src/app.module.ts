import { Module, StandardSchemaSerializerInterceptor, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/access-guard.js';
import { AccountReader } from './access/account-reader.js';
import { BeginSession } from './access/begin-session.js';
import { OidcProvider } from './access/oidc-provider.js';
import { OidcRegister } from './access/oidc-register.js';
import { ChangePassword } from './access/change-password.js';
import { OidcSignIn } from './access/oidc-sign-in.js';
import { OidcController } from './access/oidc.controller.js';
import { SessionKeeper } from './access/session-keeper.js';
import { SessionLimits } from './access/session-limits.js';
import { SessionRegister } from './access/session-register.js';
import { SessionController } from './access/session.controller.js';
import { SessionsController } from './access/sessions.controller.js';
import { SignInPlaces } from './access/sign-in-places.js';
import { SignIn } from './access/sign-in.js';
import { SignOut } from './access/sign-out.js';
import { AdministrationChange } from './administration/administration-change.js';
import { AdministrationReader } from './administration/administration-reader.js';
import { AdministrationController } from './administration/administration.controller.js';
import { Rhythms } from './administration/rhythms.js';
import { Roles } from './administration/roles.js';
import { Units } from './administration/units.js';
import { Users } from './administration/users.js';
import { AuditSettings } from './audit/audit-settings.js';
import { BoardReader } from './board/board-reader.js';
import { BoardController } from './board/board.controller.js';
import { CaseloadReader } from './caseload/caseload-reader.js';
import { CaseloadController } from './caseload/caseload.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { CORE_PROVIDERS } from './core-providers.js';
import { DutyController } from './duty/duty.controller.js';
import { DutySearch } from './duty/duty-search.js';
import { Duties } from './duty/duties.js';
import { Shifts } from './duty/shifts.js';
import { EmergencyController } from './emergency/emergency.controller.js';
import { OpenInEmergency } from './emergency/open-in-emergency.js';
import { Openings } from './emergency/openings.js';
import { ShowWhereabouts } from './cases/show-whereabouts.js';
import { Regrant } from './access/regrant.js';
import { StandIns } from './access/stand-ins.js';
import { StandInsController } from './access/stand-ins.controller.js';
import { DraftErasure } from './drafts/draft-erasure.js';
import { DraftStore } from './drafts/draft-store.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { OpenApiController } from './http/openapi.controller.js';
import { ProblemFilter } from './http/problem-filter.js';
import { validationPipe } from './http/validation.js';
import { IntakeController } from './intake/intake.controller.js';
import { CaseChanges } from './live/case-changes.js';
import { LiveSessions } from './live/live-sessions.js';
import { LiveStreams } from './live/live-streams.js';
import { LiveController } from './live/live.controller.js';
import { AccessLogController } from './log-review/access-log.controller.js';
import { AccessLogReader } from './log-review/access-log-reader.js';
import { LogReviews } from './log-review/log-reviews.js';
import { UnusualReader } from './log-review/unusual-reader.js';
import { MeetingCalls } from './meetings/meeting-calls.js';
import { MeetingsReader } from './meetings/meetings-reader.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { PlanMeeting } from './meetings/plan-meeting.js';
import { Draining } from './operations/draining.js';
import { Metrics } from './operations/metrics.js';
import { OperationsController } from './operations/operations.controller.js';
import { RegistrarSearch } from './search/registrar-search.js';
import { SearchReader } from './search/search-reader.js';
import { SearchController } from './search/search.controller.js';
import { SettingStore } from './settings/setting-store.js';
import { SettingsController } from './settings/settings.controller.js';
import { CaseReadersReader } from './see-as/case-readers-reader.js';
import { SeeAsController } from './see-as/see-as.controller.js';
import { SeeAsReader } from './see-as/see-as-reader.js';
import { FollowUpsReader } from './watch/follow-ups-reader.js';
import { WatchReader } from './watch/watch-reader.js';
import { WatchController } from './watch/watch.controller.js';
import { WeekReader } from './watch/week-reader.js';

/** What stands outside and is made before the application. */
export interface Surroundings {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly auditSettings: AuditSettings;
}

const given = (surroundings: Surroundings): Provider[] => [
  { provide: Config, useValue: surroundings.config },
  { provide: DataSource, useValue: surroundings.dataSource },
  { provide: Clock, useValue: surroundings.clock },
  { provide: AuditSettings, useValue: surroundings.auditSettings },
];

/** The use cases without the network: for commands. */
@Module({})
export class CoreModule {
  static with(surroundings: Surroundings): DynamicModule {
    const providers = [...given(surroundings), ...CORE_PROVIDERS];
    return { module: CoreModule, providers, exports: providers };
  }
}

export const CONTROLLERS = [
  SessionController,
  OidcController,
  SessionsController,
  BoardController,
  SearchController,
  CasesController,
  IntakeController,
  WatchController,
  CaseloadController,
  MeetingsController,
  DutyController,
  EmergencyController,
  StandInsController,
  AdministrationController,
  DraftsController,
  SettingsController,
  AccessLogController,
  SeeAsController,
  LiveController,
  OpenApiController,
  OperationsController,
] as const;

@Module({})
export class AppModule {
  static with(surroundings: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [CoreModule.with(surroundings)],
      controllers: [...CONTROLLERS],
      providers: [
        AccountReader,
        SessionLimits,
        SessionRegister,
        SessionKeeper,
        BeginSession,
        SignInPlaces,
        SignIn,
        ChangePassword,
        SignOut,
        OidcProvider,
        OidcRegister,
        OidcSignIn,
        BoardReader,
        SearchReader,
        RegistrarSearch,
        WatchReader,
        FollowUpsReader,
        WeekReader,
        CaseloadReader,
        MeetingsReader,
        MeetingCalls,
        Regrant,
        StandIns,
        Duties,
        DutySearch,
        Shifts,
        OpenInEmergency,
        Openings,
        ShowWhereabouts,
        PlanMeeting,
        AdministrationReader,
        AdministrationChange,
        Units,
        Users,
        Roles,
        Rhythms,
        DraftStore,
        DraftErasure,
        SettingStore,
        AccessLogReader,
        UnusualReader,
        LogReviews,
        SeeAsReader,
        CaseReadersReader,
        CaseChanges,
        LiveSessions,
        LiveStreams,
        Metrics,
        Draining,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
