/** What a schema refuses becomes a problem that names each place in Swedish. */
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem-error.js';

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** Zod names surplus keys here, while the path is that of the object they stand in. */
  readonly keys?: readonly string[];
}

const MOST_ERRORS = 50;
const LONGEST_PATH = 200;

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export function fieldErrors(issues: readonly SchemaIssue[]): FieldError[] {
  const errors: FieldError[] = [];
  for (const issue of issues) {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
    for (const key of issue.keys ?? [undefined]) {
      if (errors.length === MOST_ERRORS) return errors;
      const full = key === undefined ? path : [...path, key];
      errors.push({ path: full.join('.').slice(0, LONGEST_PATH), message: issue.message });
    }
  }
  return errors;
}

export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new ProblemError('invalid-request', { errors: fieldErrors(issues) }),
  });
}
