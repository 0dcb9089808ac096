import { Injectable } from '@nestjs/common';

/** Set once the service has been told to stop: it is not ready any more, and finishes what is under way. */
@Injectable()
export class Draining {
  private told = false;

  begin(): void {
    this.told = true;
  }

  get begun(): boolean {
    return this.told;
  }
}
