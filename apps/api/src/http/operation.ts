import { SetMetadata } from '@nestjs/common';

export const OPERATION = 'tavlan:operation';

/** Marks what is asked by machines that keep the service running: outside the contract, about no person, no sign-in. */
export const Operation = (): MethodDecorator => SetMetadata(OPERATION, true);
