/** The use cases and what they stand on; the clock, the data source and the audit settings come from outside. */
import { SetUp } from './administration/set-up.js';
import { AccessLog } from './audit/access-log.js';
import { VerifyAccessLog } from './audit/verify-access-log.js';
import { PlacesCounted } from './board/places-counted.js';
import { CaseReader } from './cases/case-reader.js';
import { CaseWriter } from './cases/case-writer.js';
import { ContextReader } from './cases/context-reader.js';
import { CorrectEvent } from './cases/correct-event.js';
import { EntryRecorder } from './cases/entry-recorder.js';
import { ImportHistory } from './cases/import-history.js';
import { LogEvent } from './cases/log-event.js';
import { OpenCase } from './cases/open-case.js';
import { RecordCourse } from './cases/record-course.js';
import { RebuildSpans } from './cases/rebuild-spans.js';
import { VerifyChain } from './cases/verify-chain.js';
import { Database } from './database/database.js';
import { MatchChildren } from './intake/match-children.js';
import { RegisterCourse } from './intake/register-course.js';
import { RegisterReport } from './intake/register-report.js';
import { ReportedChildren } from './intake/reported-children.js';

export const CORE_PROVIDERS = [
  Database,
  AccessLog,
  VerifyAccessLog,
  ContextReader,
  CaseReader,
  CaseWriter,
  OpenCase,
  EntryRecorder,
  LogEvent,
  CorrectEvent,
  ImportHistory,
  VerifyChain,
  SetUp,
  RebuildSpans,
  PlacesCounted,
  MatchChildren,
  ReportedChildren,
  RegisterReport,
  RecordCourse,
  RegisterCourse,
];
