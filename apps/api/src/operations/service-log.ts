/** The service's own log: lines of JSON on standard error. */
import { pino, type Logger } from 'pino';
import type { Config } from '../config.js';

export const serviceLog = ({ logLevel }: Config): Logger => pino({ level: logLevel }, pino.destination(2));
