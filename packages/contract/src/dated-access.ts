/** Access that ends: duty periods and what they hand over, emergency openings, stand-ins, and who serves at a meeting. */
import { z } from 'zod';
import { caseId, localDate, person } from './names.js';
import { organ } from './meetings.js';
import { listedCase } from './watch.js';

const instant = z.iso.datetime({ offset: true });
const userId = z.string().trim().min(1).max(100);
const reason = z
  .string()
  .trim()
  .min(10, { error: 'Skriv varför, med minst tio tecken.' })
  .max(280, { error: 'Skriv högst 280 tecken.' });

export const duty = z
  .strictObject({ id: z.uuid(), user: person, since: instant, until: instant, running: z.boolean() })
  .meta({ id: 'Duty' });
export type Duty = z.infer<typeof duty>;
export const duties = z
  .strictObject({
    duties: z.array(duty).meta({ description: 'Running and to come, and those of the last week.' }),
    jour: z.array(person).meta({ description: 'Who can be put on duty.' }),
  })
  .meta({ id: 'Duties' });
export type Duties = z.infer<typeof duties>;
export const planDutyRequest = z
  .strictObject({ user: userId, since: instant, until: instant })
  .meta({ id: 'PlanDutyRequest' });
export type PlanDutyRequest = z.infer<typeof planDutyRequest>;

export const shiftEntry = z
  .strictObject({
    event: z.string(),
    title: z.string(),
    day: localDate.nullable(),
    at: z.string().nullable(),
    note: z.string().nullable(),
    recordedAt: instant,
  })
  .meta({ id: 'ShiftEntry' });
/** The running duty period of whoever asks, and what it has called for. Null outside it. */
export const shift = z
  .strictObject({
    duty: duty.nullable(),
    cases: z.array(z.strictObject({ case: listedCase, takenAt: instant, entries: z.array(shiftEntry) })),
  })
  .meta({ id: 'Shift' });
export type Shift = z.infer<typeof shift>;

export const handover = z
  .strictObject({
    duty: z.uuid(),
    by: person,
    due: localDate.meta({ description: 'The workday on which it is to be read and signed.' }),
    case: listedCase,
    entries: z.array(shiftEntry),
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof handover>;
export const handovers = z.strictObject({ today: localDate, rows: z.array(handover) }).meta({ id: 'Handovers' });
export type Handovers = z.infer<typeof handovers>;

export const openInEmergencyRequest = z
  .strictObject({
    about: z.string().trim().min(2, { error: 'Skriv dnr eller personnummer.' }).max(100).meta({
      description: 'The id or the dnr of the case, or the personal number of the child.',
    }),
    reason,
  })
  .meta({ id: 'OpenInEmergencyRequest' });
export type OpenInEmergencyRequest = z.infer<typeof openInEmergencyRequest>;
export const openedInEmergency = z
  .strictObject({
    id: caseId,
    dnr: z.string(),
    until: instant
      .nullable()
      .meta({ description: 'Null when the case could be seen already: then nothing was opened.' }),
  })
  .meta({ id: 'OpenedInEmergency' });
export type OpenedInEmergency = z.infer<typeof openedInEmergency>;

export const openings = z
  .strictObject({
    today: localDate,
    rows: z.array(
      z.strictObject({
        event: z.string().meta({ description: 'The ref to log nodoppning-granskad with.' }),
        by: person,
        own: z.boolean().meta({ description: 'Opened by whoever asks, and therefore to be reviewed by another.' }),
        at: instant,
        reason: z.string().nullable(),
        case: listedCase,
        version: z.int(),
      }),
    ),
  })
  .meta({ id: 'Openings' });
export type Openings = z.infer<typeof openings>;

export const standIn = z
  .strictObject({ id: z.uuid(), user: person, forUser: person, from: localDate, to: localDate })
  .meta({ id: 'StandIn', description: 'The last day included.' });
export type StandIn = z.infer<typeof standIn>;
export const standIns = z
  .strictObject({ today: localDate, rows: z.array(standIn), colleagues: z.array(person) })
  .meta({ id: 'StandIns' });
export type StandIns = z.infer<typeof standIns>;
export const enterStandInRequest = z
  .strictObject({ user: userId, forUser: userId, from: localDate, to: localDate })
  .meta({ id: 'EnterStandInRequest' });
export type EnterStandInRequest = z.infer<typeof enterStandInRequest>;

/** Sent anew it takes the place of what was sent before. */
export const callMeetingRequest = z
  .strictObject({
    organ,
    serving: z.array(userId).min(1, { error: 'Välj vilka som tjänstgör.' }).max(60),
    cases: z.array(caseId).max(200).optional().meta({ description: 'Left out: every matter put forward.' }),
  })
  .meta({ id: 'CallMeetingRequest' });
export type CallMeetingRequest = z.infer<typeof callMeetingRequest>;
export const meetingCallQuery = z.strictObject({ organ });
export const meetingCall = z
  .strictObject({
    day: localDate,
    organ,
    calledOn: localDate.nullable(),
    adjustedOn: localDate.nullable(),
    serving: z.array(person),
    matters: z.int(),
    members: z.array(person).meta({ description: 'Who can be called to serve.' }),
  })
  .meta({ id: 'MeetingCall' });
export type MeetingCall = z.infer<typeof meetingCall>;
export const adjustMeetingRequest = z.strictObject({ organ, on: localDate }).meta({ id: 'AdjustMeetingRequest' });
export type AdjustMeetingRequest = z.infer<typeof adjustMeetingRequest>;

export const showWhereaboutsRequest = z.strictObject({ reason }).meta({ id: 'ShowWhereaboutsRequest' });
export type ShowWhereaboutsRequest = z.infer<typeof showWhereaboutsRequest>;
export const whereabouts = z
  .strictObject({
    places: z.array(z.strictObject({ form: z.string(), home: z.string().nullable(), since: localDate })),
  })
  .meta({ id: 'Whereabouts' });
export type Whereabouts = z.infer<typeof whereabouts>;
